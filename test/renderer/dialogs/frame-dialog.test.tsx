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

beforeEach(async () => {
  await openWindow({ open: openedReport() })
  await click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Khung văn bản…' }))
})

it('changes the frame in one step, which undo takes back', async () => {
  const before = frameNow()
  type(/^Số/, '105')
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
  type(/^Số/, '105')
  await click(screen.getByRole('tab', { name: 'Nơi nhận' }))
  await click(button('Ghi nhận'))
  expect(screen.getByRole('tab', { name: 'Văn bản' }).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByLabelText('Ngày').getAttribute('aria-invalid')).toBe('true')
  expect(frameNow()).toBe(before)
})

it('shows a line with a period as it reads, and leaves it alone', () => {
  const line = screen.getByLabelText('Trích yếu, dòng 1')
  expect(line).toHaveProperty('readOnly', true)
  expect(line).toHaveProperty('value', 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2020')
})
