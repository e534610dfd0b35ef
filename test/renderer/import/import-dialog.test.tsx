import { fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import { amount } from '#core/indicators/schema'
import type { CellValue, Table } from '#core/indicators/table'
import { fail, ok } from '#core/result'
import { runCommand } from '../../../renderer/session/commands'
import { useSession } from '../../../renderer/session/store'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow, requestsOf } from '../window'

const n = (stored: string): CellValue => ({ kind: 'number', amount: amount.parse(stored) })
const w = (text: string): CellValue => ({ kind: 'text', text })

function sheet(name: string, ...lines: readonly (readonly (CellValue | null)[])[]): Table {
  const header = ['Chỉ tiêu', 'ĐVT', 'Ước thực hiện'].map(w)
  const cells = [header, ...lines].flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [] : [{ row: row + 1, column: column + 1, value }])),
  )
  return { name, cells }
}

const table = sheet(
  'Biểu 1',
  [w('Thu ngân sách'), w('triệu đồng'), n('5300500')],
  [w('Tổng thu ngân sách tỉnh'), w('tỷ đồng'), n('5400')],
  [w('Số vụ tai nạn giao thông'), null, { kind: 'no-value' }],
  [w('Khách du lịch'), null, n('8')],
)

function dataNow() {
  const { session } = useSession.getState()
  if (session.kind !== 'open') throw new Error('no report is open')
  const { indicators, observations, plans } = session.report
  return { indicators, observations, plans }
}

function valueNow(id: string) {
  const { observations } = dataNow()
  return observations.find(({ indicator, period }) => indicator === id && period === '2020-H1')?.value
}

async function opened(sheets: readonly Table[], refused: readonly ReturnType<typeof fail<'xml/damaged'>>[] = []) {
  const workbook = { name: 'số.xlsx', sheets, refused }
  const fake = await openWindow({ open: openedReport(), answers: { 'data:import': async () => ok(workbook) } })
  await act(() => runCommand('data.import'))
  return fake
}

const dialog = () => screen.getByRole('dialog')

it('shows old and new, takes them as one step, and undo takes that back', async () => {
  await opened([table])
  const before = dataNow()
  const row = within(dialog()).getByRole('row', { name: /C2/ })
  expect(row.textContent).toContain('5.145 tỷ đồng')
  expect(row.textContent).toContain('5.300,5 tỷ đồng')
  expect(row.textContent).toContain('đã đổi đơn vị')
  expect(dataNow()).toEqual(before)
  await click(button('Lấy 1 số liệu'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(valueNow('budget')).toEqual({ kind: 'exact', amount: '5300.5' })
  await act(() => runCommand('edit.undo'))
  expect(dataNow()).toEqual(before)
})

it('changes nothing when it is left', async () => {
  await opened([table])
  const before = dataNow()
  await click(within(dialog()).getByRole('button', { name: 'Hủy' }))
  expect(dataNow()).toEqual(before)
})

it('leaves out what is not wanted', async () => {
  await opened([table])
  fireEvent.click(within(dialog()).getByRole('checkbox', { name: /Lấy Thu ngân sách, ô C2/ }))
  expect(button('Lấy 0 số liệu')).toHaveProperty('disabled', true)
})

async function choose(label: RegExp, option: RegExp) {
  const field = within(dialog()).getByRole('combobox', { name: label })
  await click(field)
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  if (list === null) throw new Error('the list did not open')
  await click(within(list).getByRole('option', { name: option, hidden: true }))
}

it('asks whose a row of a near name is, and remembers the answer', async () => {
  await opened([table])
  await choose(/C3: Tổng thu ngân sách tỉnh/, /^Thu ngân sách$/)
  expect(dialog().textContent).toContain('Bảng có hai dòng nói khác nhau về cùng một số.')
  await choose(/C2: Thu ngân sách/, /5\.400 tỷ đồng, ô C3/)
  await click(button('Lấy 1 số liệu'))
  expect(valueNow('budget')).toEqual({ kind: 'exact', amount: '5400' })
  expect(dataNow().indicators.find(({ id }) => id === 'budget')?.aliases).toEqual(['Tổng thu ngân sách tỉnh'])
})

it('lets a row of nobody be given to an indicator', async () => {
  await opened([table])
  await choose(/C5: Khách du lịch/, /^Số vụ tai nạn giao thông$/)
  expect(within(dialog()).getByRole('row', { name: /C5/ }).textContent).toContain('Số vụ tai nạn giao thông')
  expect(button('Lấy 2 số liệu')).toHaveProperty('disabled', false)
})

it('names the cell of what cannot be taken, and a sheet that cannot be read', async () => {
  await opened([table], [fail('xml/damaged', { where: 'Biểu 2', name: 'số.xlsx' })])
  expect(dialog().textContent).toContain('C4: Số vụ tai nạn giao thông. Ô là công thức chưa có kết quả lưu.')
  expect(dialog().textContent).toContain('Không đọc được “Biểu 2” trong tệp “số.xlsx”')
})

it('reads a column as it is told to', async () => {
  await opened([table])
  await choose(/Ước thực hiện/, /Cùng kỳ/)
  expect(dialog().textContent).toContain('Khác với số đã chốt.')
})

it('says why a file cannot be read, and opens nothing', async () => {
  const refused = fail('package/text', { name: 'số.xlsx' })
  await openWindow({ open: openedReport(), answers: { 'data:import': async () => refused } })
  await act(() => runCommand('data.import'))
  expect(screen.getByRole('alert').textContent).toContain('“số.xlsx” bên trong chỉ là văn bản thường')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('asks for whom a form is made, and tells where it lies', async () => {
  const fake = await openWindow({ open: openedReport() })
  await act(() => runCommand('data.collect'))
  await click(button('Lưu biểu…'))
  expect(requestsOf(fake, 'data:collect')).toEqual([{ ...dataNow(), period: '2020-H1', supplier: null }])
  expect(screen.getByText('Tệp: bieu.xlsx')).toBeTruthy()
})
