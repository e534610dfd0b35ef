import { laughs } from './hostile'
import { number, rows, sheetXml, words, workbookOf } from './workbook'

/** How a hostile workbook must end: refused by a code, or read with these cells. */
export type HostileWorkbook = {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly ends: { readonly refused: string } | { readonly cells: Readonly<Record<string, unknown>> }
}

function sheet(
  name: string,
  inside: string,
  ends: HostileWorkbook['ends'],
  more: Parameters<typeof workbookOf>[1] = {},
): HostileWorkbook {
  return { name, bytes: () => workbookOf([{ name: 'Biểu 1', xml: sheetXml(inside) }], more), ends }
}

function withDoctype(name: string, doctype: string, text: string): HostileWorkbook {
  const xml = sheetXml(rows(words('A1', text)), doctype)
  return { name, bytes: () => workbookOf([{ name: 'Biểu 1', xml }]), ends: { refused: 'xml/unsafe' } }
}

const text = (shown: string) => ({ kind: 'text', text: shown })
const amount = (stored: string) => ({ kind: 'number', amount: stored })
const unreadable = (stored: string) => ({ kind: 'unreadable', text: stored })
const formula = (ref: string, stored: string, written: string) => `<c r="${ref}"><f>${written}</f><v>${stored}</v></c>`

export const hostileWorkbooks: readonly HostileWorkbook[] = [
  sheet('x00 nothing wrong', rows(words('A1', 'GRDP') + number('B1', '7.25')), {
    cells: { A1: text('GRDP'), B1: amount('7.25') },
  }),
  {
    name: 'x01 a bomb',
    bytes: () =>
      workbookOf([
        {
          name: 'Biểu 1',
          xml: Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(65e6, ' '), Buffer.from('</worksheet>')]),
        },
      ]),
    ends: { refused: 'package/unsafe' },
  },
  sheet('x02 the last cell alone', `<dimension ref="A1:XFD1048576"/>${rows(number('XFD1048576', '1'))}`, {
    cells: { XFD1048576: amount('1') },
  }),
  sheet('x03 all cells merged', `${rows(number('A1', '1'))}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`, {
    cells: { A1: amount('1') },
  }),
  sheet(
    'x04 strings that are not there',
    rows(number('A1', '4294967295', ' t="s"') + number('B1', '-1', ' t="s"') + number('C1', '0', ' t="s"')),
    { cells: { A1: unreadable('4294967295'), B1: unreadable('-1'), C1: text('một') } },
    { strings: '<si><t>một</t></si>' },
  ),
  {
    name: 'x05 names of what every object has',
    bytes: () =>
      workbookOf([{ name: '__proto__', xml: sheetXml(rows(words('A1', '__proto__') + words('B1', 'constructor'))) }]),
    ends: { cells: { A1: text('__proto__'), B1: text('constructor') } },
  },
  sheet(
    'x06 formulas that run and fetch',
    rows(
      formula('A1', '0', "CMD|'/C calc'!A0") +
        formula('B1', '1', 'WEBSERVICE("http://127.0.0.1:9/")') +
        words('C1', '=1+1') +
        words('D1', '@SUM(1)') +
        words('E1', '+84 912') +
        words('F1', '-5') +
        number('G1', '#REF!', ' t="e"'),
    ),
    {
      cells: {
        A1: amount('0'),
        B1: amount('1'),
        C1: text('=1+1'),
        D1: text('@SUM(1)'),
        E1: text('+84 912'),
        F1: text('-5'),
        G1: { kind: 'error', text: '#REF!' },
      },
    },
  ),
  sheet(
    'x07 numbers that are none',
    rows(
      number('A1', '1e308') +
        number('B1', 'NaN') +
        number('C1', '-0') +
        words('D1', '1.234,56') +
        words('E1', '12,5%') +
        words('F1', '1.234.567') +
        number('G1', '1e999') +
        number('H1', '45658') +
        number('I1', '0x10') +
        number('J1', ''),
    ),
    {
      cells: {
        A1: unreadable('1e308'),
        B1: unreadable('NaN'),
        C1: amount('0'),
        D1: text('1.234,56'),
        E1: text('12,5%'),
        F1: text('1.234.567'),
        G1: unreadable('1e999'),
        H1: amount('45658'),
        I1: unreadable('0x10'),
      },
    },
  ),
  sheet(
    'x08 a format without end',
    rows(number('A1', '1', ' s="1"')),
    { refused: 'xml/unsafe' },
    {
      styles: `<numFmts><numFmt numFmtId="164" formatCode="${'[h]'.repeat(20_000)}${'#,'.repeat(20_000)}${'0'.repeat(20_000)}"/></numFmts>`,
    },
  ),
  withDoctype('x09 entities that grow', laughs('worksheet'), '&j;'),
  sheet(
    'x10 columns that no sheet has',
    rows(number('ZZZZZZZZZZZZ99999999999', '1') + number('A0', '2') + number('1A', '3')),
    { refused: 'xlsx/bad-cell' },
  ),
  {
    name: 'x11 a million rows',
    bytes: () => {
      const lines = Array.from({ length: 1_000_000 }, (_, at) => `<row><c r="A${at + 1}"><v>${at}</v></c></row>`)
      return workbookOf([{ name: 'Biểu 1', xml: sheetXml(`<sheetData>${lines.join('')}</sheetData>`) }])
    },
    ends: { refused: 'xlsx/sheet-too-large' },
  },
  sheet(
    'x12 columns two thousand million times',
    `<cols><col min="1" max="16384"/><col min="1" max="2147483647"/></cols>${rows(number('A1', '1'))}`,
    { cells: { A1: amount('1') } },
  ),
  {
    name: 'x13 a web page',
    bytes: () =>
      Buffer.from('<html><meta charset="utf-8"><table><tr><td>Thu ngân sách</td><td>1.234,5</td></tr></table></html>'),
    ends: { refused: 'package/page' },
  },
  {
    name: 'x14 text in UTF-16',
    bytes: () => Buffer.from('\ufeffChỉ tiêu;Giá trị\nGRDP;7,25\n', 'utf16le'),
    ends: { refused: 'package/text' },
  },
  withDoctype(
    'x15 an entity that is a file',
    '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    '&x;',
  ),
]
