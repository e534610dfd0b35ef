import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { profile as profileSchema } from '#core/document/profile'
import { setObservation } from '#core/indicators/data-set'
import { ReportPage } from '../../../renderer/editor/report-page'
import { createI18n } from '../../../renderer/i18n'
import { useSession } from '../../../renderer/session/store'
import nd30 from '../../../templates/profiles/nd30.json'
import { claimed, exact, observed, p, reportOf, smallReport, written } from '../../support/build'

const clauses = [{ kind: 'value', verb: 'reached' }, { kind: 'growth' }]
const sentence = written([{ indicator: 'budget', subject: 'Thu', clauses }], { end: 'stop' })

/** The page of a report of one paragraph: a sentence, and a claim that the budget fell. */
function openPage() {
  const { body: _, ...others } = smallReport()
  const report = reportOf([p(claimed(['budget'], 'Thu ngân sách khó khăn.'), ' ', sentence)], others)
  act(() => useSession.getState().open({ name: 'thử', named: true, report }))
  render(
    <MantineProvider env="test">
      <I18nextProvider i18n={createI18n('vi')}>
        <ReportPage profile={profileSchema.parse(nd30)} onEditFrame={() => {}} />
      </I18nextProvider>
    </MantineProvider>,
  )
  return report
}

const shown = () => screen.getByRole('group', { name: 'Khối chỉ tiêu' })
const claim = () => screen.getByText('Thu ngân sách khó khăn.').closest('[data-claim]')

afterEach(() => act(() => useSession.getState().close()))

it('is drawn as its words, with a figure of each value in it', () => {
  openPage()
  expect(shown().textContent).toBe('Thu đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ.')
  expect(screen.getAllByRole('button', { name: /^Chỉ tiêu Thu ngân sách/ }).map((each) => each.textContent)).toEqual([
    '5.145 tỷ đồng',
    'giảm 1,1%',
  ])
})

it('opens the data of the figure that is pressed', async () => {
  openPage()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Chỉ tiêu Thu ngân sách: giảm 1,1%' })))
  expect(await screen.findByRole('dialog', { name: 'Số liệu: Thu ngân sách' })).toBeDefined()
})

it('changes its words, and the state of a claim, with the data', () => {
  const report = openPage()
  expect(claim()?.getAttribute('data-claim')).toBe('stands')
  const risen = observed('budget', { value: exact('5300'), growth: { kind: 'given', percent: '1.9' } })
  act(() => useSession.getState().changeData(setObservation(report, risen)))
  expect(shown().textContent).toBe('Thu đạt 5.300 tỷ đồng, tăng 1,9% so với cùng kỳ.')
  expect(claim()?.getAttribute('data-claim')).toBe('fails')
  expect(claim()?.getAttribute('title')).toBe(
    'Số liệu không còn đúng với nhận định này. Hãy xem lại câu chữ hoặc số liệu.',
  )
  act(() => useSession.getState().undo())
  expect(claim()?.getAttribute('data-claim')).toBe('stands')
})

it('is printed with the mark of the end in place of its own stop', () => {
  openPage()
  expect(shown().closest('p')?.dataset.end).toBe('/.')
})
