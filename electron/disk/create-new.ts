import { open, unlink } from 'node:fs/promises'
import { errorCode } from './file-system'

/**
 * Makes a file that only one can make; false when it is there already. What cannot be filled, as on a full disk, is not
 * left behind: an empty one would tell others that somebody is there. Throws what the system answers.
 */
export async function createNew(path: string, text: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST') return null
    throw error
  })
  if (handle === null) return false
  try {
    await handle.writeFile(text).finally(() => handle.close())
  } catch (error) {
    await unlink(path).catch(() => undefined)
    throw error
  }
  return true
}
