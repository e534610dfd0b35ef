import { act, createEvent, fireEvent, screen, within } from '@testing-library/react'
import { Editor, Transforms } from 'slate'
import { blockText, inlineWords } from '#core/document/text'
import { useSession } from '../../../renderer/session/store'
import { body, p, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { openWindow } from '../window'

function state() {
  const { session, editor } = useSession.getState()
  if (session.kind !== 'open' || editor === null) throw new Error('no report is open')
  return { report: session.report, editor }
}

const text = () => screen.getByRole('textbox', { name: 'Nội dung báo cáo' })
const menu = () => screen.queryByRole('listbox', { name: 'Gợi ý chèn' })
const rows = () => {
  const list = menu()
  return list ? within(list).getAllByRole('option') : []
}
const active = () => document.getElementById(text().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null
const last = () => {
  const { report } = state()
  const block = report.body.at(-1)
  return block && blockText(block, inlineWords(report))
}

async function type(typed: string): Promise<void> {
  for (const letter of typed) await act(async () => Editor.insertText(state().editor, letter))
}

/** Presses a key; whether the list took it. */
async function press(key: string, more: object = {}): Promise<boolean> {
  const event = createEvent.keyDown(text(), { key, ...more })
  await act(async () => void fireEvent(text(), event))
  return event.defaultPrevented
}

beforeEach(async () => {
  const small = smallReport()
  await openWindow({ open: openedReport({ ...small, body: body(...small.body, p('Thu đạt ')) }) })
  const { editor } = state()
  // jsdom does not know what can be edited, and the editor hears keys there only
  Object.defineProperty(text(), 'isContentEditable', { value: true })
  await act(async () => Transforms.select(editor, Editor.end(editor, [])))
})

it('offers figures and sentences of what is typed, and puts the chosen one in its place', async () => {
  await type('/thu ngan')
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    'Thu ngân sách Giá trị5.145 tỷ đồng',
    'Thu ngân sách Tăng, giảm (có chữ tăng, giảm)giảm 1,1%',
    'Thu ngân sách Tăng, giảm (chỉ số %)1,1%',
    expect.stringContaining('Thu ngân sách ước đạt 5.145 tỷ đồng, giảm 1,1% so với cùng kỳ'),
    expect.stringContaining('Thu ngân sách ước đạt 5.145 tỷ đồng'),
    expect.stringContaining('Thu ngân sách'),
  ])
  expect(active()).toBe('Thu ngân sách Giá trị5.145 tỷ đồng')
  expect(await press('ArrowDown')).toBe(true)
  expect(active()).toContain('giảm 1,1%')
  expect(await press('Enter')).toBe(true)
  expect([last(), menu()]).toEqual(['Thu đạt giảm 1,1%', null])
  await act(async () => state().editor.undo())
  expect([last(), menu()]).toEqual(['Thu đạt /thu ngan', null])
})

it('takes Tab as Enter, goes round at the ends, and a click', async () => {
  await type('/tai nan')
  expect(await press('ArrowUp')).toBe(true)
  expect(active()).toBe(rows().at(-1)?.textContent)
  await press('ArrowDown')
  expect(await press('Tab')).toBe(true)
  expect(last()).toBe('Thu đạt 7')
  await type(', /thu ng')
  await act(async () => rows()[0]?.click())
  expect(last()).toBe('Thu đạt 7, 5.145 tỷ đồng')
})

it('leaves letters, composition and other keys to the text', async () => {
  await type('/thu')
  const others = [
    await press('a'),
    await press(' '),
    await press('Backspace'),
    await press('Enter', { isComposing: true, keyCode: 229 }),
    await press('ArrowDown', { shiftKey: true }),
  ]
  expect([others, active()]).toEqual([[false, false, false, false, false], expect.stringContaining('5.145')])
})

it('closes for Esc and stays closed for that stroke, and opens for the next', async () => {
  await type('/thu')
  expect(await press('Escape')).toBe(true)
  await type(' ng')
  expect([menu(), last()]).toEqual([null, 'Thu đạt /thu ng'])
  expect(await press('Enter')).toBe(false)
  await type(' /t')
  expect(menu()).not.toBeNull()
})

it.each([
  ['the stroke is erased', '/⌫'],
  ['nothing is found', '/xyz'],
  ['it is a ratio', '14/2'],
])('is closed when %s', async (_, typed) => {
  for (const letter of typed) {
    if (letter === '⌫') await act(async () => Editor.deleteBackward(state().editor))
    else await type(letter)
  }
  expect(menu()).toBeNull()
  expect(text().hasAttribute('aria-activedescendant')).toBe(false)
})

it('does not open where the caret merely goes', async () => {
  await type('/thu')
  await press('Escape')
  const { editor } = state()
  await act(async () => Transforms.select(editor, Editor.start(editor, [])))
  await act(async () => Transforms.select(editor, Editor.end(editor, [])))
  expect(menu()).toBeNull()
})
