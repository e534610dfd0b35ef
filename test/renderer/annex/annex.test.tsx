import { act, fireEvent, screen, within } from '@testing-library/react'
import type { Report } from '#core/document/schema'
import { annexesOf } from '#core/document/walk'
import { runCommand } from '../../../renderer/session/commands'
import { useShell } from '../../../renderer/session/shell'
import { useSession } from '../../../renderer/session/store'
import { annex, body, group, row, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow } from '../window'

function report(): Report {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('no report is open')
  return session.report
}

const annexes = () => annexesOf(report().body)

/** The small report with an annex of its budget behind it. */
async function openWithAnnex() {
  const base = smallReport()
  const drawn = annex([group('KINH TẾ'), row('budget'), row('accidents')])
  await openWindow({ open: { ...openedReport(), report: { ...base, body: body(...base.body, drawn) } } })
}

const sheet = () => screen.getByRole('region', { name: /^Phụ lục/ })
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((line) =>
      within(line)
        .queryAllByRole('cell')
        .map(({ textContent }) => textContent),
    )

const dialog = () => screen.getByRole('dialog')
const inDialog = (role: string, name: string | RegExp) => within(dialog()).getByRole(role, { name })

async function settled(change: () => void) {
  await act(async () => {
    change()
    await Promise.resolve()
  })
}

it('draws the annex behind the signature on a sheet of its own', async () => {
  await openWithAnnex()
  expect(within(sheet()).getAllByRole('heading')[0]?.textContent).toBe('Phụ lụcChỉ tiêu chủ yếu')
  expect(sheet().dataset.orientation).toBe('landscape')
  expect(cells(within(sheet()).getByRole('table')).slice(2)).toEqual([
    ['1', 'Thu ngân sách', 'tỷ đồng', '5.202', '10.500', '5.145', '-1,1', '49,0', ''],
    ['2', 'Số vụ tai nạn giao thông', '', '9', '', '7', '-22,2', '', ''],
  ])
  const foot = screen.getByRole('region', { name: 'Cuối văn bản' })
  expect(foot.compareDocumentPosition(sheet()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

it('opens the figure behind a cell, and draws again its own row alone', async () => {
  await openWithAnnex()
  const [, , budget, accidents] = within(sheet()).getAllByRole('row')
  const seen: Node[] = []
  const observer = new MutationObserver((records) => seen.push(...records.map(({ target }) => target)))
  observer.observe(sheet(), { subtree: true, childList: true, characterData: true, attributes: true })
  await click(within(sheet()).getByRole('button', { name: 'Thu ngân sách, Ước thực hiện kỳ này: 5.145' }))
  const popover = await screen.findByRole('dialog', { name: /Thu ngân sách/ })
  fireEvent.change(within(popover).getByRole('textbox', { name: /^Giá trị/ }), { target: { value: '6.000' } })
  await click(within(popover).getByRole('button', { name: 'Lưu' }))
  observer.disconnect()
  expect(within(sheet()).getByRole('button', { name: /Ước thực hiện kỳ này: 6\.000$/ }).textContent).toBe('6.000')
  expect(screen.getByRole('textbox', { name: /nội dung|văn bản|báo cáo/i }).textContent).toContain('6.000 tỷ đồng')
  expect(seen.some((node) => budget?.contains(node))).toBe(true)
  expect(seen.some((node) => accidents?.contains(node))).toBe(false)
})

it('takes Enter in the search for an indicator as that of the search, whatever is found', async () => {
  await openWithAnnex()
  await act(() => runCommand('insert.annex'))
  const search = inDialog('combobox', /^Tìm chỉ tiêu/)
  fireEvent.change(search, { target: { value: 'không có chỉ tiêu này' } })
  expect(fireEvent.keyDown(search, { key: 'Enter', code: 'Enter' })).toBe(false)
  expect(fireEvent.keyDown(search, { key: 'a', code: 'KeyA' })).toBe(true)
})

it('adds the first indicator found, and once, also for Enter before its row is marked', async () => {
  await openWithAnnex()
  await act(() => runCommand('insert.annex'))
  const search = inDialog('combobox', /^Tìm chỉ tiêu/)
  const lines = () => within(dialog()).queryAllByRole('button', { name: 'Bỏ Thu ngân sách' })
  expect(lines()).toHaveLength(0)
  await act(async () => search.focus())
  fireEvent.change(search, { target: { value: 'thu ngan sach' } })
  await settled(() => void fireEvent.keyDown(search, { key: 'Enter', code: 'Enter' }))
  expect(lines()).toHaveLength(1)
})

it('inserts a new annex with what the text shows, in one step of undo', async () => {
  await openWindow({ open: openedReport() })
  await act(() => runCommand('insert.annex'))
  await click(inDialog('button', 'Lấy mọi chỉ tiêu trong bài'))
  await click(inDialog('button', 'Chèn'))
  expect(annexes().map(({ rows, orientation }) => [orientation, rows.length > 1])).toEqual([['landscape', true]])
  expect(sheet().getAttribute('aria-label')).toBe(
    'Phụ lục: Một số chỉ tiêu kinh tế - xã hội chủ yếu 6 tháng đầu năm 2020',
  )
  await settled(() => useSession.getState().undo())
  expect(annexes()).toEqual([])
  expect(screen.queryByRole('region', { name: /^Phụ lục/ })).toBeNull()
})

it('edits rows, columns and the title of an annex, and takes all of it back at once', async () => {
  await openWithAnnex()
  const [before] = annexes()
  await click(button('Sửa phụ lục'))
  fireEvent.change(inDialog('textbox', 'Tên phụ lục'), { target: { value: 'Chỉ tiêu năm' } })
  await click(inDialog('button', 'Đưa Số vụ tai nạn giao thông lên'))
  await click(inDialog('checkbox', 'Thu ngân sách là dòng “Tr.đó”'))
  await click(inDialog('button', 'Bỏ Ghi chú'))
  const search = inDialog('combobox', 'Tìm chỉ tiêu để thêm, gõ không dấu cũng được')
  await act(async () => search.focus())
  await act(async () => {
    fireEvent.change(search, { target: { value: 'tang truong' } })
  })
  await click(screen.getByRole('option', { name: 'Tăng trưởng GRDP', hidden: true }))
  await click(inDialog('button', 'Lưu'))
  const [after] = annexes()
  expect(after?.title).toEqual([{ text: 'Chỉ tiêu năm' }])
  expect(after?.columns.map(({ kind }) => kind)).not.toContain('note')
  expect(after?.rows).toEqual([group('KINH TẾ'), row('accidents'), row('budget', { part: true }), row('grdp-growth')])
  await settled(() => useSession.getState().undo())
  expect(annexes()).toEqual([before])
})

it('moves a row by the keys, and keeps the focus on it', async () => {
  await openWithAnnex()
  await click(button('Sửa phụ lục'))
  const note = inDialog('textbox', 'Ghi chú của Số vụ tai nạn giao thông')
  await act(async () => note.focus())
  await act(async () => {
    fireEvent.keyDown(note, { key: 'ArrowUp', altKey: true })
  })
  expect(document.activeElement).toBe(note)
  await click(inDialog('button', 'Lưu'))
  expect(annexes()[0]?.rows).toEqual([group('KINH TẾ'), row('accidents'), row('budget')])
})

it('removes an annex, and brings it back', async () => {
  await openWithAnnex()
  await click(button('Xóa phụ lục'))
  expect(annexes()).toEqual([])
  await settled(() => useSession.getState().undo())
  expect(annexes()).toHaveLength(1)
})

it('leads from the amount of a plan to its row in the panel of the data', async () => {
  await openWithAnnex()
  await click(within(sheet()).getByRole('button', { name: 'Thu ngân sách, Kế hoạch năm: 10.500' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(useShell.getState().settings.data?.open).toBe(true)
})
