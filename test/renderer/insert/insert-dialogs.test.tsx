import { act, fireEvent, screen, within } from '@testing-library/react'
import { Editor, Transforms } from 'slate'
import { figure, h, p } from '../../support/build'
import { button, click } from '../window'
import { dialog, opened, openWith, run, select, wordsOf } from './report-window'

const standard = 'Khách ước đạt 1.250 lượt, tăng 9,60% so với cùng kỳ.'
const open = (text = standard) => openWith(p(text))
const search = () => screen.getByRole('combobox', { name: 'Tìm chỉ tiêu' })
const insert = () => act(async () => void fireEvent.submit(search()))
const rows = () => within(screen.getByRole('listbox', { name: 'Chỉ tiêu' })).getAllByRole('option')

it('inserts a facet of an indicator that is found without diacritics', async () => {
  const last = await open('Chi ')
  await select(last, 4)
  await run('insert.figure')
  fireEvent.change(search(), { target: { value: 'thu ngan' } })
  expect(rows().map((row) => row.textContent)).toEqual(['Thu ngân sách5.145 tỷ đồng'])
  const facets = within(dialog()).getAllByRole<HTMLInputElement>('radio')
  expect(facets.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
    'Giá trị5.145 tỷ đồng',
    'Tăng, giảm (có chữ tăng, giảm)giảm 1,1%',
    'Tăng, giảm (chỉ số %)1,1%',
    'Bằng bao nhiêu % so với cùng kỳ98,9%',
    'Bằng bao nhiêu % Kế hoạch năm49,0%',
    'Chênh lệch (có chữ tăng, giảm)giảm 57 tỷ đồng',
    'Chênh lệch (chỉ số)57 tỷ đồng',
    'Tỷ trọng……',
  ])
  await click(screen.getByRole('radio', { name: /Kế hoạch năm/ }))
  await insert()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(wordsOf(last)).toBe('Chi 49,0%')
  expect(opened().report.body[last]?.children[1]).toEqual(figure('budget', 'plan', { plan: 'budget-2020' }))
})

it('moves through the indicators by the arrow keys', async () => {
  await open()
  await run('insert.figure')
  const active = () => document.getElementById(search().getAttribute('aria-activedescendant') ?? '')?.textContent
  expect(active()).toBe('Tăng trưởng GRDP7,2%')
  fireEvent.keyDown(search(), { key: 'ArrowDown' })
  fireEvent.keyDown(search(), { key: 'ArrowDown' })
  fireEvent.keyDown(search(), { key: 'ArrowDown' })
  expect(active()).toBe('Số vụ tai nạn giao thông7')
  fireEvent.keyDown(search(), { key: 'ArrowUp' })
  expect(active()).toBe('Thu ngân sách5.145 tỷ đồng')
})

it('asks for a share that the report does not speak of yet, and computes it', async () => {
  const last = await open('Tai nạn ')
  await select(last, 8)
  await run('insert.figure')
  fireEvent.change(search(), { target: { value: 'tai nan' } })
  await click(screen.getByRole('radio', { name: /có chữ tăng, giảm\).*22,2%/ }))
  await insert()
  expect(wordsOf(last)).toBe('Tai nạn giảm 22,2%')
  await run('edit.undo')
  expect(wordsOf(last)).toBe('Tai nạn ')
})

it('makes a new indicator on the spot, in one step with its figure', async () => {
  const last = await open('Khách ')
  const before = opened().report
  await select(last, 6)
  await run('insert.figure')
  fireEvent.change(search(), { target: { value: 'Lượt khách' } })
  await click(button('Chỉ tiêu mới “Lượt khách”…'))
  fireEvent.change(screen.getByLabelText('Giá trị kỳ này'), { target: { value: '1,2,5' } })
  fireEvent.change(screen.getByRole('combobox', { name: 'Đơn vị tính' }), { target: { value: 'lượt' } })
  await click(button('Tạo và chèn'))
  expect(dialog().textContent).toContain('Không đọc được “1,2,5”')
  fireEvent.change(screen.getByLabelText('Giá trị kỳ này'), { target: { value: '1.250' } })
  await click(button('Tạo và chèn'))
  expect(wordsOf(last)).toBe('Khách 1.250 lượt')
  expect(opened().report.indicators.at(-1)).toEqual({
    id: 'luot-khach',
    name: 'Lượt khách',
    unit: 'lượt',
    decimals: 0,
    counted: true,
    direction: 'higher',
  })
  await run('edit.undo')
  expect(opened().report).toEqual(before)
})

it('turns a typed number into an indicator, and not a letter of the page changes', async () => {
  const last = await open()
  const before = opened().report
  const text = wordsOf(last)
  await select(last, 14, 19)
  await run('insert.toIndicator')
  expect(within(dialog()).getByLabelText('Tên chỉ tiêu')).toHaveProperty('value', 'Khách')
  expect(within(dialog()).getByRole('combobox', { name: 'Đơn vị tính' })).toHaveProperty('value', 'lượt')
  expect(dialog().textContent).toContain('Chữ trên trang giữ nguyên.')
  await click(button('Biến thành chỉ tiêu'))
  expect(wordsOf(last)).toBe(text)

  await act(async () => Transforms.select(opened().editor, Editor.end(opened().editor, [last])))
  const { children } = opened().report.body[last] ?? { children: [] }
  expect(children[1]).toMatchObject({ type: 'figure', indicator: 'khach', facet: 'value' })
  await run('edit.undo')
  expect(opened().report).toEqual(before)
})

it('takes a growth for that of the indicator whose figure stands before it', async () => {
  const last = await open()
  const text = wordsOf(last)
  await select(last, 14, 19)
  await run('insert.toIndicator')
  await click(button('Biến thành chỉ tiêu'))
  await act(async () => {
    const at = { path: [last, 2], offset: 9 }
    Transforms.select(opened().editor, at)
  })
  await run('insert.toIndicator')
  await click(button('Biến thành chỉ tiêu'))
  expect(wordsOf(last)).toBe(text)
  expect(opened().report.observations.at(-1)).toMatchObject({
    indicator: 'khach',
    value: { kind: 'exact', amount: '1250' },
    growth: { kind: 'given', percent: '9.60' },
  })
})

it('offers the indicator that shows the same number, and says when words would change', async () => {
  const last = await open('Thu đạt 5.145 tỷ đồng, chi 9 tỷ đồng.')
  await select(last, 8, 13)
  await run('insert.toIndicator')
  expect(within(dialog()).getByRole('combobox', { name: 'Chỉ tiêu' })).toHaveProperty('value', 'Thu ngân sách')
  await click(button('Hủy'))
  await select(last, 27, 28)
  await run('insert.toIndicator')
  await click(screen.getByRole('radio', { name: 'Chỉ tiêu đã có' }))
  expect(within(dialog()).getByRole('alert').textContent).toContain('Từ “9 tỷ đồng” thành “7,2%”.')
})

it('says why what is selected is no number, and changes nothing', async () => {
  const last = await open()
  const before = opened().report
  await select(last, 0, 5)
  await run('insert.toIndicator')
  expect(screen.getByRole('alert').textContent).toContain('không phải là một con số trong câu')
  expect(opened().report).toBe(before)
})

it('makes no indicator of a number in a heading, which keeps words only', async () => {
  const last = await openWith(h('I', 'Mục tiêu 2.500 hộ'))
  const before = opened().report
  await select(last, 9, 14)
  await run('insert.toIndicator')
  expect(screen.getByRole('alert').textContent).toContain('Trong đề mục')
  expect(opened().report).toBe(before)
})
