import { createEditor, Editor } from 'slate'
import type { Block, BlockId } from '#core/document/schema'
import type { FigureReference } from '#core/indicators/schema'
import { movedWords } from '../../../renderer/editor/struck-words'
import { trackedOf, wordsBefore } from '../../../renderer/roll/tracked'
import { body, exact, figure, h, indicator, observed, p, reportOf, t, token } from '../../support/build'
import { rolled } from '../../support/roll'

const blocks = body(
  p('Mở đầu.'),
  h('I', 'Kết quả'),
  p('Trong ', token(), ' thu ', figure('budget'), '.'),
  p(t('Nhiệm vụ 6 tháng cuối năm 2020.', { bold: true })),
  h('I', 'Phương hướng'),
  p('Tăng thu.'),
)
const [, results, said, tasks, plans] = blocks
const last = reportOf(blocks, {
  indicators: [indicator('budget', { unit: 'tỷ đồng' })],
  observations: [observed('budget', { value: exact('5145') })],
})
const budget: FigureReference = figure('budget')

function idOf(block: Block | undefined): BlockId {
  if (!block) throw new Error('no such block')
  return block.id
}
function tracked(sections: Parameters<typeof rolled>[2] = {}, decided: readonly string[] = []) {
  const roll = rolled(last, '2021-H1', sections)
  return trackedOf({ last, roll }, new Map(decided.map((id) => [id, 'accepted'])))
}

it('strikes the words of a value that is asked for anew, until that is decided', () => {
  expect(wordsBefore(tracked(), budget)).toBe('5.145 tỷ đồng')
  expect(wordsBefore(tracked({}, ['value:budget']), budget)).toBeNull()
  expect(wordsBefore(tracked(), { ...budget, period: last.period })).toBeNull()
  expect(wordsBefore(null, budget)).toBeNull()
})

it('names the blocks in which a mention moved', () => {
  expect([...tracked().moved]).toEqual([said?.id, tasks?.id])
  expect([...tracked({}, [`token:${said?.id}:1`]).moved]).toEqual([tasks?.id])
})

it('tells what was emptied and left out behind the block that stayed above it, as it read', () => {
  const { struck } = tracked({ [idOf(results)]: 'empty', [idOf(plans)]: 'drop' })
  expect([...struck]).toEqual([
    [
      said?.id,
      {
        before: [],
        behind: [
          'Trong 6 tháng đầu năm 2020 thu 5.145 tỷ đồng.',
          'Nhiệm vụ 6 tháng cuối năm 2020.',
          'Phương hướng',
          'Tăng thu.',
        ],
      },
    ],
  ])
})

it('tells what stood before the first block that stayed', () => {
  const own = { ...last, body: last.body.slice(1) }
  const roll = rolled(own, '2021-H1', { [idOf(results)]: 'drop' })
  const { struck } = trackedOf({ last: own, roll }, new Map())
  expect(struck.get(idOf(plans))?.before).toEqual([
    'Kết quả',
    'Trong 6 tháng đầu năm 2020 thu 5.145 tỷ đồng.',
    'Nhiệm vụ 6 tháng cuối năm 2020.',
  ])
})

it('finds typed words that moved in their own marks', () => {
  const roll = rolled(last, '2021-H1')
  const editor = createEditor()
  editor.children = roll.report.body
  const at = roll.report.body.findIndex(({ id }) => id === tasks?.id)
  const ranges = movedWords(Editor.node(editor, [at]), trackedOf({ last, roll }, new Map()))
  expect(ranges.map((range) => [Editor.string(editor, range), Reflect.get(range, 'before')])).toEqual([
    ['6 tháng cuối năm 2021', '6 tháng cuối năm 2020'],
  ])
  expect(movedWords(Editor.node(editor, [at]), null)).toEqual([])
})
