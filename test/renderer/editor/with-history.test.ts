import fc from 'fast-check'
import { Editor, Node, Transforms } from 'slate'
import { block } from '#core/document/schema'
import { setBlockKind, toggleMark } from '../../../renderer/editor/edits'
import { body, exact, figure, observed, p, reportOf, smallReport } from '../../support/build'
import { caretTo, openEditor, settle, type } from './open-editor'

const text = (editor: Editor) => editor.children.map((node) => Node.string(node)).join('\n')

async function typed(...keys: readonly string[]) {
  const opened = openEditor(reportOf([p('Kinh tế: ')]))
  caretTo(opened.editor, [0, 0], 9)
  await type(opened.editor, ...keys)
  return opened
}

it('takes back typing word by word', async () => {
  const { editor } = await typed(...'ước đạt cao')
  const seen = [text(editor)]
  for (let step = 0; step < 3; step += 1) {
    editor.undo()
    seen.push(text(editor))
  }
  expect(seen).toEqual(['Kinh tế: ước đạt cao', 'Kinh tế: ước đạt ', 'Kinh tế: ước ', 'Kinh tế: '])
})

it.each([
  ['backspace and retype', ['t', 'i', 'e', 'n', 'g', '⌫', '⌫', '⌫', 'ế', 'n', 'g']],
  ['a letter doubled at the start of the word', ['d', '⌫', 'đ', 'ạ', 't']],
  ['a narrow blank that is erased again', ['t', 'i', 'e', '\u202f', '⌫', '⌫', 'ế', 'n', 'g']],
  ['a whole word from a composition', ['tiếng ']],
])('leaves no fragment of a word typed by %s', async (_, keys) => {
  const { editor } = await typed(...keys)
  editor.undo()
  expect(text(editor)).toBe('Kinh tế: ')
})

it('leaves no fragment of a second word, typed slowly by backspace and retype', async () => {
  const { editor, clock } = await typed('v', 'à', ' ')
  for (const sent of [['t'], ['i'], ['e'], ['⌫', 'ế'], ['n'], ['g']]) {
    clock.ms += 3000
    await type(editor, ...sent)
  }
  editor.undo()
  expect(text(editor)).toBe('Kinh tế: và ')
})

it('leaves no fragment when the last letter is selected and typed over', async () => {
  const { editor } = await typed('t', 'i', 'e')
  Transforms.select(editor, { anchor: { path: [0, 0], offset: 12 }, focus: { path: [0, 0], offset: 11 } })
  await type(editor, 'ế', 'n', 'g')
  expect(text(editor)).toBe('Kinh tế: tiếng')
  editor.undo()
  expect(text(editor)).toBe('Kinh tế: ')
})

it('parts erasures by a pause', async () => {
  const { editor, clock } = await typed('⌫', '⌫')
  clock.ms += 1000
  await type(editor, '⌫')
  editor.undo()
  expect(text(editor)).toBe('Kinh tế')
})

it('erases a combining mark apart from its letter', async () => {
  const { editor } = await typed('vie', '\u0323', '⌫')
  expect(text(editor)).toBe('Kinh tế: vie')
})

it('interleaves edits of data and of text in one row of steps', async () => {
  const report = reportOf([p('Thu ', figure('budget'))], { observations: [observed('budget', { value: exact('1') })] })
  const { editor } = openEditor(report)
  const after = { ...editor.matter, observations: [observed('budget', { value: exact('2') })] }
  const seen = () => [text(editor), editor.matter.observations]
  const [one, two] = [editor.matter.observations, after.observations]

  caretTo(editor, [0, 0], 4)
  await type(editor, 'ngân ')
  editor.changeMatter(after)
  await type(editor, 'sách ')
  const states = [seen()]
  for (const step of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
    editor[step]()
    states.push(seen())
  }
  expect(states).toEqual([
    ['Thu ngân sách ', two],
    ['Thu ngân ', two],
    ['Thu ngân ', one],
    ['Thu ', one],
    ['Thu ngân ', one],
    ['Thu ngân ', two],
    ['Thu ngân sách ', two],
  ])
})

it('does not merge typing across an edit of data', async () => {
  const { editor } = await typed('t')
  editor.changeMatter({ ...editor.matter })
  await type(editor, 'i')
  editor.undo()
  expect(text(editor)).toBe('Kinh tế: t')
})

type Edit = { readonly at: number; readonly to: number | null; readonly key: string }

/** Selects from one place of the report to another and does one thing there. */
async function make(editor: Editor, { at, to, key }: Edit) {
  const places = [...Editor.positions(editor, { at: [] })]
  const [anchor, focus] = [places[at % places.length], places[(to ?? at) % places.length]]
  if (anchor && focus) Transforms.select(editor, { anchor, focus })
  if (key === '⌦') Editor.deleteForward(editor)
  else if (key === 'bold') toggleMark(editor, 'bold')
  else if (key === 'heading') setBlockKind(editor, { type: 'heading', level: 'I' })
  else if (key === 'paste') editor.insertFragment(body(p('một ', figure('budget')), p('hai')))
  else if (key === 'data') editor.changeMatter({ ...editor.matter, plans: [] })
  else await type(editor, key)
  await settle()
}

it('keeps the body valid under any edits, and undo and redo lead exactly back and forth', async () => {
  const key = fc.constantFrom('a', 'ế', ' ', '⌫', '⏎', '⌦', 'bold', 'heading', 'paste', 'data')
  const edits = fc.array(fc.record({ at: fc.nat(), to: fc.option(fc.nat()), key }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      const { editor, clock } = openEditor(smallReport())
      const state = () => ({ body: editor.children, matter: editor.matter })
      const before = state()
      for (const edit of all) {
        await make(editor, edit)
        clock.ms += 400
      }
      const after = state()
      const blocks = block.array().min(1).parse(after.body)
      expect(blocks).toEqual(after.body)
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
      while (editor.history.undos.length > 0) editor.undo()
      expect(state()).toEqual(before)
      while (editor.history.redos.length > 0) editor.redo()
      expect(state()).toEqual(after)
    }),
    { numRuns: 200 },
  )
})
