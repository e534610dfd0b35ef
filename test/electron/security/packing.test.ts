import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dropWeakening } from '../../../electron/switches'
import { fakeApp } from '../../support/electron-edge'

const settings = readFileSync(path.resolve('electron-builder.yml'), 'utf8')

/** The keys below a key of the settings, as '  name: value'. */
function below(key: string): Readonly<Record<string, string>> {
  const [, block = ''] = new RegExp(`^${key}:\\n((?:  .*\\n)+)`, 'm').exec(settings) ?? []
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (\S+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
}

it('point 19: the packed binary runs the packed application alone (fails when a fuse is turned)', () => {
  expect(below('electronFuses')).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  })
})

it('point 19: the application is one archive whose integrity is looked at (fails without asar)', () => {
  expect(settings).toMatch(/^asar: true$/m)
  expect(settings).not.toMatch(/asarUnpack/)
})

it('extra: nothing asks for a newer version (fails when something is published to)', () => {
  expect(settings).toMatch(/^publish: null$/m)
})

it.each([
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'ignore-certificate-errors',
  'proxy-server',
  'host-rules',
  'renderer-cmd-prefix',
  'gpu-launcher',
])('extra: a packed application forgets --%s (fails when it is left out of the list)', (name) => {
  const { app, switches } = fakeApp()
  for (const each of [name, 'user-data-dir', 'lang']) switches.add(each)
  dropWeakening(app.commandLine)
  expect([...switches]).toEqual(['user-data-dir', 'lang'])
})

describe('extra: the tools of a developer', () => {
  const made: { readonly webPreferences: object }[] = []
  const edge = { isPackaged: true }

  beforeEach(() => {
    jest.resetModules()
    jest.doMock('electron', () => ({
      app: edge,
      nativeTheme: { shouldUseDarkColors: false },
      BrowserWindow: class {
        constructor(options: { readonly webPreferences: object }) {
          made.push(options)
        }
        once = () => undefined
        on = () => undefined
      },
    }))
  })

  it.each([
    [true, false],
    [false, true],
  ])('packed: %s → %s (fails without devTools)', async (isPackaged, devTools) => {
    edge.isPackaged = isPackaged
    const { createWindow } = await import('../../../electron/window')
    createWindow()
    expect(made.at(-1)?.webPreferences).toMatchObject({ devTools, sandbox: true, contextIsolation: true })
  })
})
