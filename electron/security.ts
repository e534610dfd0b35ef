import type { App, CommandLine, Session, WebFrameMain, WebPreferences } from 'electron'

export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://duthao`

/** Where the page comes from: our bundle, or Vite's server while developing ('http://localhost:5173'). */
export type Development = { readonly server: string } | null

/** A window's page has no Node, no Electron and no shared globals: only what preload hands it. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false, // the dictionaries would come over the network
} as const satisfies WebPreferences

/** Whether a request comes from the top frame of our own page. A frame that has gone meanwhile is null. */
export function isOurPage(
  frame: Pick<WebFrameMain, 'origin' | 'parent'> | null,
  development: Development = null,
): boolean {
  if (frame === null || frame.parent !== null) return false
  return frame.origin === (development?.server ?? ORIGIN)
}

/**
 * What our page may load and run: its own files, and styles that carry the nonce of this very page load.
 * Vite's server needs its socket and its inline preamble; that is allowed while developing alone.
 */
export function contentSecurityPolicy(styleNonce: string, development: Development = null): string {
  const script = development ? "'self' 'unsafe-inline'" : "'self'"
  const style = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${styleNonce}'`
  const connect = development ? `'self' ${socketOf(development)}` : "'none'"
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", 'trusted-types default']), // renderer/trusted-types.ts
  ].join('; ')
}

/** Whether an address stays on this machine. Everything else is cancelled: the application is offline by design. */
export function mayLoad(address: string, development: Development = null): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  if (['app:', 'data:', 'blob:', 'devtools:'].includes(protocol)) return true
  if (development === null) return false
  const server = new URL(development.server)
  return host === server.host && ['http:', 'ws:'].includes(protocol)
}

/**
 * Every page and process runs in Chromium's sandbox, whatever the command line says. Only for root, for whom Chromium
 * has none, is the switch that gives it up obeyed. Must run before the application is ready.
 */
export function sandboxPages(app: Pick<App, 'enableSandbox' | 'commandLine'>, isRoot: boolean): void {
  if (!(isRoot && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox()
}

/**
 * No name of a host means anything, nor any number of one: what asks ahead of a request, as a page's hint to connect
 * does, finds nobody, and no policy of a page is asked about that. Must run before the application is ready.
 */
export function forgetHosts(commandLine: Pick<CommandLine, 'appendSwitch'>, development: Development): void {
  if (development === null) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Takes from every page the network and every permission: Electron would grant each one that is not refused. */
export function lockSession(session: Session, development: Development): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, development) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  forgetDictionaries(session)
  session.on('will-download', (event) => event.preventDefault()) // files are written by the main process, where the user said
  if (development) sendPolicyWithServer(session, development)
}

/** No page goes elsewhere, opens a window or holds another: what a document brings along cannot lead out of ours. */
export function lockContents(app: App, development: Development): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      const reload = development !== null && new URL(event.url).origin === development.server
      if (!reload) event.preventDefault()
    })
  })
}

/**
 * Electron fetches a dictionary for its own language from a server, before any page is there and whatever a page's
 * settings say: it looks for those of the session's languages. Past it, the address leads nowhere.
 */
function forgetDictionaries(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`${SCHEME}://none/`)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}

function sendPolicyWithServer(session: Session, development: Exclude<Development, null>): void {
  session.webRequest.onHeadersReceived((details, answer) =>
    answer({
      responseHeaders: {
        ...details.responseHeaders,
        'Content-Security-Policy': [contentSecurityPolicy('', development)],
      },
    }),
  )
}

function socketOf(development: Exclude<Development, null>): string {
  return development.server.replace(/^http/, 'ws')
}
