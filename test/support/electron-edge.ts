import { EventEmitter } from 'node:events'
import type { App, Event, Session, WebContents } from 'electron'

/** Electron at its edge: what our code registers is kept, so that a test can play the page that asks. */
export function fakeSession() {
  const answers: Record<string, unknown> = {}
  const keep = (name: string) => (answer: unknown) => {
    answers[name] = answer
  }
  const emitter = new EventEmitter()
  const session = Object.assign(emitter, {
    webRequest: { onBeforeRequest: keep('request'), onHeadersReceived: keep('headers') },
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setSpellCheckerEnabled: keep('spellChecker'),
    setSpellCheckerLanguages: keep('spellLanguages'),
    setSpellCheckerDictionaryDownloadURL: keep('dictionaries'),
  }) as unknown as Session
  return { session, emitter, answers }
}

/** A page that the application is told of, as of every page that comes to be. */
export function fakeApp() {
  const switches = new Set<string>()
  let sandboxed = false
  const emitter = new EventEmitter()
  const app = Object.assign(emitter, {
    enableSandbox: () => {
      sandboxed = true
    },
    commandLine: {
      hasSwitch: (name: string) => switches.has(name),
      appendSwitch: (name: string, value: string) => switches.add(`${name}=${value}`),
      removeSwitch: (name: string) => switches.delete(name),
    },
  }) as unknown as App
  return { app, switches, isSandboxed: () => sandboxed, open: () => openPage(emitter) }
}

function openPage(app: EventEmitter) {
  const emitter = new EventEmitter()
  let mayOpen: WindowOpenHandler = () => ({ action: 'allow' })
  const contents = Object.assign(emitter, {
    setWindowOpenHandler: (handler: WindowOpenHandler) => {
      mayOpen = handler
    },
  }) as unknown as WebContents
  app.emit('web-contents-created', {}, contents)
  return {
    /** Whether the page's wish was prevented. */
    prevented: (event: string, details: object = {}) => isPrevented(emitter, event, details),
    opens: (url: string) => mayOpen({ url }).action,
  }
}

type WindowOpenHandler = (details: { url: string }) => { action: string }

export function isPrevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let prevented = false
  const event: Pick<Event, 'preventDefault'> = {
    preventDefault: () => {
      prevented = true
    },
  }
  emitter.emit(name, { ...details, ...event })
  return prevented
}
