import type { WebContents, WebFrameMain } from 'electron'
import { toJSONSchema } from 'zod'
import { channels } from '#core/ipc/channels'
import type { Api } from '#core/ipc/contract'
import { requests } from '#core/ipc/contract'
import { serve } from '../../../electron/ipc'
import { isOurPage, ORIGIN } from '../../../electron/security'

const development = { server: 'http://localhost:5173' }
type Frame = Parameters<typeof isOurPage>[0]

const frame = (origin: string, parent: Frame = null) => ({ origin, parent }) as WebFrameMain

/** The main process with a window that sends whatever it likes; what comes through is counted. */
function served() {
  const handlers = new Map<string, (event: { senderFrame: Frame }, raw: unknown) => unknown>()
  const reached: string[] = []
  const api = Object.fromEntries(
    channels.map((channel) => [channel, async () => reached.push(channel)]),
  ) as unknown as Api
  const contents = { ipc: { handle: handlers.set.bind(handlers) } } as unknown as WebContents
  serve(contents, api, null)
  const ask = (channel: string, raw: unknown, senderFrame: Frame) => handlers.get(channel)?.({ senderFrame }, raw)
  return { ask, reached, heard: [...handlers.keys()] }
}

/** The objects of a schema, at any depth, that would take a key they do not name. */
function looseObjects(schema: unknown): readonly unknown[] {
  if (typeof schema !== 'object' || schema === null) return []
  const isLoose = 'properties' in schema && !('additionalProperties' in schema && schema.additionalProperties === false)
  return [...(isLoose ? [schema] : []), ...Object.values(schema).flatMap(looseObjects)]
}

it.each([
  ['the top frame of our page', frame(ORIGIN), true],
  ['no frame', null, false],
  ['a frame within our page', frame(ORIGIN, frame(ORIGIN)), false],
  ['a page of data:', frame('null'), false],
  ['a page without origin', frame(''), false],
  ['a file', frame('file://'), false],
  ['a host that begins as ours', frame('app://duthao.example'), false],
  ['a host that ends as ours', frame('app://example.duthao'), false],
  ['our host on another scheme', frame('https://duthao'), false],
  ['the development server', frame('http://localhost:5173'), false],
])('point 17: %s (fails when isOurPage takes less)', (_, asking, answer) => {
  expect(isOurPage(asking)).toBe(answer)
})

it.each([
  ['the development server', frame('http://localhost:5173'), true],
  ['another port of it', frame('http://localhost:5174'), false],
  ['our bundle', frame(ORIGIN), false],
])('while developing: %s', (_, asking, answer) => {
  expect(isOurPage(asking, development)).toBe(answer)
})

it('hears each channel and no other', () => {
  expect(served().heard).toEqual([...channels])
})

describe.each(channels)('point 17: %s', (channel) => {
  it.each([
    ['no frame', null],
    ['a frame within our page', frame(ORIGIN, frame(ORIGIN))],
    ['another origin', frame('https://example.org')],
    ['another host of our scheme', frame('app://other')],
  ])('answers nothing to %s (fails without the look at senderFrame)', (_, asking) => {
    const { ask, reached } = served()
    expect(() => ask(channel, undefined, asking)).toThrow('asked by a page that is not ours')
    expect(reached).toEqual([])
  })

  const circle: Record<string, unknown> = {}
  circle.itself = circle
  const deep = Array.from({ length: 500 }).reduce<unknown>((inner) => ({ report: inner }), 0)
  const payloads: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['true', true],
    ['a number', 7],
    ['no number', Number.NaN],
    ['a text', '/etc/passwd'],
    ['a list', []],
    ['a list of texts', ['a', 'b']],
    ['a path that nobody gave', { path: '/etc/passwd' }],
    ['a token of a megabyte', { token: 'a'.repeat(1e6) }],
    ['a token that is a number', { token: 1 }],
    ['a token and more', { token: 'a', path: '/etc/passwd' }],
    ['a foreign prototype', JSON.parse('{"__proto__": {"token": "a", "report": 1}}')],
    ['a circle', circle],
    ['500 objects deep', deep],
    ['a report that is a text', { report: '{}' }],
    ['an empty report', { report: {} }],
    ['a day', new Date(0)],
    ['bytes', new Uint8Array(8)],
    ['a map', new Map([['token', 'a']])],
    ['something huge', { report: { body: Array.from({ length: 10_000 }, () => 0) } }],
  ]

  it.each(payloads)('takes not %s (fails without parse)', (_, raw) => {
    const { ask, reached } = served()
    expect(() => ask(channel, raw, frame(ORIGIN))).toThrow()
    expect(reached).toEqual([])
  })

  it('takes no key besides those of its schema (fails when an object is not strict)', () => {
    expect(looseObjects(toJSONSchema(requests[channel], { io: 'input', unrepresentable: 'any' }))).toEqual([])
  })
})
