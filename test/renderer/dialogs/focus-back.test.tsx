import { fireEvent, screen, waitFor } from '@testing-library/react'
import { act } from 'react'
import { openedReport } from '../../support/fake-bridge'
import { button, click, openWindow } from '../window'

/** Presses a button as a user does: it has the focus by that. */
async function press(element: HTMLElement): Promise<void> {
  act(() => element.focus())
  await click(element)
}

const focused = () => document.activeElement

it('goes back to the button that opened a dialog when Esc closes it', async () => {
  await openWindow()
  const opener = button('Mở lại từ phiên bản…')
  await press(opener)
  fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
  await waitFor(() => expect(focused()).toBe(opener))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('goes back to the button that opened a panel when Esc closes that', async () => {
  await openWindow({ open: openedReport() })
  const opener = button('Phiên bản')
  await press(opener)
  const heading = await screen.findByRole('heading', { name: 'Phiên bản' })
  expect(focused()).toBe(heading)
  fireEvent.keyDown(heading, { key: 'Escape' })
  await waitFor(() => expect(focused()).toBe(opener))
})

it('stays with whoever took it meanwhile', async () => {
  await openWindow()
  const other = button('Mở tệp…')
  await press(button('Mở lại từ phiên bản…'))
  fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
  act(() => other.focus())
  await act(() => new Promise<void>((next) => requestAnimationFrame(() => requestAnimationFrame(() => next()))))
  expect(focused()).toBe(other)
})
