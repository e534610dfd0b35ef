import { isDeepStrictEqual } from 'node:util'
import type { AnnexRow } from '#core/document/annex-schema'
import { annexVariants } from '#core/document/annex-variants'
import {
  type Annex,
  type Block,
  blockId,
  type Claim,
  claim as claimSchema,
  type Figure,
  type IndicatorBlock,
  type Inline,
  type Level,
  type PeriodToken,
  profileId,
  type Report,
  report,
  type Text,
  type TextBlock,
} from '#core/document/schema'
import { isText } from '#core/document/walk'
import {
  type Facet,
  type FigureReference,
  type Indicator,
  indicatorId,
  indicator as indicatorSchema,
  type Observation,
  observation as observationSchema,
  type Plan,
  periodId,
  planId,
  plan as planSchema,
} from '#core/indicators/schema'
import { type Sentence, sentence as sentenceSchema } from '#core/indicators/sentence-schema'

type Marks = Omit<Text, 'text'>
type Part = string | Inline

export function t(text: string, marks: Marks = {}): Text {
  return { text, ...marks }
}

export function bold(text: string): Text {
  return t(text, { bold: true })
}

export function italic(text: string): Text {
  return t(text, { italic: true })
}

type FigureOptions = Pick<FigureReference, 'verb' | 'bare' | 'digits'> & {
  readonly plan?: string
  readonly period?: string
}

/** A figure of an indicator: `figure('grdp')` its value, `figure('grdp', 'growth', { verb: true })` how it grew. */
export function figure(indicator: string, facet: Facet = 'value', options: FigureOptions = {}): Figure {
  const { plan, period, ...others } = options
  return {
    type: 'figure',
    indicator: indicatorId.parse(indicator),
    facet,
    ...(plan === undefined ? {} : { plan: planId.parse(plan) }),
    ...(period === undefined ? {} : { period: periodId.parse(period) }),
    ...others,
    children: [{ text: '' }],
  }
}

type Said = { readonly indicator: string; readonly subject?: string; readonly clauses: readonly object[] }
type Item = Said & { readonly parts?: { readonly as: 'brackets' | 'including'; readonly items: readonly Said[] } }

/** A sentence of indicators; a plain one of all that is known unless told otherwise. */
export function sentence(items: readonly Item[], others: Partial<Omit<Sentence, 'items'>> = {}): Sentence {
  const whole = (said: Said) => ({ subject: '', ...said })
  return sentenceSchema.parse({
    items: items.map(({ parts, ...item }) => ({
      ...whole(item),
      ...(parts && { parts: { as: parts.as, items: parts.items.map(whole) } }),
    })),
    joint: 'semicolon',
    start: 'asWritten',
    end: 'none',
    ...others,
  })
}

/** The same as an inline: `written([{ indicator: 'grdp', clauses: [{ kind: 'value', verb: 'state' }] }])`. */
export function written(...drawn: Parameters<typeof sentence>): IndicatorBlock {
  return { type: 'indicatorBlock', ...sentence(...drawn), children: [{ text: '' }] }
}

/** Prose pinned to the growth of indicators being below nothing. */
export function claimed(indicators: readonly string[], ...parts: readonly Part[]): Claim {
  const terms = indicators.map((id) => ({ indicator: id, facet: 'growth', is: 'below', than: '0' }))
  return claimSchema.parse({ type: 'claim', terms, children: inlines(...parts) })
}

export function token(
  of: PeriodToken['of'] = 'period',
  form: PeriodToken['form'] = 'nameYear',
  letters: PeriodToken['letters'] = 'lower',
): PeriodToken {
  return { type: 'periodToken', of, form, letters, children: [{ text: '' }] }
}

/**
 * Inlines in the editor's normal form: empty texts beside figures and tokens and nowhere else, neighbours of the same
 * marks as one text.
 */
export function inlines(...parts: readonly Part[]): Inline[] {
  const placed: Inline[] = []
  for (const part of parts) {
    const inline = typeof part === 'string' ? t(part) : part
    const last = placed.at(-1)
    if (!isText(inline)) {
      placed.push(...(last !== undefined && isText(last) ? [inline] : [t(''), inline]))
    } else if (last === undefined || !isText(last)) {
      placed.push(inline)
    } else {
      placed.splice(-1, 1, ...joined(last, inline))
    }
  }
  const last = placed.at(-1)
  return last !== undefined && isText(last) ? placed : [...placed, t('')]
}

function joined(one: Text, other: Text): readonly Text[] {
  if (one.text === '' || other.text === '') return [one.text === '' ? other : one]
  const { text: _, ...marks } = one
  const { text: __, ...others } = other
  return isDeepStrictEqual({ ...marks }, { ...others }) ? [{ ...one, text: one.text + other.text }] : [one, other]
}

/** A block before `body` gave it its id. */
const UNNAMED = blockId.parse('unnamed')

/** A paragraph; `p('…', figure('grdp'), '…')`. Its id is given by `body`. */
export function p(...parts: readonly Part[]): TextBlock {
  return { type: 'paragraph', id: UNNAMED, children: inlines(...parts) }
}

/** A numbered run-in paragraph: '1. Tăng trưởng kinh tế ước đạt …'. */
export function numbered(level: Level, ...parts: readonly Part[]): TextBlock {
  return { type: 'paragraph', id: UNNAMED, level, children: inlines(...parts) }
}

export function h(level: Level, ...parts: readonly Part[]): TextBlock {
  return { type: 'heading', id: UNNAMED, level, children: inlines(...parts) }
}

/** A row of an annex: `row('grdp')`, a part of the one above `row('industry', { part: true })`. */
export function row(indicatorOf: string, others: { readonly part?: true; readonly note?: string } = {}): AnnexRow {
  return { kind: 'indicator', indicator: indicatorId.parse(indicatorOf), ...others }
}

export function group(title: string): AnnexRow {
  return { kind: 'group', title }
}

/** An annex with the columns of a variant, 'progress' unless told otherwise. */
export function annex(rows: readonly AnnexRow[], others: Partial<Omit<Annex, 'type' | 'rows'>> = {}): Annex {
  const [variant] = annexVariants
  if (variant === undefined) throw new Error('no variant')
  return {
    type: 'annex',
    id: UNNAMED,
    title: [t('Chỉ tiêu chủ yếu')],
    orientation: variant.orientation,
    columns: [...variant.columns],
    rows: [...rows],
    children: [{ text: '' }],
    ...others,
  }
}

/** The blocks with ids by their place: b1, b2 … */
export function body(...blocks: readonly TextBlock[]): TextBlock[]
export function body(...blocks: readonly Block[]): Block[]
export function body(...blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => ({ ...block, id: blockId.parse(`b${at + 1}`) }))
}

/** A counted indicator without a unit, unless told otherwise. */
export function indicator(id: string, others: Partial<Omit<Indicator, 'id'>> = {}): Indicator {
  return indicatorSchema.parse({ id, name: id, unit: '', decimals: 0, counted: true, direction: 'higher', ...others })
}

/** An estimate for the first half of 2020: `observed('grdp', { value: { kind: 'exact', amount: '5145' } })`. */
export function observed(indicatorOf: string, others: Readonly<Record<string, unknown>> = {}): Observation {
  return observationSchema.parse({ indicator: indicatorOf, period: '2020-H1', state: 'estimate', ...others })
}

export function exact(amount: string): { readonly kind: 'exact'; readonly amount: string } {
  return { kind: 'exact', amount }
}

export function target(id: string, indicatorOf: string, others: Readonly<Record<string, unknown>> = {}): Plan {
  return planSchema.parse({ id, indicator: indicatorOf, year: 2020, name: 'Kế hoạch năm', ...others })
}

/** A report of the first half of 2020 around a body, without a data set unless given. */
export function reportOf(blocks: readonly Block[], others: Partial<Report> = {}): Report {
  return report.parse({
    id: 'r1',
    profile: profileId.parse('nd30'),
    period: '2020-H1',
    style: { partNumber: 'ordinal', percentDecimals: 1, trailingZero: 'keep' },
    frame: {
      kind: 'BÁO CÁO TÓM TẮT',
      subject: [inlines('Tình hình kinh tế - xã hội ', token())],
      number: '',
      place: 'Bắc Giang',
      date: { day: null, month: 6, year: 2020 },
      addressees: [],
      recipients: ['Ban Chấp hành Đảng bộ tỉnh'],
      senders: {
        state: {
          superior: [],
          organ: ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG'],
          symbol: 'BC-UBND',
          authority: 'onBehalf',
          authorityOf: 'ỦY BAN NHÂN DÂN',
          position: 'CHỦ TỊCH',
          signer: '',
          archive: 'VT, TH',
        },
      },
    },
    body: body(...blocks),
    indicators: [],
    observations: [],
    plans: [],
    ...others,
  })
}

/** A small whole report: three levels, run-in paragraphs, marks, a token, five facets, two periods and a plan. */
export function smallReport(): Report {
  return reportOf(
    [
      h('part', 'TÌNH HÌNH KINH TẾ - XÃ HỘI ', token('period', 'nameYear', 'capitals')),
      p('Trong bối cảnh khó khăn, kinh tế của tỉnh vẫn giữ được đà tăng trưởng.'),
      h('A', 'KẾT QUẢ ĐẠT ĐƯỢC'),
      h('I', 'Về kinh tế'),
      numbered('1', bold('Tăng trưởng kinh tế '), 'ước đạt ', figure('grdp-growth'), '.'),
      numbered(
        '1',
        bold('Thu ngân sách'),
        ' ước đạt ',
        figure('budget'),
        ', bằng ',
        figure('budget', 'plan', { plan: 'budget-2020' }),
        ' dự toán, ',
        figure('budget', 'growth', { verb: true }),
        ' so với cùng kỳ.',
      ),
      p('Xảy ra ', figure('accidents', 'value', { digits: 2 }), ' vụ tai nạn, ', figure('accidents', 'points'), '.'),
      h('I', 'Về xã hội'),
    ],
    {
      indicators: [
        indicator('grdp-growth', { name: 'Tăng trưởng GRDP', unit: '%', decimals: 1, counted: false }),
        indicator('budget', { name: 'Thu ngân sách', unit: 'tỷ đồng', decimals: 0, counted: false }),
        indicator('accidents', { name: 'Số vụ tai nạn giao thông', direction: 'lower' }),
      ],
      observations: [
        observed('grdp-growth', { value: exact('7.2') }),
        observed('budget', {
          value: exact('5145'),
          growth: { kind: 'given', percent: '-1.1' },
          planShares: [{ plan: 'budget-2020', share: { kind: 'computed' } }],
        }),
        observed('budget', { period: '2019-H1', value: exact('5202'), state: 'actual' }),
        observed('accidents', { value: exact('7'), points: { kind: 'computed' } }),
        observed('accidents', { period: '2019-H1', value: exact('9'), state: 'actual' }),
      ],
      plans: [target('budget-2020', 'budget', { target: exact('10500') })],
    },
  )
}
