import { act, fireEvent, screen, within } from '@testing-library/react'
import { fail } from '#core/result'
import { p as paragraph, reportOf, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow, requestsOf } from '../window'

const dialogNamed = () => screen.getByRole('dialog', { name: 'Lưu thành mẫu' })

async function asked(setting: Parameters<typeof openWindow>[0] = {}) {
  const fake = await openWindow({ open: openedReport(), ...setting })
  await act(async () => fake.tell('command', 'file.saveTemplate'))
  return fake
}

function typeName(name: string) {
  fireEvent.change(within(dialogNamed()).getByRole('textbox', { name: 'Tên mẫu' }), { target: { value: name } })
}

it('saves the open report under the name that was typed, and says so', async () => {
  const fake = await asked()
  typeName('  Mẫu tuần ')
  await click(button('Lưu mẫu'))
  expect(requestsOf(fake, 'template:save')).toEqual([{ report: smallReport(), name: 'Mẫu tuần', description: '' }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('Mẫu “Mẫu tuần” có trong danh sách khi tạo báo cáo mới.')).toBeTruthy()
})

it('asks for a name when there is none', async () => {
  const fake = await asked()
  await click(button('Lưu mẫu'))
  expect(within(dialogNamed()).getByText('Hãy đặt tên cho mẫu.')).toBeTruthy()
  expect(requestsOf(fake, 'template:save')).toEqual([])
})

it('says at the field that a name is taken, and lets another be typed', async () => {
  await asked({ answers: { 'template:save': async () => fail('template/name-taken', { name: 'Cũ' }) } })
  typeName('Cũ')
  await click(button('Lưu mẫu'))
  expect(within(dialogNamed()).getByText(/^Đã có mẫu tên “Cũ”/)).toBeTruthy()
  typeName('Mới')
  expect(within(dialogNamed()).queryByText(/^Đã có mẫu tên/)).toBeNull()
})

it('lists the years that will not move with the period, and how many more there are', async () => {
  const years = Array.from({ length: 10 }, (_, at) => paragraph(`Kế hoạch năm ${2011 + at}.`))
  await asked({ open: openedReport(reportOf(years)) })
  const dialog = within(dialogNamed())
  expect(dialog.getByText(/^Còn 10 chỗ ghi năm cụ thể/)).toBeTruthy()
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    Array.from({ length: 8 }, (_, at) => `${2011 + at}: Kế hoạch năm ${2011 + at}.`),
  )
  expect(dialog.getByText('… và 2 chỗ khác.')).toBeTruthy()
})
