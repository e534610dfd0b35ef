import { statfs } from 'node:fs/promises'

/** Below this much beyond two copies of a file the next saves are in danger (reliability of a save: 2 × size + 16 MB). */
const SPARE_BYTES = 16 * 1024 * 1024

/** 'none': the bytes cannot fit; 'little': they do, and not much more will. */
export type Room = 'none' | 'little' | 'plenty'

/**
 * Whether a file of so many bytes fits beside what is in the folder. Only what certainly cannot fit has no room: a
 * small stick that is nearly full still takes a save. A file system that does not tell, as some shares, has plenty;
 * the write itself finds out.
 */
export async function roomFor(folder: string, bytes: number): Promise<Room> {
  try {
    const { bsize, blocks, bavail, bfree } = await statfs(folder)
    if (blocks === 0) return 'plenty'
    const free = (process.geteuid?.() === 0 ? bfree : bavail) * bsize
    if (free < Math.ceil(bytes / bsize) * bsize) return 'none'
    return free < 2 * bytes + SPARE_BYTES ? 'little' : 'plenty'
  } catch {
    return 'plenty'
  }
}
