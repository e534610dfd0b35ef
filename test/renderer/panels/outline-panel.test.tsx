import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { blockId } from '#core/document/schema'
import { createI18n } from '../../../renderer/i18n'
import { OutlinePanel } from '../../../renderer/panels/outline-panel'
import { entriesOf } from '../../../renderer/panels/report-outline'
import { smallReport } from '../../support/build'
import { nd30 } from '../../support/fake-bridge'

const goTo = jest.fn()
const entries = entriesOf(smallReport(), nd30)

beforeEach(() => {
  goTo.mockClear()
  createI18n('vi')
  render(
    <MantineProvider>
      <OutlinePanel entries={entries} current={blockId.parse('b4')} onGoTo={goTo} />
    </MantineProvider>,
  )
})

function item(name: RegExp): HTMLElement {
  return screen.getByRole('treeitem', { name })
}

it('shows every heading and numbered paragraph with its computed number and words, the current one marked', () => {
  expect(screen.getAllByRole('treeitem').map((each) => each.querySelector('[data-value]')?.textContent)).toEqual([
    'Phần thứ nhất TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2020',
    'A. KẾT QUẢ ĐẠT ĐƯỢC',
    'I. Về kinh tế',
    '1. Tăng trưởng kinh tế ước đạt 7,2%.',
    '2. Thu ngân sách ước đạt 5.145 tỷ đồng…',
    'II. Về xã hội',
  ])
  expect(screen.getAllByRole('treeitem', { selected: true }).map((each) => each.dataset.value)).toEqual(['b4'])
})

it('goes to a heading by click', async () => {
  await act(async () => screen.getByText('Về xã hội').click())
  expect(goTo.mock.calls).toEqual([['b8']])
})

it('goes to a heading by Enter', () => {
  fireEvent.keyDown(item(/^II\. Về xã hội/), { key: 'Enter', code: 'Enter' })
  expect(goTo.mock.calls).toEqual([['b8']])
})

it('folds and unfolds by the arrow keys', async () => {
  const chapter = item(/^A\. KẾT QUẢ/)
  await act(async () => fireEvent.keyDown(chapter, { key: 'ArrowLeft', code: 'ArrowLeft' }))
  expect(screen.queryByText('Về xã hội')).toBeNull()
  await act(async () => fireEvent.keyDown(chapter, { key: 'ArrowRight', code: 'ArrowRight' }))
  expect(screen.getByText('Về xã hội')).toBeTruthy()
})
