import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for each test of a file, gone afterwards: `const folder = tempFolder()`, then `folder('a.txt')`. */
export function tempFolder(): (...names: readonly string[]) => string {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'báo cáo '))
  })
  // what goes on behind a test may still be writing
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
  return (...names) => join(folder, ...names)
}
