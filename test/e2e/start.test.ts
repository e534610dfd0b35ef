import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const start = path.resolve(__dirname, '../../scripts/start.mjs')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 })) // Electron's own processes linger

/** `npm start` as a user calls it; the runtime of these tests is one that it finds by itself. */
function npmStart(...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [start, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n') }
}

it('opens the application on the sample', () => {
  expect(npmStart('--smoke-test', `--user-data-dir=${folder}`)).toEqual({ status: 0, lines: ['ready'] })
})

it('does the main job without a window, where no display can be had', () => {
  const target = path.join(folder, 'báo cáo.docx')
  expect(npmStart('--headless-demo', target)).toMatchObject({ status: 0 })
  expect(readFileSync(target).subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04'))
})

it('says how it is called when the target is missing', () => {
  expect(npmStart('--headless-demo')).toEqual({ status: 1, lines: [''] })
})
