import { readCells, writeCells } from '../../../../renderer/data/edits/clipboard-cells'

it.each([
  ['one cell', '5.145', [['5.145']]],
  [
    'a block as Excel copies it',
    '5.145\t50,5\r\n6.000\t47\r\n',
    [
      ['5.145', '50,5'],
      ['6.000', '47'],
    ],
  ],
  [
    'a block as LibreOffice copies it',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    '\t1\n2\t\n',
    [
      ['', '1'],
      ['2', ''],
    ],
  ],
  ['an empty row within', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['a quoted cell of two lines', '"một\nhai"\t3\n', [['một\nhai', '3']]],
  ['quotes doubled inside quotes', '"gọi ""gấp"""\tx', [['gọi "gấp"', 'x']]],
  ['a tab inside quotes', '"a\tb"\tc', [['a\tb', 'c']]],
  ['a quote that opens nothing', '"sao\tx', [['"sao', 'x']]],
  ['a last empty cell', 'a\t', [['a', '']]],
  ['nothing', '', [['']]],
])('%s', (_, text, cells) => {
  expect(readCells(text)).toEqual(cells)
})

it('writes cells so that they are read back', () => {
  const cells = [
    ['56.380', ''],
    ['gần 700', '6,6-6,8'],
  ]
  expect(readCells(writeCells(cells))).toEqual(cells)
})
