import { act, fireEvent, screen } from '@testing-library/react'
import { showDialog } from '../../../renderer/session/shell'
import { smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow } from '../window'

it('names in office words the period that comes too early, and the one of the report', async () => {
  await openWindow({ open: openedReport(smallReport()) })
  await act(async () => showDialog({ kind: 'roll' }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Năm' }), { target: { value: '2019' } })
  await click(button('Lập báo cáo'))
  expect(screen.getByRole('dialog').textContent).toContain(
    'Kỳ 6 tháng cuối năm 2019 kết thúc trước kỳ 6 tháng đầu năm 2020 của báo cáo.',
  )
})
