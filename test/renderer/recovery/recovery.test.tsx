import { act, screen, waitFor, within } from '@testing-library/react'
import type { Api } from '#core/ipc/contract'
import type { LeftReport, LookedAt } from '#core/ipc/recovery'
import { ok } from '#core/result'
import { timeOf } from '../../../renderer/recovery/when'
import { useJournal } from '../../../renderer/session/journal'
import { p, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow, requestsOf } from '../window'

const at = new Date(2020, 10, 23, 10, 42, 17).getTime()
const saved = smallReport()
const unsaved = {
  ...saved,
  body: saved.body.with(1, { ...p('Kinh tế phục hồi rõ nét.'), id: saved.body[1]?.id ?? p('').id }),
}
const left: LeftReport = {
  from: 'run',
  token: '1-a.journal',
  name: 'tom-tat.duthao',
  named: true,
  period: saved.period,
  at,
}

async function offered(
  file: LookedAt['file'],
  { answers = {}, ...others }: Partial<LeftReport> & { answers?: Partial<Api> } = {},
) {
  return openWindow({
    answers: {
      'recovery:left': async () => [{ ...left, ...others }],
      'recovery:look': async () => ok({ report: unsaved, file }),
      ...answers,
    },
  })
}

afterEach(() => act(() => useJournal.setState({ health: 'kept' })))

it('names the report, its period, when it was edited, and what differs from its file', async () => {
  await offered({ kind: 'same', report: saved })
  const card = await screen.findByRole('region', { name: 'tom-tat.duthao' })
  expect(card.textContent).toContain('6 tháng đầu năm 2020')
  expect(card.textContent).toContain('10:42:17 ngày 23/11/2020')
  expect(card.textContent).toContain('Khác bản trong tệp: 0 số liệu, 1 đoạn văn.')
  await click(button('Xem khác biệt'))
  const list = within(card).getByRole('region', { name: 'Những chỗ khác bản trong tệp' })
  expect(list.textContent).toContain('phục hồi rõ nét')
  await click(button('Ẩn khác biệt'))
  expect(within(card).queryByRole('region', { name: 'Những chỗ khác bản trong tệp' })).toBeNull()
})

it('opens what was left, unsaved, and offers it no more', async () => {
  const opened = { ...openedReport(unsaved), recovered: at }
  const fake = await offered({ kind: 'same', report: saved }, { answers: { 'recovery:take': async () => ok(opened) } })
  await click(button('Khôi phục'))
  expect(requestsOf(fake, 'recovery:take')).toEqual([{ token: left.token }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText(/^Đã khôi phục đến 10:42:17 ngày 23.11.2020/)).toBeTruthy()
  expect(screen.getByText('Kinh tế phục hồi rõ nét.')).toBeTruthy()
  expect(requestsOf(fake, 'window:edited').at(-1)).toEqual({ edited: true })
})

it('opens what the file has instead', async () => {
  const answers = { 'recovery:openSaved': async () => ok(openedReport()) }
  const fake = await offered({ kind: 'same', report: saved }, { answers })
  await waitFor(() => expect(button('Mở bản đã lưu trong tệp')).toHaveProperty('disabled', false))
  await click(button('Mở bản đã lưu trong tệp'))
  expect(requestsOf(fake, 'recovery:openSaved')).toEqual([{ token: left.token }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('stays on the start screen when it is put off', async () => {
  await offered({ kind: 'same', report: saved })
  await click(button('Để sau'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('Còn 1 báo cáo chưa lưu từ lần trước.')).toBeTruthy()
  await click(button('Xem lại…'))
  expect(screen.getByRole('dialog')).toBeTruthy()
})

it('stays when it cannot be opened, and says why', async () => {
  await offered({ kind: 'same', report: saved })
  await click(button('Khôi phục'))
  expect(screen.getByRole('alert').textContent).toContain('đã được khôi phục hoặc cất đi')
  expect(screen.getByRole('dialog')).toBeTruthy()
})

it.each([
  ['changed', { kind: 'changed', report: saved } as const, 'bị sửa ở nơi khác', false],
  ['gone', { kind: 'gone' } as const, 'Không thấy tệp', true],
  ['damaged', { kind: 'damaged' } as const, 'bị hỏng', true],
  ['unreadable', { kind: 'unreadable' } as const, 'không trả lời', true],
])('says when the file is %s', async (_, file, words, isShut) => {
  await offered(file)
  await screen.findByText(new RegExp(words))
  expect(button('Mở bản đã lưu trong tệp')).toHaveProperty('disabled', isShut)
  expect(button('Khôi phục')).toHaveProperty('disabled', false)
})

it('does not stand in the way of work that was just revived', async () => {
  await openWindow({
    answers: { 'recovery:left': async () => [left] },
    open: { ...openedReport(), recovered: at },
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('offers no file where there never was one', async () => {
  await offered({ kind: 'none' }, { named: false })
  await screen.findByText('Báo cáo này chưa được lưu vào tệp nào.')
  expect(screen.queryByRole('button', { name: 'Mở bản đã lưu trong tệp' })).toBeNull()
})

it('offers a version of a file that is found damaged, in its own words', async () => {
  const fake = await openWindow({
    answers: { 'recovery:look': async () => ok({ report: saved, file: { kind: 'damaged' } }) },
  })
  await act(async () => fake.tell('recovery:offered', { ...left, from: 'version' }))
  await act(async () => fake.tell('recovery:offered', { ...left, from: 'version' }))
  const cards = await screen.findAllByRole('region', { name: 'tom-tat.duthao' })
  expect(cards.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('phiên bản giữ lúc 10:42:17')])
  expect(screen.getByText(/Tệp này không mở được, nhưng/)).toBeTruthy()
})

it.each([
  ['full', 'đã đầy'],
  ['unwritable', 'Không ghi được'],
  ['broken', 'không chạy được'],
] as const)('says over the report for as long as the journal is %s', async (health, words) => {
  await openWindow({ open: openedReport() })
  expect(screen.queryByText('Khôi phục sau sự cố đang không hoạt động')).toBeNull()
  act(() => useJournal.setState({ health }))
  expect(screen.getByRole('alert').textContent).toContain(words)
  act(() => useJournal.setState({ health: 'kept' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

it.each([
  ['of today', at, { time: '10:42:17', date: null }],
  ['of tomorrow, by a clock that was set', at + 86_400_000, { time: '10:42:17', date: '23/11/2020' }],
])('tells a time %s', (_, now, told) => {
  expect(timeOf(at, now, 'vi')).toEqual(told)
})
