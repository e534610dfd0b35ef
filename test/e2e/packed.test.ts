import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

const { shortcomings } = jest.requireActual<{ shortcomings: (version: string) => readonly string[] }>(
  '../../scripts/electron-support.mjs',
)

const packed = process.env.E2E_PACKED_APP

/** How a fuse's state is written in the binary. */
const fuse = { off: '0'.charCodeAt(0), on: '1'.charCodeAt(0) }

/** The fuses of the packed application let nothing attach to it: it says itself that its window is there. */
function start(executable: string, ...args: readonly string[]) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'duthao-packed-'))
  try {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const { status, stdout, stderr } = spawnSync(executable, [...sandbox, `--user-data-dir=${home}`, ...args], {
      cwd: home,
      encoding: 'utf8',
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    return { status, lines: stdout.trim().split('\n'), stderr }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 20 }) // helper processes outlive the main one
  }
}

if (packed === undefined) {
  it.skip('starts as it is packed (this system packs no application in tests)', () => {})
} else {
  it('starts as it is packed, loads its window and ends', () => {
    expect(start(packed, '--smoke-test')).toMatchObject({ status: 0, lines: expect.arrayContaining(['ready']) })
  })

  it('opens the sample that is packed with it', () => {
    expect(start(packed, '--smoke-test', '--sample')).toMatchObject({
      status: 0,
      lines: expect.arrayContaining(['ready']),
    })
  })

  it('says what is wrong with a file it cannot open', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-packed-'))
    const file = path.join(folder, 'báo cáo.duthao')
    writeFileSync(file, '{"không phải": "báo cáo"}')
    expect(start(packed, '--smoke-test', file)).toMatchObject({ status: 1, lines: ['file/not-a-report'] })
    rmSync(folder, { recursive: true })
  })

  it('point 19: has its fuses set: the packed code and no other, no debugger, no privileges for files (fails when one is turned)', async () => {
    expect(await getCurrentFuseWire(packed)).toMatchObject({
      [FuseV1Options.RunAsNode]: fuse.off,
      [FuseV1Options.EnableCookieEncryption]: fuse.on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuse.off,
      [FuseV1Options.EnableNodeCliInspectArguments]: fuse.off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuse.on,
      [FuseV1Options.OnlyLoadAppFromAsar]: fuse.on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuse.off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuse.off,
    })
  })

  it('point 16: has an Electron that is mended, or says that it is for trying out (fails without the note)', () => {
    const folder = path.dirname(packed)
    const reasons = shortcomings(readFileSync(path.join(folder, 'version'), 'utf8').trim())
    const note = path.join(folder, 'NOT-FOR-RELEASE.txt')
    expect(existsSync(note) ? readFileSync(note, 'utf8') : '').toBe(
      reasons.length === 0
        ? ''
        : `For trying out, not for handing out:\n${reasons.map((reason) => `- ${reason}\n`).join('')}`,
    )
  })

  it.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0', '--inspect-brk=0'])(
    'extra: opens itself to no debugger by %s (fails without dropWeakening and the fuse)',
    (argument) => {
      const { status, lines, stderr } = start(packed, argument, '--smoke-test')
      expect({ status, lines }).toMatchObject({ status: 0, lines: expect.arrayContaining(['ready']) })
      expect(stderr).not.toMatch(/listening on/i)
    },
  )

  it('cannot be made to run other code', () => {
    process.env.ELECTRON_RUN_AS_NODE = '1'
    const { status, lines } = start(packed, '--smoke-test', '-p', '6 * 7')
    delete process.env.ELECTRON_RUN_AS_NODE
    expect({ status, answered: lines.includes('42') }).toEqual({ status: 0, answered: false })
  })
}
