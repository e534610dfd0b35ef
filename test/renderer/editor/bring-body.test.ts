import fc from 'fast-check'
import type { Block } from '#core/document/schema'
import { isAnnex } from '#core/document/walk'
import { bodyOf } from '../../../renderer/editor/blocks'
import { bringBody } from '../../../renderer/editor/bring-body'
import { p, reportOf, smallReport } from '../../support/build'
import { anyReport } from '../../support/generate'
import { openEditor } from './open-editor'

const brought = (editor: ReturnType<typeof openEditor>['editor'], body: readonly Block[]) =>
  editor.changeTogether(() => bringBody(editor, body))

/** A report as the editor has it. */
const normalReport = anyReport.map((report) => ({ ...report, body: bodyOf(openEditor(report).editor) }))

/** The blocks of a report in another order, some of them gone and some as another report has them. */
const anyChange = fc
  .tuple(normalReport, normalReport, fc.array(fc.nat({ max: 99 }), { minLength: 20, maxLength: 20 }))
  .map(([report, other, order]) => {
    const own = report.body.filter((_, at) => (order[at] ?? 0) % 4 > 0)
    const others = other.body.flatMap((block, at): readonly Block[] =>
      own.some(({ id }) => id === block.id) && (order[at + 10] ?? 0) % 2 > 0 ? [] : [block],
    )
    const ids = new Set(others.map(({ id }) => id))
    const mixed = [...own.filter(({ id }) => !ids.has(id)), ...others]
      .map((block, at) => ({ block, at: order[at] ?? at }))
      .toSorted((one, two) => one.at - two.at)
      .map(({ block }) => block)
    return { report, body: [...mixed.filter((block) => !isAnnex(block)), ...mixed.filter(isAnnex)] }
  })

it('brings the text to any other one, and one undo brings it back', () => {
  fc.assert(
    fc.property(anyChange, ({ report, body }) => {
      fc.pre(body.some((block) => !isAnnex(block)))
      const { editor } = openEditor(report)
      const before = structuredClone(bodyOf(editor))
      brought(editor, body)
      expect(bodyOf(editor)).toEqual(body)
      expect(editor.history.undos).toHaveLength(
        JSON.stringify(before) === JSON.stringify(body) ? editor.history.undos.length : 1,
      )
      editor.undo()
      expect(bodyOf(editor)).toEqual(before)
      editor.redo()
      expect(bodyOf(editor)).toEqual(body)
    }),
    { numRuns: 60 },
  )
})

it('touches only the blocks that are other than they were', () => {
  const { editor } = openEditor(smallReport())
  const [first, second, third, ...others] = bodyOf(editor)
  if (!first || !second || !third) throw new Error('the report is shorter than thought')
  brought(editor, [first, third, { ...second, children: [{ text: 'Khác.' }] } as Block, ...others])
  expect(bodyOf(editor).filter((block) => [first, third, ...others].includes(block))).toHaveLength(others.length + 2)
  expect(editor.history.undos[0]?.operations.length).toBeLessThanOrEqual(3)
})

it('brings many changes as well, and leaves what stands before and behind them', () => {
  const blocks = Array.from({ length: 400 }, (_, at) => p(`Đoạn ${at}`))
  const { editor } = openEditor(reportOf(blocks))
  const before = bodyOf(editor)
  const after = before.map((block, at) => {
    const isOther = at >= 10 && at < 390 && at % 3 > 0
    return isOther ? ({ ...block, children: [{ text: 'Khác.' }] } as Block) : block
  })
  brought(editor, after)
  expect(bodyOf(editor)).toEqual(after)
  expect(editor.history.undos[0]?.operations.map(({ type }) => type)).toEqual([
    ...Array.from({ length: 380 }, () => 'remove_node'),
    ...Array.from({ length: 380 }, () => 'insert_node'),
  ])
  editor.undo()
  expect(bodyOf(editor)).toEqual(before)
})
