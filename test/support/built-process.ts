import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** A process of ours as it is built for the application, for the tests of one file: `const entry = builtProcess('electron/…')`. */
export function builtProcess(source: string): () => string {
  let folder = ''
  const entry = () => path.join(folder, 'process.cjs')
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'duthao-process-'))
    const script = path.join(__dirname, 'build-process.mjs')
    execFileSync(process.execPath, [script, source, entry()], { cwd: root, stdio: 'pipe' })
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return entry
}
