import { readFileSync } from 'node:fs'
import path from 'node:path'
import { reachableFrom, readSources, type Source } from '../../support/import-graph'

const renderer = readSources('renderer')
const electron = readSources('electron')
const all = [...readSources('core'), ...renderer, ...electron]

/** A source without its comments and the words in quotes that name no property. */
const codeOf = ({ text }: Source): string => text.replaceAll(/\/\*.*?\*\/|(?<!:)\/\/.*?$/gms, '')

function using(sources: readonly Source[], pattern: RegExp): readonly string[] {
  return sources.filter((source) => pattern.test(codeOf(source))).map(({ name }) => name)
}

/** What of Electron our code takes. */
const taken = new Set(
  electron.flatMap(({ text }) =>
    [...text.matchAll(/import \{([^}]*)\} from 'electron'/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  ),
)

it('point 15: nothing is opened in another program (fails when shell is imported)', () => {
  expect([...taken]).toContain('BrowserWindow')
  expect([...taken]).not.toContain('shell')
  expect(using(all, /openExternal|openPath|showItemInFolder/)).toEqual([])
})

it.each(['net', 'autoUpdater', 'crashReporter', 'ipcMain', 'webFrame', 'desktopCapturer', 'remote'])(
  'extra: nothing takes %s of Electron (fails when it is imported)',
  (name) => {
    expect([...taken]).not.toContain(name)
  },
)

it('extra: no code reaches a network (fails when a module or a call of it is used)', () => {
  const modules = /^(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(\/|$)/
  const importing = all.filter(({ imports }) => imports.some(({ target }) => modules.test(target)))
  expect(importing.map(({ name }) => name)).toEqual([])
  expect(
    using(all, /\bfetch\(|new (WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\b|sendBeacon/),
  ).toEqual([])
})

it('extra: no code comes out of a text (fails when eval and its kin are used)', () => {
  expect(
    using(
      all,
      /\beval\(|new Function\(|\bFunction\('|set(Timeout|Interval)\(\s*['"`]|from 'node:vm'|executeJavaScript/,
    ),
  ).toEqual([])
})

it('extra: no element comes out of a text (fails when innerHTML and its kin are used)', () => {
  const sinks =
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|srcdoc/
  expect(using(renderer, sinks)).toEqual([])
})

it('extra: what is pasted is parsed in one place (fails when another parses markup)', () => {
  expect(using(renderer, /new DOMParser/)).toEqual(['renderer/editor/clipboard.ts'])
  expect(using(renderer, /createPolicy/)).toEqual(['renderer/trusted-types.ts'])
})

it('points 6 to 12: no window and no switch weakens what security.ts sets (fails when one does)', () => {
  expect(using(electron, /appendArgument|'certificate-error'|setCertificateVerifyProc|bypassCSP/)).toEqual([])
  expect(using(electron, /appendSwitch/)).toEqual(['electron/security.ts'])
  expect(using(electron, /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures/)).toEqual(
    [],
  )
  expect(using(electron, /nodeIntegration|contextIsolation|webviewTag/)).toEqual(['electron/security.ts'])
  expect(using(electron, /ELECTRON_DISABLE_SECURITY_WARNINGS|openDevTools|toggleDevTools/)).toEqual([])
  expect(using(electron, /new BrowserWindow\(/)).toEqual(['electron/window.ts'])
  expect(using(electron, /new (WebContentsView|BrowserView)\(|session\.fromPartition/)).toEqual([])
})

it('point 19: the packed application never starts itself as plain Node (fails when main reaches fork)', () => {
  const reached = reachableFrom('electron/main.ts', all)
  expect([...reached]).toContain('electron/window.ts')
  expect([...reached]).not.toContain('node:child_process')
})

it('point 1: the page names nothing but its own files (fails when it names another)', () => {
  const page = readFileSync(path.resolve('renderer/index.html'), 'utf8')
  expect([...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual(['./main.ts'])
  expect(page).not.toMatch(/https?:|<iframe|<object|<embed|<base|\son\w+=/)
})

/** The code of a file, up to where it begins to do what it is there for. */
function before(work: string, file: string): string {
  const source = electron.find(({ name }) => name === file)
  const code = source === undefined ? '' : codeOf(source)
  return code.slice(0, code.indexOf(work))
}

it.each([
  ['point 4: pages run in the sandbox', 'sandboxPages(app,', '.whenReady()', 'main.ts'],
  ['point 1: no host has a name', 'forgetHosts(app.commandLine,', '.whenReady()', 'main.ts'],
  ['points 12 to 14: pages stay what and where they are', 'lockContents(app,', '.whenReady()', 'main.ts'],
  ['point 18: the scheme is ours', 'registerScheme(protocol)', '.whenReady()', 'main.ts'],
  ['points 1 and 5: the session is locked', 'lockSession(session.defaultSession,', 'createWindow()', 'main.ts'],
  ['extra: what weakens is forgotten', 'if (app.isPackaged) dropWeakening(', 'begin()', 'main.ts'],
  ['extra: no file gives objects a property', '\nhardenObjects()', 'answerParent<', 'import/import-process.ts'],
  ['extra: no file takes more memory', '\nendAbove(IMPORT_MEGABYTES *', 'answerParent<', 'import/import-process.ts'],
])('%s before anything else (fails when nobody calls it)', (_, call, work, file) => {
  expect(before(work, `electron/${file}`)).toContain(call)
})
