import { render, screen } from '@testing-library/react'
import { ErrorBoundary } from '../../renderer/error-boundary'
import { openedReport } from '../support/fake-bridge'
import { button, click, openWindow, requestsOf } from './window'

// React tells the console of every fault that a boundary caught
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => jest.restoreAllMocks())

function Faulty({ isFaulty }: { readonly isFaulty: () => boolean }) {
  if (isFaulty()) throw new Error('broken')
  return <p>whole</p>
}

it('draws the children anew when asked to', async () => {
  let isFaulty = true
  const told: unknown[] = []
  render(
    <ErrorBoundary
      onFault={(error) => told.push(error)}
      fallback={(error, retry) => (
        <button type="button" onClick={retry}>
          {String(error)}
        </button>
      )}
    >
      <Faulty isFaulty={() => isFaulty} />
    </ErrorBoundary>,
  )
  isFaulty = false
  await click(button('Error: broken'))
  expect(screen.getByText('whole')).toBeTruthy()
  expect(told).toEqual([new Error('broken')])
})

it('leaves the report in memory, from where a copy of it can be saved', async () => {
  const fake = await openWindow({ open: openedReport(), start: { profiles: [] } }) // no page without a form
  expect(screen.getByRole('alert').textContent).toContain('Nội dung báo cáo vẫn còn trong bộ nhớ')
  await click(button('Lưu bản khác…'))
  expect(requestsOf(fake, 'report:saveAs')).toMatchObject([{ report: { id: 'r1' } }])
  expect(screen.getByText('Đã lưu: tom-tat-2.duthao.')).toBeTruthy()
})
