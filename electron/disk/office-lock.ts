import { basename, dirname, extname, join } from 'node:path'
import { exists } from './file-system'

/**
 * The mark that Word or LibreOffice keeps beside a document while it is open there, or null. On Linux and on network
 * shares nothing else keeps us from writing under the feet of an open Word.
 *
 * Word puts '~$' before a short name and over the first one or two letters of a longer one; LibreOffice writes
 * '.~lock.NAME#'.
 */
export async function officeLockOf(path: string): Promise<string | null> {
  if (!(await exists(path))) return null // left by a crash, and locks nothing
  const name = basename(path)
  for (const mark of [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(lettersCovered(name))}`]) {
    if (await exists(join(dirname(path), mark))) return mark
  }
  return null
}

function lettersCovered(name: string): number {
  const stem = name.length - extname(name).length
  return Math.min(2, Math.max(0, stem - 6))
}
