import type { AnnexColumn } from '#core/document/annex-schema'
import type { Annex, Block, Claim, Inline, Report, Text } from '#core/document/schema'
import { type InlineWords, inlineWords } from '#core/document/text'
import { isAnnex, isClaim, isText } from '#core/document/walk'
import { basePeriod } from '#core/indicators/period'
import type { FigureReference, IndicatorId } from '#core/indicators/schema'
import { assertNever } from '#core/result'

/**
 * A word, or what stands for several. `text` is what is printed, with the blank before it; tokens of one `key` are the
 * same. A figure is the same figure whatever its number says: numbers are compared as figures.
 */
export type Token = { readonly key: string; readonly text: string }

/** How the inlines of a report become tokens. */
export type Reading = {
  readonly words: InlineWords
  readonly nameOf: (indicator: IndicatorId) => string
  /** The indicator's id in the report it is compared with, where that has another for it. */
  readonly sharedId: (indicator: IndicatorId) => IndicatorId
  /** The period of a figure, as near or as far from the report's own as that of the other report is from its. */
  readonly periodKey: (figure: FigureReference) => string
}

export function readingOf(report: Report, shared: ReadonlyMap<IndicatorId, IndicatorId>): Reading {
  const names = new Map(report.indicators.map(({ id, name }) => [id, name]))
  const known = new Map<string, string>([
    [report.period, ''],
    [basePeriod(report.period), 'base'],
  ])
  return {
    words: inlineWords(report),
    nameOf: (indicator) => names.get(indicator) ?? indicator,
    sharedId: (indicator) => shared.get(indicator) ?? indicator,
    periodKey: ({ period }) => (period === undefined ? '' : (known.get(period) ?? period)),
  }
}

/** A number with its points and commas, a word with its hyphens and strokes, or one other sign; the blank before it. */
const word = /\s*(?:[\p{L}\p{M}\p{N}]+(?:[.,:/-][\p{L}\p{M}\p{N}]+)*[%‰]?|\S)/gu

/** The words of a text; blanks at its end belong to none. */
export function textTokens(text: string): readonly Token[] {
  return (text.match(word) ?? []).map((found) => ({ key: found.trimStart(), text: found }))
}

export function blockTokens(block: Block, reading: Reading): readonly Token[] {
  return isAnnex(block) ? annexTokens(block, reading) : inlineTokens(block.children, reading)
}

/** Neighbouring texts are read as one, for a word may be half bold. */
export function inlineTokens(inlines: readonly Inline[], reading: Reading): readonly Token[] {
  const tokens: Token[] = []
  let text = ''
  for (const inline of inlines.flatMap((each) => (isClaim(each) ? each.children : [each]))) {
    if (isText(inline)) text += inline.text
    else {
      const blank = /\s*$/.exec(text)?.[0] ?? ''
      tokens.push(...textTokens(text), { key: chipKey(inline, reading), text: blank + reading.words(inline) })
      text = ''
    }
  }
  return [...tokens, ...textTokens(text)]
}

type Chip = Exclude<Inline, Text | Claim>

/** What no printed word begins with, so that a chip is never taken for one. */
const mark = '\u0000'

function chipKey(chip: Chip, reading: Reading): string {
  switch (chip.type) {
    case 'figure':
      return mark + figureKey(chip, reading)
    case 'periodToken':
      return `${mark}period ${chip.of} ${chip.form} ${chip.letters}`
    case 'indicatorBlock':
      return mark + sentenceKey(chip, reading)
    default:
      return assertNever(chip)
  }
}

function figureKey(figure: FigureReference, { sharedId, periodKey }: Reading): string {
  const { facet, plan, verb, bare, unit, decimals, digits } = figure
  return JSON.stringify([
    sharedId(figure.indicator),
    facet,
    plan,
    periodKey(figure),
    verb,
    bare,
    unit,
    decimals,
    digits,
  ])
}

function sentenceKey(
  { children: _, ...sentence }: Extract<Chip, { type: 'indicatorBlock' }>,
  reading: Reading,
): string {
  return JSON.stringify(sentence, (name, value) => (name === 'indicator' ? reading.sharedId(value) : value))
}

/** An annex as its title, its columns and its rows, a line each: its numbers are figures. */
function annexTokens({ title, orientation, columns, rows }: Annex, reading: Reading): readonly Token[] {
  return [
    ...inlineTokens(title, reading),
    { key: `${mark}${orientation}`, text: `\n${orientations[orientation]}` },
    ...columns.map((column): Token => {
      const name = 'name' in column && column.name !== '' ? `: ${column.name}` : ''
      return { key: `${mark}column ${JSON.stringify(column)}`, text: ` | ${columnNames[column.kind]}${name}` }
    }),
    ...rows.flatMap((row): readonly Token[] => {
      if (row.kind === 'group') return [{ key: `${mark}group ${row.title}`, text: `\n${row.title}` }]
      const { indicator, part, note } = row
      const key = `${mark}row ${reading.sharedId(indicator)} ${part ?? ''}`
      return [{ key, text: `\n${reading.nameOf(indicator)}` }, ...textTokens(note === undefined ? '' : ` (${note})`)]
    }),
  ]
}

const orientations = { portrait: 'Trang dọc', landscape: 'Trang ngang' } as const

const columnNames: Readonly<Record<AnnexColumn['kind'], string>> = {
  order: 'STT',
  name: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  base: 'Cùng kỳ',
  plan: 'Kế hoạch',
  value: 'Thực hiện',
  growth: 'So cùng kỳ (tăng, giảm)',
  index: 'So cùng kỳ (%)',
  planShare: 'So kế hoạch (%)',
  verdict: 'Đánh giá',
  note: 'Ghi chú',
}
