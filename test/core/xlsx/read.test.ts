import { unzipSync } from 'fflate'
import { cellName, type TableCell } from '#core/indicators/table'
import { fail } from '#core/result'
import { readWorkbook, type Workbook } from '#core/xlsx/read'
import { number, rows, sheetXml, words, workbookOf } from '../../support/workbook'
import { compoundFile, inflate, zipOf } from '../../support/zip'

function read(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes, inflate)
  if (!workbook.ok) throw new Error(workbook.code)
  return workbook.value
}

/** The cells of the first sheet by name: 'B2' its value, with '.formula' and the like where it is marked. */
function cellsOf(inside: string, options: Parameters<typeof workbookOf>[1] = {}) {
  const [sheet] = read(workbookOf([{ name: 'Biểu 1', xml: sheetXml(inside) }], options)).sheets
  return Object.fromEntries((sheet?.cells ?? []).map(named))
}

function named({ row, column, ...rest }: TableCell) {
  const { value, ...marks } = rest
  return [cellName({ row, column }), Object.keys(marks).length === 0 ? value : { value, ...marks }] as const
}

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; %d&quot;"/>' +
  '<numFmt numFmtId="166" formatCode="[Red]#,##0.0%"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'

it('reads numbers exactly as stored, whatever is shown', () => {
  expect(
    cellsOf(rows(number('A1', '5145.0000000001') + number('B1', '0.1') + number('C1', '1E+3', ' s="3"')), { styles }),
  ).toEqual({
    A1: { kind: 'number', amount: '5145.0000000001' },
    B1: { kind: 'number', amount: '0.1' },
    C1: { kind: 'number', amount: '1000' },
  })
})

it('tells percentages and days by their format', () => {
  const cells = number('A1', '0.438', ' s="4"') + number('B1', '43992', ' s="1"') + number('C1', '43992.25', ' s="2"')
  expect(cellsOf(rows(cells), { styles })).toEqual({
    A1: { kind: 'number', amount: '0.438', percent: true },
    B1: { kind: 'date', day: '2020-06-10' },
    C1: { kind: 'date', day: '2020-06-10 06:00' },
  })
  expect(cellsOf(rows(number('A1', '0', ' s="1"')), { styles, from1904: true })).toEqual({
    A1: { kind: 'date', day: '1904-01-01' },
  })
})

it('reads shared, rich and inline texts in composed letters, without what is unseen', () => {
  const strings = `<si><t>${'Thu ngân sách'.normalize('NFD')}</t></si><si><r><t xml:space="preserve">GR</t></r><r><t>DP</t></r><rPh><t>x</t></rPh></si>`
  const shared = number('A1', '0', ' t="s"') + number('B1', '1', ' t="s"') + number('C1', '2', ' t="s"')
  expect(cellsOf(rows(`${shared}${words('D1', 'a_x000D_\u200bb')}${words('E1', ' ')}`), { strings })).toEqual({
    A1: { kind: 'text', text: 'Thu ngân sách' },
    B1: { kind: 'text', text: 'GRDP' },
    C1: { kind: 'unreadable', text: '2' },
    D1: { kind: 'text', text: 'a\rb' },
  })
})

it('flags what is no figure, and never makes a number of it', () => {
  const odd = ['1e308', 'NaN', '1e999', '0x10', ''].map((stored, at) => number(`A${at + 1}`, stored))
  const others = [
    number('A6', '#REF!', ' t="e"'),
    number('A7', '1', ' t="b"'),
    '<c r="A8"><f>SUM(A1:A5)</f></c>',
    '<c r="A9"><f>1+1</f><v>2</v></c>',
    '<c r="A10" t="str"><f>A1</f><v></v></c>',
    number('A11', '-0'),
  ]
  expect(cellsOf(rows(...odd, ...others))).toEqual({
    A1: { kind: 'unreadable', text: '1e308' },
    A2: { kind: 'unreadable', text: 'NaN' },
    A3: { kind: 'unreadable', text: '1e999' },
    A4: { kind: 'unreadable', text: '0x10' },
    A6: { kind: 'error', text: '#REF!' },
    A7: { kind: 'boolean', value: true },
    A8: { value: { kind: 'no-value' }, formula: true },
    A9: { value: { kind: 'number', amount: '2' }, formula: true },
    A11: { kind: 'number', amount: '0' },
  })
})

it('marks what is hidden and what is merged', () => {
  const inside =
    '<cols><col min="2" max="2147483647" hidden="1"/></cols><sheetData>' +
    `<row r="1">${number('A1', '1')}${number('B1', '2')}</row><row r="2" hidden="1">${number('A2', '3')}</row>` +
    `<row r="3">${number('A3', '4')}</row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>`
  const merged = (covered: boolean) => ({ range: 'A1:A3', lastRow: 3, lastColumn: 1, covered })
  expect(cellsOf(inside)).toEqual({
    A1: { value: { kind: 'number', amount: '1' }, merged: merged(false) },
    B1: { value: { kind: 'number', amount: '2' }, hidden: true },
    A2: { value: { kind: 'number', amount: '3' }, hidden: true, merged: merged(true) },
    A3: { value: { kind: 'number', amount: '4' }, merged: merged(true) },
  })
})

it('places cells that do not say where they are after the ones before them', () => {
  const inside = `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row>${number('XFD1048576', '5')}</row></sheetData>`
  expect(cellsOf(inside)).toEqual({
    A1: { kind: 'number', amount: '1' },
    B1: { kind: 'number', amount: '2' },
    XFD1048576: { kind: 'number', amount: '5' },
  })
})

it.each(['A0', 'XFE1', '1A', 'ZZZZZZZZZZZZ99999999999'])(
  'refuses a sheet with a value at %s, a place that no sheet has',
  (cell) => {
    const bytes = workbookOf([{ name: 'Biểu 1', xml: sheetXml(rows(number(cell, '3'))) }])
    expect(readWorkbook(bytes, inflate)).toEqual(fail('xlsx/bad-cell', { where: 'Biểu 1', cell }))
  },
)

it('takes sheets in their order, hidden ones marked, charts left out', () => {
  const sheet = (name: string, state?: string) => ({
    name,
    xml: sheetXml(rows(number('A1', '1'))),
    ...(state && { state }),
  })
  const workbook = read(workbookOf([sheet('__proto__'), sheet('Ẩn', 'veryHidden')]))
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['__proto__', undefined],
    ['Ẩn', true],
  ])
})

it('refuses a sheet of a hundred thousand rows by its name and cell, and reads the others', () => {
  const long = Array.from({ length: 100_000 }, (_, at) => number(`A${at + 1}`, '1'))
  const sheets = [
    { name: 'Danh sách', xml: sheetXml(rows(...long)) },
    { name: 'Biểu 1', xml: sheetXml(rows(number('A1', '1'))) },
  ]
  const workbook = read(workbookOf(sheets))
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 1'])
  expect(workbook.refused).toEqual([fail('xlsx/sheet-too-large', { where: 'Danh sách', cell: 'A20001', rows: 20_000 })])
  expect(readWorkbook(workbookOf(sheets.slice(0, 1)), inflate)).toEqual(
    fail('xlsx/sheet-too-large', { where: 'Danh sách', cell: 'A20001', rows: 20_000 }),
  )
})

const sheetOf = (name: string, ...lines: readonly string[]) => ({ name, xml: sheetXml(rows(...lines)) })

it('tells from which sheet on it reads no more, where there are more of them than anybody has', () => {
  const sheets = Array.from({ length: 503 }, (_, at) => sheetOf(`Xã ${at + 1}`, number('A1', '1')))
  const workbook = read(workbookOf(sheets))
  expect(workbook.sheets).toHaveLength(500)
  expect(workbook.refused).toEqual([fail('xlsx/too-many-cells', { where: 'Xã 501' })])
})

it('tells from which sheet on it reads no more, where they hold more text than a window can', () => {
  const text = 'ă'.repeat(32_000)
  const shared = Array.from({ length: 300 }, (_, at) => `<c r="A${at + 1}" t="s"><v>0</v></c>`)
  const sheets = ['A', 'B', 'C'].map((name) => sheetOf(name, ...shared))
  const workbook = read(workbookOf(sheets, { strings: `<si><t>${text}</t></si>` }))
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['A'])
  expect(workbook.refused).toEqual([fail('xlsx/too-many-cells', { where: 'B' })])
})

it('does not take a text that no cell can hold', () => {
  const long = (letters: number) => words('A1', 'x'.repeat(letters))
  expect(cellsOf(rows(long(32_767)))).toEqual({ A1: { kind: 'text', text: 'x'.repeat(32_767) } })
  expect(cellsOf(rows(long(32_768)))).toEqual({ A1: { kind: 'unreadable', text: 'x'.repeat(40) } })
})

it('reads a part once, however many sheets say it is theirs', () => {
  const workbook = Buffer.from(
    '<workbook><sheets><sheet name="A" r:id="s1"/><sheet name="B" r:id="s1"/></sheets></workbook>',
  )
  const entries = Object.entries(unzipSync(workbookOf([sheetOf('A', number('A1', '1'))])))
  const doubled = entries.map(([name, data]) => ({ name, data: name === 'xl/workbook.xml' ? workbook : data }))
  expect(read(zipOf(doubled)).sheets.map(({ name }) => name)).toEqual(['A'])
})

const one = [{ name: 'Biểu 1', xml: sheetXml(rows(number('A1', '1'))) }]

it.each([
  ['an old binary file', compoundFile('Workbook'), 'package/legacy', {}],
  ['a file with a password', compoundFile('EncryptedPackage'), 'package/encrypted', {}],
  ['a web page', Buffer.from('<html><table>'), 'package/page', {}],
  ['a file cut off', workbookOf(one).subarray(0, 400), 'package/damaged', {}],
  ['a package of another kind', zipOf([{ name: 'word/document.xml', data: '<w/>' }]), 'xlsx/no-workbook', {}],
  ['a workbook without sheets', workbookOf([]), 'xlsx/no-sheet', {}],
  ['a bomb', workbookOf([{ name: 'Biểu 1', xml: Buffer.alloc(30e6, ' ') }]), 'package/unsafe', {}],
  [
    'a sheet that is cut off',
    workbookOf([{ name: 'Biểu 1', xml: sheetXml('<sheetData><row>').slice(0, -12) }]),
    'xml/damaged',
    { where: 'Biểu 1' },
  ],
  [
    'entities',
    workbookOf([{ name: 'Biểu 1', xml: sheetXml(rows(words('A1', '&x;')), '<!DOCTYPE worksheet [<!ENTITY x "y">]>') }]),
    'xml/unsafe',
    { where: 'Biểu 1' },
  ],
  [
    'a giant number format',
    workbookOf(one, { styles: `<numFmts><numFmt numFmtId="164" formatCode="${'[h]'.repeat(30_000)}"/></numFmts>` }),
    'xml/unsafe',
    { where: 'xl/styles.xml' },
  ],
  [
    'merged ranges without end',
    workbookOf([
      { name: 'Biểu 1', xml: sheetXml(`<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(3001)}</mergeCells>`) },
    ]),
    'xlsx/sheet-too-large',
    { where: 'Biểu 1', cell: 'A1:B2', rows: 20_000 },
  ],
] as const)('refuses %s', (_, bytes, code, values) => {
  expect(readWorkbook(bytes, inflate)).toEqual(fail(code, values))
})

it('reads a merge of the whole sheet without visiting it', () => {
  const inside = `${rows(number('A1', '1'))}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`
  expect(cellsOf(inside)).toEqual({
    A1: {
      value: { kind: 'number', amount: '1' },
      merged: { range: 'A1:XFD1048576', lastRow: 1_048_576, lastColumn: 16_384, covered: false },
    },
  })
})
