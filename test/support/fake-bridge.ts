import { readFileSync } from 'node:fs'
import path from 'node:path'
import { profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { channels, type EventName } from '#core/ipc/channels'
import type { Api, Bridge, EventPayload, Opened, Start } from '#core/ipc/contract'
import type { Library } from '#core/ipc/library'
import { fail, ok } from '#core/result'
import { smallReport } from './build'

export type Asked = { readonly channel: string; readonly request: unknown }

/** The main process at its edge: it answers as told, notes what it was asked, and can speak by itself. */
export type FakeBridge = {
  readonly bridge: Bridge
  readonly asked: readonly Asked[]
  readonly tell: <E extends EventName>(event: E, payload: EventPayload[E]) => void
}

export const nd30 = profile.parse(
  JSON.parse(readFileSync(path.resolve(__dirname, '../../templates/profiles/nd30.json'), 'utf8')),
)

export const start: Start = {
  settings: { language: 'vi', theme: 'light', outline: true },
  templates: [
    {
      id: 'tom-tat',
      name: { vi: 'Báo cáo tóm tắt', en: 'Summary report' },
      description: { vi: 'Tình hình 6 tháng.', en: 'Half a year.' },
      periods: ['half', 'quarter', 'year'],
      outline: [
        { depth: 0, number: 'Phần thứ nhất', title: 'TÌNH HÌNH …' },
        { depth: 1, number: 'A.', title: 'KẾT QUẢ ĐẠT ĐƯỢC' },
      ],
    },
  ],
  problems: [],
  profiles: [nd30],
  recent: [{ token: 'k1', name: 'quy-1.duthao', folder: 'Báo cáo 2026' }],
  year: 2026,
  open: null,
  refused: null,
}

export function openedReport(report: Report = smallReport()): Opened {
  return { name: 'tom-tat.duthao', named: true, report }
}

const noLibrary: Library = { folders: [], reports: [], problems: [], unread: 0 }

const usual: Api = {
  'app:start': async () => start,
  'app:settings': async () => null,
  'app:recent': async () => start.recent,
  'report:new': async () => ok(openedReport()),
  'report:sample': async () => ok(openedReport()),
  'report:open': async () => ok(null),
  'report:recent': async () => ok(openedReport()),
  'report:save': async () => ok({ name: 'tom-tat.duthao' }),
  'report:saveAs': async () => ok({ name: 'tom-tat-2.duthao' }),
  'save:auto': async () => ok({ name: 'tom-tat.duthao' }),
  'save:anew': async () => ok({ name: 'tom-tat.duthao' }),
  'save:edit': async () => ok(openedReport()),
  'disk:reload': async () => ok({ opened: openedReport(), keptAs: null }),
  'disk:theirs': async () => ok({ name: 'tom-tat.duthao', report: smallReport() }),
  'report:rolled': async ({ report }) => ({ name: 'bao-cao-moi', named: false, report }),
  'report:close': async () => 'close',
  'library:list': async () => noLibrary,
  'library:addFolder': async () => noLibrary,
  'library:removeFolder': async () => noLibrary,
  'library:search': async () => ({ hits: [], isCut: false }),
  'library:open': async () => ok(openedReport()),
  'template:save': async ({ name }) => ok({ name, templates: start.templates }),
  'docx:export': async () => ok({ name: 'tom-tat.docx', missing: [] }),
  'compare:open': async () => ok(null),
  'compare:export': async () => ok({ name: 'so-sanh.docx' }),
  'versions:list': async () => ok({ versions: [], damaged: [] }),
  'versions:add': async () => ok({ token: '1' }),
  'versions:read': async () => fail('version/not-found'),
  'versions:rename': async () => ok(null),
  'versions:reports': async () => ok([]),
  'versions:reopen': async () => fail('version/not-found'),
  'data:import': async () => ok(null),
  'import:report': async () => ok(null),
  'data:collect': async () => ok({ name: 'bieu.xlsx' }),
  'journal:edit': async () => 'kept',
  'journal:whole': async () => 'kept',
  'recovery:left': async () => [],
  'recovery:look': async () => fail('recovery/gone'),
  'recovery:take': async () => fail('recovery/gone'),
  'recovery:openSaved': async () => fail('recovery/gone'),
  'log:read': async () => ({ text: '' }),
  'log:save': async () => ok({ name: 'nhat-ky.txt' }),
  'log:fault': async () => null,
  'window:edited': async () => null,
  'window:closeAnswer': async () => null,
}

export function fakeBridge(answers: Partial<Api> = {}): FakeBridge {
  const api: Record<string, (request: never) => Promise<unknown>> = { ...usual, ...answers }
  const asked: Asked[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()

  const requests = Object.fromEntries(
    channels.map((channel) => [
      channel,
      (request: never) => {
        asked.push({ channel, request })
        return api[channel]?.(request)
      },
    ]),
  )
  const on = (event: string, listener: (payload: never) => void) => {
    const known = listeners.get(event) ?? new Set()
    listeners.set(event, known.add(listener))
    return () => known.delete(listener)
  }

  return {
    bridge: { ...requests, on } as unknown as Bridge,
    asked,
    tell: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload as never)
    },
  }
}
