import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { RecentFile } from '#core/ipc/contract'
import { nameOf } from './disk/file-system'
import { readKept } from './kept-json'

const MOST = 10
const paths = z.array(z.string().min(1).max(4096)).max(MOST)

/** The paths of the files used last, the newest first; none when the list cannot be read. */
export async function readRecent(path: string): Promise<readonly string[]> {
  const read = paths.safeParse(await readKept(path))
  return read.success ? read.data : []
}

export function withRecent(recent: readonly string[], used: string): readonly string[] {
  return [used, ...recent.filter((path) => path !== used)].slice(0, MOST)
}

/** As a window sees it: the folder's own name, and a token for the path. */
export function recentFile(path: string): RecentFile {
  return {
    token: createHash('sha256').update(path).digest('hex'),
    name: nameOf(path),
    folder: basename(dirname(path)).normalize('NFC'),
  }
}

/** Only what is in the list can be named by a token. */
export function pathOfToken(recent: readonly string[], token: string): string | undefined {
  return recent.find((path) => recentFile(path).token === token)
}
