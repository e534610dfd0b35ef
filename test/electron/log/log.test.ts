import { EventEmitter } from 'node:events'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import type { App } from 'electron'
import fc from 'fast-check'
import { channels } from '#core/ipc/channels'
import type { Api } from '#core/ipc/contract'
import { type Failure, fail, ok } from '#core/result'
import { codeOf, lineOf, processOf, reasonOf, versionOf } from '../../../electron/log/entry'
import { Log } from '../../../electron/log/log'
import { logAnswers } from '../../../electron/log/log-answers'
import { logFaults } from '../../../electron/log/log-faults'
import { LogFile } from '../../../electron/log/log-file'
import { logRequests } from '../../../electron/log/log-requests'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const noon = () => new Date(Date.UTC(2026, 10, 23, 5))

const logIn = (mostBytes?: number) => new Log(new LogFile(folder('logs'), mostBytes), noon)

/** The main process, answering one channel. */
function answering(channel: string, answer: () => Promise<unknown>) {
  const log = logIn()
  let ms = 0
  const api = { [channel]: answer } as unknown as Api
  const logged = logRequests(api, log, () => {
    ms += 7
    return ms
  })
  return { log, ask: (): Promise<unknown> => Reflect.get(logged, channel)({ report: 'Bắc Giang' }) }
}

it('writes a line for what happened, with when', async () => {
  const log = logIn()
  log.add({ kind: 'gone', process: 'renderer', reason: 'oom', exitCode: 5 })
  log.add({ kind: 'hung' })
  expect(await log.read()).toBe(
    '2026-11-23T05:00:00.000Z gone {"process":"renderer","reason":"oom","exitCode":5}\n2026-11-23T05:00:00.000Z hung {}\n',
  )
})

it.each([
  ['a save', 'report:save', async () => ok({ name: 'Bắc Giang.duthao' }), { outcome: 'done' }],
  ['a save that nobody wished', 'report:saveAs', async () => ok(null), { outcome: 'nothing' }],
  [
    'a failure',
    'docx:export',
    async () => fail('file/in-use', { name: 'Bắc Giang' }),
    { outcome: 'failed', code: 'file/in-use' },
  ],
  ['a code that nobody knows', 'docx:export', async () => fail('bac/giang'), { outcome: 'failed', code: 'other' }],
])('tells of %s: how it went and how long it took', async (_, channel, answer, outcome) => {
  const { log, ask } = answering(channel, answer)
  await ask()
  expect(await log.read()).toBe(`2026-11-23T05:00:00.000Z answered ${JSON.stringify({ channel, ...outcome, ms: 7 })}\n`)
})

it('tells nothing of what cannot fail, such as each keystroke', async () => {
  const { log, ask } = answering('journal:edit', async () => 'kept')
  await ask()
  expect(await log.read()).toBe('')
})

it('tells of a bug in an answer, and lets it go on', async () => {
  const { log, ask } = answering('report:save', () => Promise.reject(new TypeError('Bắc Giang')))
  await expect(ask()).rejects.toThrow('Bắc Giang')
  const text = await log.read()
  expect(text).toContain('"outcome":"fault"')
  expect(text).toContain(' fault {"where":"main","fault":{"name":"TypeError"')
  expect(text).not.toContain('Bắc')
})

it('knows every channel that the window may ask', () => {
  expect(Object.keys(logRequests({} as Api, logIn(), () => 0)).sort()).toEqual([...channels].sort())
})

it('takes in no word of a report, a name or a path, whatever happens', async () => {
  const secret = fc.stringMatching(/^[A-ZÀ-Ỹ][a-zà-ỹ]{7,20}$/u)
  await fc.assert(
    fc.asyncProperty(secret, async (word) => {
      const values = { name: word, where: `/home/${word}/báo cáo.duthao` }
      const answers: readonly (() => Promise<unknown>)[] = [
        async () => ok({ name: word, report: { body: word }, missing: [word] }),
        async () => ({ ok: false, code: word, values }) satisfies Failure<string>,
        async () => fail('file/unreadable', values),
        () => Promise.reject(Object.assign(new Error(`${word}\n    at ${word}.cjs:1:1`), { name: word })),
        () => Promise.reject(word),
      ]
      const lines: string[] = []
      const log = { add: (entry: Parameters<Log['add']>[0]) => lines.push(lineOf(entry, noon())) }
      for (const answer of answers) {
        const api = { 'report:save': answer } as unknown as Api
        await logRequests(api, log, () => 0)
          ['report:save'](undefined as never)
          .catch(() => undefined)
      }
      expect(lines).toHaveLength(7)
      expect([...lines, reasonOf(word), processOf(word), codeOf(word), versionOf(word)].join()).not.toContain(word)
    }),
    { numRuns: 200 },
  )
})

it.each([
  ['45.4.1', '45.4.1'],
  ['6.1.0-13-amd64', '6.1.0'],
  ['10.0.19045', '10.0.19045'],
  ['maytinh-lan', '0'],
  [undefined, '0'],
])('of a version %j it keeps %s', (told, kept) => {
  expect(versionOf(told)).toBe(kept)
})

it('tells of processes that ended before their time, and of bugs that nobody caught', async () => {
  const log = logIn()
  const [app, node] = [new EventEmitter(), new EventEmitter()]
  let told = 0
  logFaults(app as unknown as App, node, log, () => {
    told += 1
  })
  app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 11 })
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 })
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'Bắc Giang', exitCode: 1, name: 'Bắc Giang' })
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed', exitCode: 15 }) // an import that is done
  node.emit('uncaughtException', new Error('Bắc Giang'))
  node.emit('uncaughtException', new Error('Bắc Giang'))
  node.emit('unhandledRejection', 'Bắc Giang')
  const text = await log.read()
  expect(text.split('\n').map((line) => line.split(' ')[1])).toEqual([
    'gone',
    'gone',
    'fault',
    'fault',
    'fault',
    undefined,
  ])
  expect(text).toContain('{"process":"GPU","reason":"other","exitCode":1}')
  expect(text).not.toContain('Bắc')
  expect(told).toBe(1) // one message, however many bugs
})

it('keeps two files of a size and no more', async () => {
  const log = logIn(2000)
  for (let at = 0; at < 200; at += 1) {
    log.add({ kind: 'left-out', count: at })
    if (at % 10 === 0) await log.read()
  }
  const text = await log.read()
  expect((await readdir(folder('logs'))).sort()).toEqual(['duthao.1.log', 'duthao.log'])
  expect((await stat(folder('logs', 'duthao.log'))).size).toBeLessThanOrEqual(2000)
  expect((await stat(folder('logs', 'duthao.1.log'))).size).toBeLessThanOrEqual(2000)
  expect(text.trim().split('\n').at(-1)).toContain('"count":199')
})

it('never waits, and counts what there was no room for', async () => {
  const log = logIn()
  for (let at = 0; at < 1200; at += 1) log.add({ kind: 'hung' })
  await log.read()
  log.add({ kind: 'ended' })
  const lines = (await log.read()).trim().split('\n')
  const leftOut = lines.filter((line) => line.includes('left-out'))
  expect(leftOut).toHaveLength(1)
  expect(lines.length - 2 + Number(/"count":(\d+)/.exec(leftOut[0] ?? '')?.[1])).toBe(1200)
})

it('writes what waits when the application ends', async () => {
  await mkdir(folder('logs'))
  logIn().end()
  expect(await readFile(folder('logs', 'duthao.log'), 'utf8')).toContain(' ended {}')
})

it('goes on without a log where none can be written', async () => {
  await writeFile(folder('logs'), 'no folder')
  const log = logIn()
  log.add({ kind: 'hung' })
  expect(await log.read()).toBe('')
  log.end()
})

it('saves what was shown, and nothing that happened since', async () => {
  const log = logIn()
  const saved: string[] = []
  const files = {
    saveText: async (text: string) => {
      saved.push(text)
      return ok({ name: 'a.txt' })
    },
  }
  const answers = logAnswers({ log, files })
  log.add({ kind: 'hung' })
  const { text } = await answers['log:read'](undefined)
  await answers['log:fault']({ name: 'Error', at: [] })
  await answers['log:save'](undefined)
  expect(saved).toEqual([text])
  expect((await answers['log:read'](undefined)).text).toContain('"where":"window"')
})
