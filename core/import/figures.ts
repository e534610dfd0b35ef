import type { Figure } from '#core/document/schema'
import type { FigureTag } from '#core/docx/read-figure'
import type { WordRun } from '#core/docx/word-text'
import { indexData } from '#core/indicators/data-set'
import type { PrintStyle } from '#core/indicators/derived'
import { readNumber } from '#core/indicators/number'
import { readQuantity } from '#core/indicators/quantity'
import {
  type Amount,
  type DataSet,
  type FigureReference,
  type Indicator,
  type IndicatorId,
  indicatorId,
  type Observation,
  type PeriodId,
} from '#core/indicators/schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'

export type ImportedFigures = {
  readonly data: DataSet
  /** The figure that a run shows; null: it stays words. */
  readonly figureOf: (run: WordRun) => Figure | null
}

type Tagged = { readonly tag: FigureTag; readonly words: string }
type Seen = Partial<Pick<Observation, 'value' | 'growth' | 'index' | 'share' | 'points'>>
type Value = { readonly unit: string; readonly decimals: number }

/**
 * Figures out of what we exported: the controls say which indicator and which facet, and their words, which somebody
 * may have changed in Word, say the rest. A figure is one only if it prints exactly those words again. A growth without
 * its verb has no sign of its own, and a share of a plan does not say of which: such ones stay words.
 *
 * The file does not tell whether a value was estimated; it is taken for an estimate.
 */
export function figuresIn(runs: readonly WordRun[], period: PeriodId, style: PrintStyle): ImportedFigures {
  const read = [...byIndicator(runs)].flatMap(([id, shown]) => readIndicator(id, shown, period) ?? [])
  const all: DataSet = {
    indicators: read.map(({ indicator }) => indicator),
    observations: read.flatMap(({ observation }) => observation ?? []),
    plans: [],
  }
  const figures = provedFigures(runs, { index: indexData(all), period, style })
  const used = new Set([...figures.values()].map((figure) => figure?.indicator))
  return {
    data: {
      indicators: all.indicators.filter(({ id }) => used.has(id)),
      observations: all.observations.filter(({ indicator }) => used.has(indicator)),
      plans: [],
    },
    figureOf: (run) => figures.get(keyOf(run)) ?? null,
  }
}

function byIndicator(runs: readonly WordRun[]): ReadonlyMap<string, readonly Tagged[]> {
  const shown = new Map<string, Tagged[]>()
  for (const { figure, text } of runs) {
    if (figure === undefined) continue
    const own = shown.get(figure.indicator) ?? []
    own.push({ tag: figure, words: text })
    shown.set(figure.indicator, own)
  }
  return shown
}

/** The figures by what is said of them: the same words of the same control are one. */
function provedFigures(runs: readonly WordRun[], context: FigureContext): ReadonlyMap<string, Figure | null> {
  const known = new Map<string, IndicatorId>([...context.index.indicators.keys()].map((id) => [id, id]))
  const figures = new Map<string, Figure | null>()
  for (const { figure, text } of runs) {
    const id = figure && known.get(figure.indicator)
    const key = keyOf({ figure, text })
    if (figure === undefined || id === undefined || figures.has(key)) continue
    figures.set(key, proved(id, { tag: figure, words: text }, context))
  }
  return figures
}

function keyOf({ figure, text }: Pick<WordRun, 'text'> & { readonly figure?: FigureTag | undefined }): string {
  return figure === undefined ? '' : `${figure.indicator}:${figure.facet}:${text}`
}

type ReadIndicator = { readonly indicator: Indicator; readonly observation: Observation | null }

function readIndicator(id: string, shown: readonly Tagged[], period: PeriodId): ReadIndicator | null {
  const known = indicatorId.safeParse(id)
  if (!known.success) return null
  const seen: Seen = Object.assign({}, ...shown.map(readFacet).toReversed()) // the first that is read
  const value = shown.flatMap(({ tag, words }) => (tag.facet === 'value' ? (readValue(words)?.of ?? []) : []))[0]
  const name = shown[0]?.tag.name.trim().slice(0, 300) || id
  return {
    indicator: { id: known.data, name, ...unitOf(value), counted: false, direction: 'neutral' },
    observation: isEmpty(seen) ? null : { indicator: known.data, period, state: 'estimate', ...seen },
  }
}

/** Of a blank nothing is known yet. */
function isEmpty(seen: Seen): boolean {
  return Object.keys(seen).length === 0
}

function unitOf(value: Value | undefined): Value {
  return value ?? { unit: '', decimals: 0 }
}

function readFacet({ tag, words }: Tagged): Seen {
  const change = /^(tăng|giảm) ([\d.,]+)(?:%| .+)$/u.exec(words)
  const signed = change && amountOf(change[2], change[1] === 'giảm')
  const percent = amountOf(/^([\d.,]+)%$/.exec(words)?.[1])
  const value = tag.facet === 'value' ? readValue(words)?.quantity : undefined
  const rank = tag.facet === 'rank' ? readQuantity(`thứ ${words}`) : undefined
  switch (tag.facet) {
    case 'value':
      return value ? { value } : {}
    case 'rank':
      return rank?.ok ? { value: rank.value } : {}
    case 'growth':
      return signed ? { growth: { kind: 'given', percent: signed } } : {}
    case 'points':
      return signed ? { points: { kind: 'given', amount: signed } } : {}
    case 'index':
    case 'share':
      return percent ? { [tag.facet]: { kind: 'given', percent } } : {}
    default:
      return {} // of a plan that nobody knows
  }
}

function amountOf(typed: string | undefined, isNegative = false): Amount | null {
  const read = typed === undefined ? null : readNumber(isNegative ? `-${typed}` : typed)
  return read?.ok ? read.value : null
}

const valued = /^((?:(?:gần|trên|hơn|khoảng|dưới) )?[\d.,]+(?:[-/][\d.,]+)?)(.*)$/u

function readValue(words: string) {
  const [, typed = '', unit = ''] = valued.exec(words) ?? []
  const read = typed === '' ? null : readQuantity(typed)
  if (!read?.ok) return null
  const decimals = /,(\d+)$/.exec(typed)?.[1]?.length ?? 0
  const of: Value = { unit: unit.trim().slice(0, 80), decimals: Math.min(decimals, 6) }
  return { quantity: read.value, of }
}

/** The reference that prints just these words. */
function proved(indicator: IndicatorId, { tag, words }: Tagged, context: FigureContext): Figure | null {
  if (tag.facet === 'target') return null
  const reference = manners(indicator, tag.facet).find((each) => figureWords(each, context).text === words)
  return reference ? { type: 'figure', ...reference, children: [{ text: '' }] } : null
}

function manners(indicator: IndicatorId, facet: FigureReference['facet']): readonly FigureReference[] {
  const plain = { indicator, facet }
  const isChange = facet === 'growth' || facet === 'points'
  return [...(isChange ? [{ ...plain, verb: true as const }] : []), plain, { ...plain, bare: true }]
}
