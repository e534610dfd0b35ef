import { Transforms } from 'slate'
import type { Block } from '#core/document/schema'
import { selectedPhrase } from '../../../renderer/insert/selected-phrase'
import { bold, figure, indicator, p, reportOf, token } from '../../support/build'
import { openEditor } from '../editor/open-editor'

type Place = readonly [path: readonly number[], offset: number]

function read(block: Block, [from, start]: Place, [to, end]: Place) {
  const { editor } = openEditor(reportOf([block], { indicators: [indicator('budget', { unit: 'điểm cầu' })] }))
  const [anchor, focus] = [
    { path: [0, ...from], offset: start },
    { path: [0, ...to], offset: end },
  ]
  Transforms.select(editor, { anchor, focus })
  const result = selectedPhrase(editor, editor.matter.indicators)
  if (!result.ok) return result.code
  const { phrase, name, nearest, rangeOf, wordsOf } = result.value
  const [reading] = phrase.readings
  return { words: wordsOf(reading), name, nearest, range: rangeOf(reading) }
}

it('reads a number between figures, and knows whose figure stands before it', () => {
  const block = p('Thu đạt ', figure('budget'), ', tăng 9,6% so với ', token(), '; chi đạt 35 điểm cầu.')
  expect(read(block, [[2], 7], [[2], 10])).toEqual({
    words: 'tăng 9,6%',
    name: '',
    nearest: 'budget',
    range: { anchor: { path: [0, 2], offset: 2 }, focus: { path: [0, 2], offset: 11 } },
  })
  expect(read(block, [[4], 10], [[4], 12])).toEqual({
    words: '35 điểm cầu',
    name: 'Chi',
    nearest: 'budget',
    range: { anchor: { path: [0, 4], offset: 10 }, focus: { path: [0, 4], offset: 21 } },
  })
})

it('reads a number of which a part is bold, selected backwards or with the caret in it', () => {
  const block = p('Số vụ cháy là ', bold('1.2'), '45 điểm cầu')
  const expected = {
    words: '1.245 điểm cầu',
    name: 'Số vụ cháy',
    nearest: null,
    range: { anchor: { path: [0, 0], offset: 14 }, focus: { path: [0, 2], offset: 11 } },
  }
  expect(read(block, [[2], 2], [[1], 0])).toEqual(expected)
  expect(read(block, [[1], 2], [[1], 2])).toEqual(expected)
})

it.each([
  ['words', p('Thu ngân sách'), [[0], 0], [[0], 3], 'phrase/none'],
  ['a figure', p('Thu ', figure('budget'), ' đồng'), [[0], 2], [[2], 3], 'phrase/none'],
  ['a wrong number', p('Thu 1,2,3 đồng'), [[0], 4], [[0], 9], 'number/form'],
] as const)('refuses %s', (_, block, from, to, code) => {
  expect(read(block, from, to)).toBe(code)
})
