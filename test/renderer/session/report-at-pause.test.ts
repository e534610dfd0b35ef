import { act, renderHook } from '@testing-library/react'
import { Editor, Transforms } from 'slate'
import { useReportAtPause } from '../../../renderer/session/report-at-pause'
import { useSession } from '../../../renderer/session/store'
import { openedReport } from '../../support/fake-bridge'

beforeEach(() => {
  jest.useFakeTimers()
  act(() => useSession.getState().close())
})
afterEach(() => jest.useRealTimers())

function openReport() {
  const { session } = useSession.getState()
  return session.kind === 'open' ? session.report : null
}

async function type(letters: string): Promise<void> {
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no report is open')
  await act(async () => Transforms.insertText(editor, letters, { at: Editor.end(editor, []) }))
}

it('is there at once when a report is opened, and gone at once when it is closed', () => {
  const { result } = renderHook(useReportAtPause)
  expect(result.current).toBeNull()
  act(() => useSession.getState().open(openedReport()))
  expect(result.current).toBe(openReport())
  act(() => useSession.getState().close())
  expect(result.current).toBeNull()
})

it('stays as it is from letter to letter and follows at the pause', async () => {
  act(() => useSession.getState().open(openedReport()))
  const { result } = renderHook(useReportAtPause)
  const before = result.current
  for (const letter of 'tăng') {
    await type(letter)
    act(() => jest.advanceTimersByTime(100))
  }
  expect(result.current).toBe(before)
  act(() => jest.runAllTimers())
  expect(result.current).toBe(openReport())
  expect(result.current).not.toBe(before)
})

it('forgets what was typed last in a report that was left', async () => {
  act(() => useSession.getState().open(openedReport()))
  await type('a')
  act(() => useSession.getState().open(openedReport()))
  const { result } = renderHook(useReportAtPause)
  act(() => jest.runAllTimers())
  expect(result.current).toBe(openReport())
})
