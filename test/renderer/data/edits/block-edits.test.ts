import type { IndicatorRow } from '../../../../renderer/data/data-rows'
import { eraseEdits, pasteEdits } from '../../../../renderer/data/edits/block-edits'
import { columnId, columnsOf } from '../../../../renderer/data/edits/columns'
import type { CellEdit } from '../../../../renderer/data/edits/write-cell'
import type { GridLine } from '../../../../renderer/data/visible-rows'
import { indicator } from '../../../support/build'

const row = (id: string): GridLine => ({ kind: 'row', row: { indicator: indicator(id) } as unknown as IndicatorRow })
const group: GridLine = { kind: 'group', id: 'g', title: 'II. XÃ HỘI' }
const lines = [group, row('a'), row('b'), group, row('c'), row('d')]
const columns = columnsOf(['Kế hoạch'])
const at = (fromLine: number, fromColumn: number, toLine = fromLine, toColumn = fromColumn) => ({
  fromLine,
  toLine,
  fromColumn,
  toColumn,
})
const told = (edits: readonly CellEdit[]) =>
  edits.map(({ indicator: id, column, text }) => `${id} ${columnId(column)} ${text}`)

it('lays a block down from its corner, past the headings of groups', () => {
  expect(
    told(
      pasteEdits(
        [
          ['1', '2'],
          ['3', '4'],
          ['5', '6'],
        ],
        at(1, 2),
        lines,
        columns,
      ),
    ),
  ).toEqual(['a plan Kế hoạch 1', 'a value 2', 'b plan Kế hoạch 3', 'b value 4', 'c plan Kế hoạch 5', 'c value 6'])
})

it('drops what reaches beyond the grid', () => {
  expect(told(pasteEdits([['1'], ['2']], at(5, 3), lines, columns))).toEqual(['d value 1'])
  expect(told(pasteEdits([['Sở Y tế', '9', '9']], at(5, 7), lines, columns))).toEqual(['d source Sở Y tế'])
})

it('fills a selection with one cell or one row', () => {
  expect(told(pasteEdits([['0']], at(1, 2, 4, 3), lines, columns))).toEqual([
    'a plan Kế hoạch 0',
    'a value 0',
    'b plan Kế hoạch 0',
    'b value 0',
    'c plan Kế hoạch 0',
    'c value 0',
  ])
  expect(told(pasteEdits([['1', '2']], at(1, 2, 2, 2), lines, columns))).toEqual([
    'a plan Kế hoạch 1',
    'a value 2',
    'b plan Kế hoạch 1',
    'b value 2',
  ])
})

it('erases with empty cells, as Excel does', () => {
  expect(
    told(
      pasteEdits(
        [
          ['1', ''],
          ['', '2'],
        ],
        at(1, 2),
        lines,
        columns,
      ),
    ),
  ).toEqual(['a plan Kế hoạch 1', 'a value ', 'b plan Kế hoạch ', 'b value 2'])
})

it('erases a block, but never where an indicator is used', () => {
  expect(told(eraseEdits(at(2, 7, 4, 8), lines, columns))).toEqual(['b source ', 'c source '])
})
