import { fireEvent, screen, within } from '@testing-library/react'
import { useSession } from '../../../renderer/session/store'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow } from '../window'

function frameNow() {
  const { session } = useSession.getState()
  if (session.kind !== 'open') throw new Error('no report is open')
  return session.report.frame
}

function type(label: string | RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

/** In the panel that is seen: the senders have fields of the same names. */
function typeInPanel(label: string, value: string) {
  fireEvent.change(within(screen.getByRole('tabpanel')).getByLabelText(label), { target: { value } })
}

beforeEach(async () => {
  await openWindow({ open: openedReport() })
  await click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Khung văn bản…' }))
})

it('changes the frame in one step, which undo takes back', async () => {
  const before = frameNow()
  type('Số', '105')
  type('Ngày', '12')
  await click(screen.getByRole('tab', { name: 'Cơ quan nhà nước' }))
  type('Người ký', 'Dương Văn Thái')
  await click(button('Ghi nhận'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(frameNow()).toEqual({
    ...before,
    number: '105',
    date: { ...before.date, day: 12 },
    senders: { state: { ...before.senders.state, signer: 'Dương Văn Thái' } },
  })
  await click(button('Hoàn tác'))
  expect(frameNow()).toEqual(before)
})

it('changes nothing while a field is wrong, and leads to that field', async () => {
  const before = frameNow()
  type('Ngày', '31')
  type('Số', '105')
  await click(screen.getByRole('tab', { name: 'Nơi nhận' }))
  await click(button('Ghi nhận'))
  expect(screen.getByRole('tab', { name: 'Văn bản' }).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByLabelText('Ngày').getAttribute('aria-invalid')).toBe('true')
  expect(frameNow()).toBe(before)
})

it('tells which words of trích yếu follow the period, and when they no longer do', () => {
  const line = screen.getByLabelText('Trích yếu')
  expect(line).toHaveProperty('value', 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2020')
  expect(screen.getByText(/Tự đổi theo kỳ báo cáo: “6 tháng đầu năm 2020”/)).toBeTruthy()
  type('Trích yếu', 'Tình hình kinh tế - xã hội 6 tháng')
  expect(screen.getByText(/Không còn tự đổi vì đã sửa: “6 tháng đầu năm 2020”/)).toBeTruthy()
})

it('adds the organ of the Party to a report that has none', async () => {
  await click(screen.getByRole('tab', { name: 'Cơ quan Đảng' }))
  await click(button('Thêm cơ quan Đảng'))
  typeInPanel('Cơ quan ban hành', 'BAN CÁN SỰ ĐẢNG\nỦY BAN NHÂN DÂN TỈNH')
  await click(button('Ghi nhận'))
  expect(frameNow().senders.party?.organ).toEqual(['BAN CÁN SỰ ĐẢNG', 'ỦY BAN NHÂN DÂN TỈNH'])
})

it('changes the house style with the frame, in the same step', async () => {
  const before = frameNow()
  type('Số', '105')
  await click(screen.getByRole('tab', { name: 'Cách viết' }))
  await click(screen.getByRole('radio', { name: 'Phần I' }))
  await click(button('Ghi nhận'))
  expect(screen.getByRole('heading', { name: /TÌNH HÌNH/ }).dataset.number).toBe('Phần I')
  await click(button('Hoàn tác'))
  expect(screen.getByRole('heading', { name: /TÌNH HÌNH/ }).dataset.number).toBe('Phần thứ nhất')
  expect(frameNow()).toBe(before)
})

it('makes no step of undo when nothing was changed', async () => {
  await click(button('Ghi nhận'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(button('Hoàn tác')).toHaveProperty('disabled', true)
})
