import { screen, within } from '@testing-library/react'
import type { Api } from '#core/ipc/contract'
import { fail, ok } from '#core/result'
import { useSession } from '../../../renderer/session/store'
import { smallReport } from '../../support/build'
import { button, click, openWindow, requestsOf } from '../window'

const report = smallReport()
const today = (hour: number, minute: number) => new Date(2026, 10, 23, hour, minute).getTime()

it('opens a report again whose file is gone or never was, as one without a file', async () => {
  const reports = [
    {
      report: 'r7',
      token: '7',
      title: 'Báo cáo tháng 5 năm 2026',
      file: null,
      kind: 'discarded' as const,
      time: today(11, 20),
    },
    {
      report: 'r3',
      token: '3',
      title: 'Báo cáo quý I năm 2026',
      file: 'qI.duthao',
      kind: 'interval' as const,
      time: today(8, 0),
    },
  ]
  const answers: Partial<Api> = {
    'versions:reports': async () => ok(reports),
    'versions:reopen': async () => ok({ name: 'Báo cáo tháng 5', named: false, report }),
  }
  const fake = await openWindow({ answers })
  await click(button('Mở lại từ phiên bản…'))
  const dialog = await screen.findByRole('dialog', { name: 'Mở lại từ phiên bản' })
  expect(
    within(dialog).getByRole('button', { name: 'qI.duthao Báo cáo quý I năm 2026, Đang soạn, 08:00 ngày 23/11/2026' }),
  ).toBeTruthy()
  await click(within(dialog).getByRole('button', { name: /^Báo cáo tháng 5/ }))
  expect(requestsOf(fake, 'versions:reopen')).toEqual([{ report: 'r7', token: '7' }])
  expect(useSession.getState().session).toMatchObject({ kind: 'open', name: 'Báo cáo tháng 5', named: false })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says that no report has a version yet', async () => {
  await openWindow()
  await click(button('Mở lại từ phiên bản…'))
  expect((await screen.findByRole('dialog')).textContent).toContain('Trên máy này chưa có phiên bản nào')
})

it('says why a report can not be opened again, and why there is no list', async () => {
  const reports = [
    {
      report: 'r7',
      token: '7',
      title: 'Báo cáo tháng 5 năm 2026',
      file: null,
      kind: 'saved' as const,
      time: today(11, 20),
    },
  ]
  let isBroken = true
  await openWindow({
    answers: {
      'versions:reports': async () => (isBroken ? fail('version/unreadable') : ok(reports)),
      'versions:reopen': async () => fail('version/damaged'),
    },
  })
  await click(button('Mở lại từ phiên bản…'))
  expect(screen.getByRole('alert').textContent).toContain('Không đọc được thư mục phiên bản')
  isBroken = false
  await click(button('Mở lại từ phiên bản…'))
  await click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Báo cáo tháng 5/ }))
  expect(
    screen
      .getAllByRole('alert')
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain('Phiên bản này bị hỏng')
  expect(useSession.getState().session.kind).toBe('empty')
})
