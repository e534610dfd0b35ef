import { access } from 'node:fs/promises'
import { basename } from 'node:path'

/** The code of a system call's failure ('ENOENT', 'EACCES' …); empty for any other error. */
export function errorCode(error: unknown): string {
  const has = typeof error === 'object' && error !== null && 'code' in error
  return has && typeof error.code === 'string' ? error.code : ''
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A file's name as messages show it: NFC, whatever form the disk keeps. */
export function nameOf(path: string): string {
  return basename(path).normalize('NFC')
}
