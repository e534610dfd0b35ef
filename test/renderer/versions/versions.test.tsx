import { act, fireEvent, screen, within } from '@testing-library/react'
import type { Report } from '#core/document/schema'
import type { Api } from '#core/ipc/contract'
import type { VersionEntry } from '#core/ipc/versions'
import { fail, ok } from '#core/result'
import type { VersionKind } from '#core/versions/version'
import { runCommand } from '../../../renderer/session/commands'
import { useSession } from '../../../renderer/session/store'
import { useVersions } from '../../../renderer/versions/versions-store'
import { inlines, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow, requestsOf } from '../window'

const report = smallReport()
/** As it was: without its last heading, and with another sentence under the first one. */
const old: Report = {
  ...report,
  body: report.body.map((block) =>
    block.id === 'b7' && block.type === 'paragraph' ? { ...block, children: inlines('Như trước.') } : block,
  ),
}
const gone: Report = { ...report, body: report.body.filter(({ id }) => id !== 'b8') }

const now = new Date(2026, 10, 23, 15, 30)
const today = (hour: number, minute: number) => new Date(2026, 10, 23, hour, minute).getTime()

function entry(token: string, time: number, kind: VersionKind, more: Partial<VersionEntry> = {}): VersionEntry {
  return { token, time, kind, name: null, size: 1000, file: 'tom-tat.duthao', ...more }
}

const versions = [
  entry('9', today(14, 5), 'saved'),
  entry('8', today(9, 0), 'interval', { name: 'Bản trình Thường trực', file: 'bản cũ.duthao' }),
  entry('4', new Date(2026, 10, 22, 16, 0).getTime(), 'rolled'),
  entry('2', new Date(2026, 10, 16, 8, 0).getTime(), 'exported'),
]

const listing: Partial<Api> = {
  'versions:list': async () => ok({ versions, damaged: [] }),
  'versions:read': async () => ok(old),
}

async function opened(answers: Partial<Api> = {}, shown: Report = report) {
  const fake = await openWindow({ open: openedReport(shown), answers: { ...listing, ...answers } })
  await act(() => runCommand('versions.panel'))
  const panel = await screen.findByRole('complementary', { name: 'Phiên bản' })
  return { fake, panel }
}

const list = () => screen.getByRole('listbox')
const selected = () => screen.getByRole('option', { selected: true }).textContent

beforeEach(() => jest.useFakeTimers({ now, doNotFake: ['setTimeout', 'performance', 'queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

it('lists the versions by day, in the words of an office', async () => {
  await opened()
  const days = within(list()).getAllByRole('group')
  expect(
    days.map((day) => [
      day.getAttribute('aria-label'),
      within(day)
        .getAllByRole('option')
        .map((each) => each.textContent),
    ]),
  ).toEqual([
    ['Hôm nay, 23/11/2026', ['14:05Đã lưu', '09:00Bản trình Thường trựcĐang soạn']],
    ['Hôm qua, 22/11/2026', ['16:00Trước khi lập kỳ tiếp theo']],
    ['Thứ Hai, 16/11/2026', ['08:00Xuất Word']],
  ])
})

it('goes through the list by keys, and tells which one is active', async () => {
  await opened()
  expect(selected()).toBe('14:05Đã lưu')
  const press = (key: string) => fireEvent.keyDown(list(), { key })
  press('ArrowDown')
  expect(selected()).toContain('Bản trình')
  expect(list().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id)
  expect(screen.getByText('Tên tệp khi đó: bản cũ.duthao')).toBeTruthy()
  press('End')
  expect(selected()).toBe('08:00Xuất Word')
  press('ArrowDown')
  expect(selected()).toBe('08:00Xuất Word')
  press('PageUp')
  expect(selected()).toBe('14:05Đã lưu')
})

it('sets a version against the report, and comes back to the list', async () => {
  await opened()
  await act(async () => {
    fireEvent.keyDown(list(), { key: 'Enter' })
  })
  const comparison = await screen.findByRole('region', { name: 'So sánh hai bản báo cáo' })
  expect(within(comparison).getByRole('heading').textContent).toBe('So sánh với “phiên bản 14:05 ngày 23/11/2026”')
  await click(within(comparison).getByRole('tab', { name: 'Lời văn (1)' }))
  expect(within(comparison).getByText('Như trước', { exact: false, selector: 'del' })).toBeTruthy()
  await click(within(comparison).getByRole('button', { name: 'Khôi phục…' }))
  await click(screen.getByRole('button', { name: 'Hủy' }))
  await click(within(comparison).getByRole('button', { name: 'Đóng so sánh' }))
  expect(list()).toBeTruthy()
})

async function restored(choice: string, answers: Partial<Api> = {}, shown: Report = report) {
  const { fake } = await opened(answers, shown)
  await click(button('Khôi phục…'))
  const dialog = await screen.findByRole('dialog')
  await click(within(dialog).getByRole('radio', { name: choice }))
  await click(within(dialog).getByRole('button', { name: 'Khôi phục' }))
  return fake
}

const reportNow = () => {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('no report is open')
  return session.report
}

it('restores one section as one step of undo, after it kept what was there', async () => {
  const fake = await restored('I. Về kinh tế')
  expect(requestsOf(fake, 'versions:add')).toEqual([{ report, kind: 'restored' }])
  expect(reportNow()).toEqual(old)
  expect(
    screen.getByText(
      '“I. Về kinh tế” đã trở lại như phiên bản lúc 14:05 ngày 23/11/2026. Bấm Hoàn tác để trở lại như trước.',
    ),
  ).toBeTruthy()
  await act(async () => useSession.getState().undo())
  expect(reportNow()).toEqual(report)
  expect(useSession.getState().editor?.history.undos).toHaveLength(0)
})

it('puts back a section that is gone', async () => {
  await restored('II. Về xã hội', { 'versions:read': async () => ok(report) }, gone)
  expect(reportNow()).toEqual(report)
})

it('restores the whole, frame and figures too, as one step of undo', async () => {
  const other: Report = {
    ...old,
    frame: { ...old.frame, number: '77' },
    stage: 'submitted',
    indicators: old.indicators.map((each) => (each.id === 'budget' ? { ...each, name: 'Thu' } : each)),
  }
  await restored('Cả báo cáo', { 'versions:read': async () => ok(other) })
  expect(reportNow()).toEqual(other)
  await act(async () => useSession.getState().undo())
  expect(reportNow()).toEqual(report)
})

it('brings indicators back that were deleted since, with the section that names them', async () => {
  const bare: Report = {
    ...report,
    body: report.body.map((block) => (block.type === 'paragraph' ? { ...block, children: inlines('Trống.') } : block)),
    indicators: [],
    observations: [],
    plans: [],
  }
  await restored('I. Về kinh tế', { 'versions:read': async () => ok(report) }, bare)
  expect(reportNow().indicators).toEqual(report.indicators)
  expect(reportNow().observations).toEqual(report.observations)
  expect(reportNow().plans).toEqual(report.plans)
})

it('restores though no version could be kept before, for undo still has what was there', async () => {
  await restored('Cả báo cáo', { 'versions:add': async () => fail('version/disk-full') })
  expect(reportNow()).toEqual(old)
})

it('offers nothing to restore where nothing differs', async () => {
  await opened({ 'versions:read': async () => ok(structuredClone(report)) })
  await click(button('Khôi phục…'))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/giống hệt phiên bản này/)).toBeTruthy()
  expect(within(dialog).queryByRole('radio')).toBeNull()
})

it('names a version, and takes the name away when none is given', async () => {
  const { fake } = await opened()
  await click(button('Đặt tên…'))
  fireEvent.change(screen.getByRole('textbox', { name: 'Tên phiên bản' }), { target: { value: ' Bản 1 ' } })
  await click(button('Lưu tên'))
  fireEvent.keyDown(list(), { key: 'ArrowDown' })
  await click(button('Đổi tên…'))
  fireEvent.change(screen.getByRole('textbox', { name: 'Tên phiên bản' }), { target: { value: '' } })
  await click(button('Lưu tên'))
  expect(requestsOf(fake, 'versions:rename')).toEqual([
    { report: report.id, token: '9', name: 'Bản 1' },
    { report: report.id, token: '8', name: null },
  ])
})

it('keeps a version on wish, selects it and asks for its name', async () => {
  const fake = await openWindow({
    open: openedReport(report),
    answers: { ...listing, 'versions:add': async () => ok({ token: '8' }) },
  })
  await act(() => runCommand('versions.keep'))
  expect(requestsOf(fake, 'versions:add')).toEqual([{ report, kind: 'named' }])
  const field = await screen.findByRole('textbox', { name: 'Tên phiên bản' })
  expect(field).toHaveProperty('value', 'Bản trình Thường trực')
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(screen.queryByRole('textbox', { name: 'Tên phiên bản' })).toBeNull()
  expect(list()).toBeTruthy()
})

it('says that there is no version yet', async () => {
  await opened({ 'versions:list': async () => ok({ versions: [], damaged: [] }) })
  expect(screen.getByText(/Chưa có phiên bản nào/)).toBeTruthy()
})

it('says that the list cannot be read, and reads it again on wish', async () => {
  let isBroken = true
  await opened({ 'versions:list': async () => (isBroken ? fail('version/unreadable') : ok({ versions, damaged: [] })) })
  expect(screen.getByRole('alert').textContent).toContain('Không đọc được thư mục phiên bản')
  isBroken = false
  await click(button('Đọc lại'))
  expect(selected()).toBe('14:05Đã lưu')
})

it('tells of versions that nobody can read, and shows the others', async () => {
  const damaged = [
    { time: today(8, 0), isNewer: false },
    { time: today(8, 30), isNewer: true },
  ]
  await opened({ 'versions:list': async () => ok({ versions, damaged }) })
  expect(screen.getByText(/Có 1 phiên bản bị hỏng.*08:00 ngày 23\/11\/2026/)).toBeTruthy()
  expect(screen.getByText(/Có 1 phiên bản do bản Dự Thảo mới hơn giữ \(08:30/)).toBeTruthy()
  expect(within(list()).getAllByRole('option')).toHaveLength(4)
})

it('names a version that can not be read any more', async () => {
  await opened({ 'versions:read': async () => fail('version/damaged') })
  await click(button('So với hiện tại'))
  expect(screen.getByRole('alert').textContent).toContain('Phiên bản này bị hỏng')
})

it('reads the list again when a version came to it, and only then', async () => {
  const { fake } = await opened()
  await act(async () => fake.tell('versions:changed', { report: report.id }))
  await act(async () => fake.tell('versions:changed', { report: 'khac' }))
  expect(requestsOf(fake, 'versions:list')).toHaveLength(2)
})

it('shows the last of two answers, whichever comes first', async () => {
  const waiting: ((list: readonly VersionEntry[]) => void)[] = []
  let isSlow = false
  const { fake } = await opened({
    'versions:list': () =>
      isSlow
        ? new Promise((resolve) => waiting.push((list) => resolve(ok({ versions: list, damaged: [] }))))
        : Promise.resolve(ok({ versions, damaged: [] })),
  })
  isSlow = true
  await act(async () => fake.tell('versions:changed', { report: report.id }))
  await act(async () => fake.tell('versions:changed', { report: report.id }))
  await act(async () => waiting[1]?.(versions.slice(0, 3)))
  await act(async () => waiting[0]?.(versions.slice(0, 1)))
  expect(within(list()).getAllByRole('option')).toHaveLength(3)
})

it('tells that no version can be kept', async () => {
  const { fake } = await opened()
  await act(async () => fake.tell('versions:failed', fail('version/disk-full')))
  expect(screen.getByRole('alert').textContent).toContain('Đĩa của máy đã đầy')
})

it('stands alone on the right, and is left by its command, by Esc and with the report', async () => {
  const { panel } = await opened()
  await act(() => runCommand('review.panel'))
  expect(useVersions.getState().open).toBe(false)
  await act(() => runCommand('versions.panel'))
  expect(screen.queryByRole('complementary', { name: 'Rà soát' })).toBeNull()
  await act(() => runCommand('data.panel'))
  expect(useVersions.getState().open).toBe(false)
  await act(() => runCommand('versions.panel'))
  fireEvent.keyDown(within(await screen.findByRole('complementary', { name: 'Phiên bản' })).getByRole('heading'), {
    key: 'Escape',
  })
  expect(panel.isConnected).toBe(false)
  await act(() => runCommand('versions.panel'))
  await act(() => runCommand('versions.panel'))
  expect(useVersions.getState().open).toBe(false)
  await act(() => runCommand('versions.panel'))
  await act(async () => useSession.getState().close())
  expect(useVersions.getState()).toMatchObject({ open: false, listing: { kind: 'loading' }, selected: null })
})
