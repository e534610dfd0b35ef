import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const runner = path.join(root, 'node_modules/jest/bin/jest.js')

/** Switches the loopback on: SIOCSIFFLAGS with IFF_UP and IFF_RUNNING, for not every machine has a command for it. */
const loopback = 'socket(S, 2, 2, 0) and ioctl(S, 0x8914, $lo = pack("a16s", "lo", 0x41)) or exit 1; exec @ARGV'

/** A network of its own, in which there is nobody: only what drives the window talks to it, over the loopback. */
const alone = ['--net', '--map-root-user', 'perl', '-e', loopback]
const canBeAlone = spawnSync('unshare', [...alone, 'true']).status === 0

// Linux alone has such networks; under CI, where everything must run, the test runs and says so by failing
const itAlone = canBeAlone || process.env.CI ? it : it.skip

itAlone(
  'does the main job on a machine that has no network at all',
  () => {
    const run = [process.execPath, runner, 'test/e2e/main-job', '--selectProjects', 'e2e', '--runInBand']
    const env = { ...process.env, TEST_TOTALS: '' } // the tests of that run are counted as this one
    const { status, stderr } = spawnSync('unshare', [...alone, ...run], {
      cwd: root,
      env,
      encoding: 'utf8',
      timeout: 180_000,
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('PASS') })
  },
  240_000,
)

itAlone('starts where not even the loopback is there', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-alone-'))
  const args = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`, root, '--smoke-test', '--sample']
  const run = ['--net', '--map-root-user', process.env.E2E_ELECTRON ?? '', ...args]
  const { status, stdout } = spawnSync('unshare', run, { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' })
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  expect({ status, lines: stdout.trim().split('\n') }).toEqual({ status: 0, lines: expect.arrayContaining(['ready']) })
})
