import { act, fireEvent, screen, within } from '@testing-library/react'
import { Transforms } from 'slate'
import { useSession } from '../../../renderer/session/store'
import { openedReport } from '../../support/fake-bridge'
import { click, openWindow } from '../window'

function editor() {
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no report is open')
  return editor
}

async function select(block: number, from: number, to: number) {
  await act(async () => {
    const point = (offset: number) => ({ path: [block, 0], offset })
    Transforms.select(editor(), { anchor: point(from), focus: point(to) })
  })
}

function tool(name: string): HTMLElement {
  return within(screen.getByRole('toolbar')).getByRole('button', { name })
}

function kind(): HTMLElement {
  return within(screen.getByRole('toolbar')).getByRole('combobox', { name: 'Kiểu đoạn' })
}

beforeEach(() => openWindow({ open: openedReport() }))

it('has nothing to undo in a report that was just opened', () => {
  expect(tool('Hoàn tác')).toHaveProperty('disabled', true)
  expect(tool('Làm lại')).toHaveProperty('disabled', true)
})

it('makes the selection bold, shows it and takes it back', async () => {
  await select(1, 0, 10)
  await click(tool('Đậm'))
  expect(tool('Đậm').getAttribute('aria-pressed')).toBe('true')
  expect(editor().children[1]).toMatchObject({ children: [{ text: 'Trong bối ', bold: true }, {}] })
  await click(tool('Hoàn tác'))
  expect(editor().children[1]).toMatchObject({ children: [{ text: expect.stringMatching(/^Trong bối cảnh/) }] })
})

it('names the kind of paragraph at the caret', async () => {
  await select(1, 0, 0)
  expect(kind()).toHaveProperty('value', 'Đoạn văn')
  await select(3, 0, 0)
  expect(kind()).toHaveProperty('value', 'Đề mục I.')
})

it('offers the kinds from the highest level down, and makes the paragraph one of them', async () => {
  await select(1, 0, 0)
  await click(kind())
  expect(screen.getAllByRole('option', { hidden: true }).map((option) => option.textContent)).toEqual([
    'Đoạn văn',
    'Đề mục Phần',
    'Đề mục A.',
    'Đề mục I.',
    'Đề mục 1.',
    'Đề mục 1.1.',
    'Đề mục a)',
    'Đoạn A.',
    'Đoạn I.',
    'Đoạn 1.',
    'Đoạn 1.1.',
    'Đoạn a)',
  ])
  await click(screen.getByRole('option', { name: 'Đề mục I.', hidden: true }))
  expect(editor().children[1]).toMatchObject({ type: 'heading', level: 'I' })
})

it('is walked through by the arrow keys', () => {
  tool('Lưu').focus()
  fireEvent.keyDown(tool('Lưu'), { key: 'ArrowRight' })
  expect(document.activeElement).toBe(tool('Xuất Word'))
})

it('lets the caret stay in the text when it is pressed', () => {
  expect(fireEvent.mouseDown(tool('Đậm'))).toBe(false)
})
