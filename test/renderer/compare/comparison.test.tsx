import { fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import type { Report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import type { ComparedReport } from '#core/ipc/contract'
import { fail, ok } from '#core/result'
import { runCommand } from '../../../renderer/session/commands'
import { useSession } from '../../../renderer/session/store'
import { inlines, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { rolled } from '../../support/roll'
import { button, click, openWindow, requestsOf } from '../window'

const report = smallReport()
const old: Report = {
  ...report,
  observations: report.observations.map((seen) =>
    seen.indicator === 'budget' && seen.period === '2020-H1' && seen.value?.kind === 'exact'
      ? {
          ...seen,
          value: {
            ...seen.value,
            amount:
              report.observations[2]?.value?.kind === 'exact' ? report.observations[2].value.amount : seen.value.amount,
          },
        }
      : seen,
  ),
  body: report.body.map((block) =>
    block.id === 'b2' && block.type === 'paragraph'
      ? { ...block, children: inlines('Trong bối cảnh thuận lợi, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.') }
      : block,
  ),
}

const from: ComparedReport = { name: 'cũ.duthao', report: old }
const panel = () => screen.findByRole('region', { name: 'So sánh hai bản báo cáo' })

async function compared(answer: ComparedReport = from) {
  const fake = await openWindow({ open: openedReport(report), answers: { 'compare:open': async () => ok(answer) } })
  await act(() => runCommand('compare.file'))
  return { fake, panel: await panel() }
}

it('shows the figures, old beside new', async () => {
  const { panel: shown } = await compared()
  const [, row] = within(shown).getAllByRole('row')
  const cells = within(row as HTMLElement).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'Thu ngân sáchgiá trị',
    '5.202 tỷ đồngước',
    '5.145 tỷ đồngước',
    '-57 tỷ đồng-1,1%',
  ])
})

it('shows the prose, what went and what came, and leads to its place', async () => {
  const { panel: shown } = await compared()
  await click(within(shown).getByRole('tab', { name: 'Lời văn (1)' }))
  expect(within(shown).getByText('thuận lợi', { exact: false, selector: 'del' }).textContent).toContain('Đã bỏ:')
  expect(within(shown).getByText('khó khăn', { exact: false, selector: 'ins' }).textContent).toContain('Đã thêm:')
  const { editor } = useSession.getState()
  await click(within(shown).getByRole('button', { name: /^Sửa: TÌNH HÌNH/ }))
  expect(editor?.selection?.anchor.path[0]).toBe(1)
})

it('leads from a figure to its place in the text', async () => {
  const { panel: shown } = await compared()
  await click(within(shown).getAllByRole('button', { name: 'Đến Thu ngân sách trong báo cáo' })[0] as HTMLElement)
  expect(useSession.getState().editor?.selection?.anchor.path.slice(0, 2)).toEqual([5, 2])
})

it('says when nothing differs', async () => {
  const { panel: shown } = await compared({ name: 'cũ.duthao', report })
  expect(within(shown).getByText('Số liệu hai bản giống nhau.')).toBeTruthy()
  await click(within(shown).getByRole('tab', { name: 'Lời văn (0)' }))
  expect(within(shown).getByText('Lời văn hai bản giống nhau.')).toBeTruthy()
})

it('asks for the report that this one was rolled out of', async () => {
  const carried = { report: 'r0', period: periodId.parse('2019-H1'), blocks: [] }
  const fake = await openWindow({ open: openedReport({ ...report, carried }) })
  await act(() => runCommand('compare.last'))
  await act(() => runCommand('compare.file'))
  expect(requestsOf(fake, 'compare:open')).toEqual([
    { last: { report: 'r0', period: '2019-H1' }, orElse: 'ask' },
    { last: null, orElse: 'ask' },
  ])
})

it('takes the last report that a draft keeps itself, where its file is not found', async () => {
  const { report: draft } = rolled(report, '2021-H1')
  const fake = await openWindow({ open: openedReport(draft), answers: { 'compare:open': async () => ok(null) } })
  await act(() => runCommand('compare.last'))
  expect((await panel()).textContent).toContain('Báo cáo tóm tắt 6 tháng đầu năm 2020')
  expect(requestsOf(fake, 'compare:open')).toMatchObject([{ last: { period: '2020-H1' }, orElse: 'nothing' }])
})

it('exports the two reports, and tells where', async () => {
  const { fake, panel: shown } = await compared()
  await click(within(shown).getByRole('button', { name: 'Xuất bảng so sánh…' }))
  expect(requestsOf(fake, 'compare:export')).toEqual([{ from, to: { name: 'tom-tat.duthao', report } }])
  expect(screen.getByText('Tệp: so-sanh.docx')).toBeTruthy()
})

it('is left by Esc, and by its button', async () => {
  const { panel: shown } = await compared()
  fireEvent.keyDown(within(shown).getByRole('heading'), { key: 'Escape' })
  expect(screen.queryByRole('region', { name: 'So sánh hai bản báo cáo' })).toBeNull()
  await act(() => runCommand('compare.file'))
  await panel()
  await click(button('Đóng so sánh'))
  expect(screen.queryByRole('region', { name: 'So sánh hai bản báo cáo' })).toBeNull()
})

it('names a report that can not be read', async () => {
  const answers = { 'compare:open': async () => fail('file/damaged', { name: 'hỏng.duthao' }) }
  await openWindow({ open: openedReport(report), answers })
  await act(() => runCommand('compare.file'))
  expect(screen.getByRole('alert').textContent).toContain('hỏng')
})
