import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { amount } from '#core/indicators/schema'
import type { CellValue } from '#core/indicators/table'
import { openPackage, readPart } from '#core/ooxml/unzip'
import { readWorkbook } from '#core/xlsx/read'
import { looksLikeFormula, type WrittenSheet, type WrittenValue, writeWorkbook } from '#core/xlsx/write'
import { itWithSdk, sdkFaults } from '../../support/open-xml-sdk'
import { inflate } from '../../support/zip'

const deflate = (bytes: Uint8Array) => deflateRawSync(bytes)

function sheetOf(values: readonly WrittenValue[], others: Partial<WrittenSheet> = {}): WrittenSheet {
  return {
    name: 'Biểu 1',
    columns: [{ width: 12 }],
    rows: values.map((value, at) => ({ row: at + 1, cells: [{ column: 1, value }] })),
    merged: [],
    headerRow: 1,
    locked: false,
    ...others,
  }
}

function readBack(bytes: Uint8Array) {
  const read = readWorkbook(bytes, inflate)
  if (!read.ok) throw new Error(read.code)
  return read.value.sheets
}

function partOf(bytes: Uint8Array, name: string): string {
  const opened = openPackage(bytes)
  const part = opened.ok ? readPart(opened.value, name, inflate) : opened
  return Buffer.from(part.ok ? (part.value ?? '') : '').toString()
}

const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text): WrittenValue => ({ kind: 'text', text }))
const numbers = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]): WrittenValue => {
    const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
    const text = decimals > 0 ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
    return { kind: 'number', amount: amount.parse(units < 0 ? `-${text}` : text) }
  })

/** As a reader has it: numbers as short as they can be, texts in composed letters without what is unseen or at the edge. */
function expected(value: WrittenValue): CellValue | undefined {
  if (value.kind === 'number') {
    const short = value.amount.includes('.') ? value.amount.replace(/\.?0+$/, '') : value.amount
    return { kind: 'number', amount: amount.parse(short === '-0' ? '0' : short) }
  }
  if (value.kind === 'blank') return undefined
  const seen = value.text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
  const text = seen.normalize('NFC').trim()
  return text === '' ? undefined : { kind: 'text', text }
}

it('writes what is read back, exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, numbers), { maxLength: 20 }), (values) => {
      const [sheet] = readBack(writeWorkbook([sheetOf(values)], { deflate }))
      const cells = new Map(sheet?.cells.map(({ row, value }) => [row, value]))
      expect(values.map((_, at) => cells.get(at + 1))).toEqual(values.map(expected))
    }),
  )
})

it('keeps what reads like an escape', () => {
  const [sheet] = readBack(writeWorkbook([sheetOf([{ kind: 'text', text: 'a_x000D_b' }])], { deflate }))
  expect(sheet?.cells[0]?.value).toEqual({ kind: 'text', text: 'a_x000D_b' })
})

it.each(['=1+1', '+84 912', '-5', '@SUM(1)', '\tx', '\rx', ' =1', '"=1', '＝1', '＋1', '－1', '＠x'])(
  'marks %j as text, and writes no formula',
  (text) => {
    expect(looksLikeFormula(text)).toBe(true)
    const bytes = writeWorkbook([sheetOf([{ kind: 'text', text }])], { deflate })
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('t="inlineStr"')
    expect(sheet).not.toContain('<f>')
    const style = Number(/ s="(\d+)"/.exec(sheet)?.[1])
    const formats = partOf(bytes, 'xl/styles.xml').match(/<xf .*?<\/xf>/g) ?? []
    expect(formats[style]).toContain('quotePrefix="1"')
  },
)

it.each(['Thu ngân sách', '6,6-6,8', 'a=b', ''])('leaves %j as it is', (text) => {
  expect(looksLikeFormula(text)).toBe(false)
})

it('writes a negative number as a number', () => {
  const [sheet] = readBack(writeWorkbook([sheetOf([{ kind: 'number', amount: amount.parse('-1.10') }])], { deflate }))
  expect(sheet?.cells[0]?.value).toEqual({ kind: 'number', amount: '-1.1' })
})

it('gives the same bytes for the same sheets, and says of nobody that they wrote it', () => {
  const bytes = () => writeWorkbook([sheetOf([{ kind: 'text', text: 'a' }])], { deflate })
  expect(bytes()).toEqual(bytes())
  expect([
    ...Buffer.from(bytes())
      .toString('latin1')
      .matchAll(/docProps|creator|lastModified/gi),
  ]).toEqual([])
})

itWithSdk('has no fault against the rules of its format', () => {
  const values: readonly WrittenValue[] = [
    { kind: 'text', text: ' =1 & "x" <y>' },
    { kind: 'number', amount: amount.parse('5145.5') },
    { kind: 'blank' },
  ]
  const sheets = [
    sheetOf(values, { merged: ['A1:C1', 'A2:B3'], locked: true, columns: [{ width: 4 }, { width: 9, hidden: true }] }),
    sheetOf(values, { name: "Biểu '2" }),
  ]
  expect(sdkFaults(writeWorkbook(sheets, { deflate }), 'xlsx')).toEqual([])
})
