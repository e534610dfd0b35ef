import { basename, dirname, extname, join } from 'node:path'
import { EXCEL_ENDING } from '../file-endings'
import { exists } from './file-system'

export type OfficeProgram = 'Word' | 'Excel' | 'LibreOffice'

/**
 * The program that keeps its mark beside a document, which it does while it has it open, or null. On Linux and on
 * network shares nothing else keeps us from writing under the feet of an open Word.
 *
 * Word puts '~$' before a short name and over the first one or two letters of a longer one; LibreOffice writes
 * '.~lock.NAME#'.
 */
export async function officeLockOf(path: string): Promise<OfficeProgram | null> {
  if (!(await exists(path))) return null // left by a crash, and locks nothing
  const name = basename(path)
  const isThere = (mark: string) => exists(join(dirname(path), mark))
  if (await isThere(`.~lock.${name}#`)) return 'LibreOffice'
  if (!(await isThere(`~$${name}`)) && !(await isThere(`~$${name.slice(lettersCovered(name))}`))) return null
  return extname(name).toLowerCase() === EXCEL_ENDING ? 'Excel' : 'Word'
}

function lettersCovered(name: string): number {
  const stem = name.length - extname(name).length
  return Math.min(2, Math.max(0, stem - 6))
}
