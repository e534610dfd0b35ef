import { channels, events } from '#core/ipc/channels'

type Bridge = Readonly<Record<string, unknown>> & {
  readonly on: (event: string, listener: (...heard: readonly unknown[]) => void) => () => void
}

/** Electron's side of preload: what it exposes, what it sends, and who listens. */
const edge = { exposed: new Map<string, Bridge>(), sent: [] as unknown[], listeners: new Map<string, unknown>() }

jest.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: Bridge) => edge.exposed.set(name, value) },
  ipcRenderer: {
    invoke: (...sent: readonly unknown[]) => edge.sent.push(sent),
    on: (event: string, listener: unknown) => edge.listeners.set(event, listener),
    removeListener: (event: string) => edge.listeners.delete(event),
  },
}))

function bridge(): Bridge {
  const exposed = edge.exposed.get('bridge')
  if (exposed === undefined) throw new Error('preload exposed no bridge')
  return exposed
}

beforeAll(() => import('../../../electron/preload'))

it('point 20: hands the page one object with the channels and “on” (fails when anything is added)', () => {
  expect([...edge.exposed.keys()]).toEqual(['bridge'])
  expect(Object.keys(bridge()).sort()).toEqual([...channels, 'on'].sort())
  expect(Object.values(bridge()).every((value) => typeof value === 'function')).toBe(true)
})

it('point 20: a channel takes one request, whatever else it is given (fails when all arguments are passed on)', () => {
  const ask = bridge()['report:recent']
  if (typeof ask !== 'function') throw new Error('no such channel')
  ask({ token: 'a' }, 'app:settings', '/etc/passwd')
  expect(edge.sent).toEqual([['report:recent', { token: 'a' }]])
})

it('point 20: a listener never sees Electron’s event (fails when it is passed on)', () => {
  const heard: unknown[] = []
  bridge().on('command', (...payload) => heard.push(payload))
  const forward = edge.listeners.get('command')
  if (typeof forward !== 'function') throw new Error('nobody listens')
  forward({ sender: 'the way to every channel' }, 'file.save')
  expect(heard).toEqual([['file.save']])
})

it.each(['ipc-message', 'app:start', '', '__proto__', 'ELECTRON_BROWSER_CONTEXT_RELEASE'])(
  'point 20: nobody listens to “%s” (fails without the list of events)',
  (name) => {
    expect(events).not.toContain(name)
    expect(() => bridge().on(name, () => undefined)).toThrow('no such event')
  },
)
