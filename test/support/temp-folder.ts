import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for each test of a file, gone afterwards: `const folder = tempFolder()`, then `folder('a.txt')`. */
export function tempFolder(): (...names: readonly string[]) => string {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'báo cáo '))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  return (...names) => join(folder, ...names)
}
