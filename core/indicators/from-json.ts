import { z } from 'zod'
import { compare } from '#core/decimal'
import { type Change, isSameQuantity, type Target, valueAt } from '#core/indicators/changes'
import { checkValue } from '#core/indicators/check-value'
import { type DataIndex, indexData } from '#core/indicators/data-set'
import {
  amount,
  boundWord,
  type DataSet,
  type Indicator,
  observationState,
  type PeriodId,
  periodId,
  type Quantity,
  quantity,
} from '#core/indicators/schema'
import { isConfirmed } from '#core/indicators/table-doubts'
import { fail, ok, type Result } from '#core/result'

/** `form`: no JSON of figures (`where`); `value`: a value that is none (`id`, `text`). */
export type FiguresCode = 'figures/form' | 'figures/value'

export type FiguresReading = {
  readonly changes: readonly Change[]
  /** What is settled already and would be another. */
  readonly conflicts: readonly Change[]
  /** Ids of no indicator. */
  readonly unknown: readonly string[]
}

/** A value as the `indicators` command prints it: '5300.5', '6.6-6.8', '14/23', 'xuất siêu'. */
const plainValue = z.union([z.string().max(300), z.number()])

const listed = z.object({
  id: z.string().max(80),
  period: periodId.optional(),
  value: plainValue.nullable().optional(),
  kind: z.enum(['exact', 'bound', 'range', 'ratio', 'rank', 'words']).optional(),
  bound: boundWord.optional(),
  state: observationState.nullable().optional(),
})
type Listed = z.infer<typeof listed>

const figures = z.union([
  z.object({ indicators: z.array(listed).max(100_000) }),
  z.record(z.string().max(80), plainValue.nullable()),
])

/**
 * Figures for machines: what the `indicators` command prints, or a map from ids to values of the report's period.
 * Numbers here are exact decimals with '.', never the Vietnamese writing: "5.300" is five and three tenths. Values that
 * are null or absent change nothing; one that can be no value of its indicator fails the whole.
 */
export function readFigures(text: string, data: DataSet, period: PeriodId): Result<FiguresReading, FiguresCode> {
  const parsed = figures.safeParse(jsonOf(text))
  if (!parsed.success)
    return fail('figures/form', { where: parsed.error.issues[0]?.path.map(String).join('.') || 'JSON' })
  const all = isListing(parsed.data)
    ? parsed.data.indicators
    : Object.entries(parsed.data).map(([id, value]) => ({ id, value }))
  const index = indexData(data)
  const known = new Map<string, Indicator>(data.indicators.map((indicator) => [indicator.id, indicator]))
  const changes: Change[] = []
  const unknown: string[] = []
  for (const one of all) {
    const indicator = known.get(one.id)
    if (indicator === undefined) unknown.push(one.id)
    else if (one.value !== null && one.value !== undefined) {
      const read = changeOf(one, indicator, index, period)
      if (!read.ok) return read
      changes.push(read.value)
    }
  }
  const changing = changes.filter(({ from, to }) => from === undefined || !isSameQuantity(from, to))
  return ok({
    changes: changing.filter((change) => !isConfirmed(change, index)),
    conflicts: changing.filter((change) => isConfirmed(change, index)),
    unknown: [...new Set(unknown)],
  })
}

function isListing(data: z.infer<typeof figures>): data is { indicators: Listed[] } {
  return Array.isArray(data.indicators)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function changeOf(one: Listed, indicator: Indicator, index: DataIndex, own: PeriodId): Result<Change, FiguresCode> {
  const target: Target = { kind: 'value', period: one.period ?? own }
  const from = valueAt(index, indicator.id, target)
  const value = String(one.value).normalize('NFC').trim()
  const read = plainQuantity(value, one, from)
  if (read === undefined || !checkValue(indicator, read).ok) {
    return fail('figures/value', { id: one.id, text: value.slice(0, 40) })
  }
  return ok({ indicator: indicator.id, target, from, to: read, ...(one.state && { state: one.state }) })
}

/** By its kind where it is said; else by its form, and '40/63' is a place where a place was. */
function plainQuantity(text: string, { kind, bound }: Listed, from: Quantity | undefined): Quantity | undefined {
  const [, low, high] = /^(-?[\d.]+)-(-?[\d.]+)$/.exec(text) ?? []
  const [, part, whole] = /^(\d+)(?:\/(\d+))?$/.exec(text) ?? []
  if (kind === 'rank' || (kind === undefined && from?.kind === 'rank' && part !== undefined)) {
    return quantityOf({ kind: 'rank', place: part, ...(whole !== undefined && { of: whole }) })
  }
  if (whole !== undefined) return quantityOf({ kind: 'ratio', part, whole })
  if (low !== undefined && high !== undefined) return rangeOf(low, high)
  if (kind === 'words' || (kind === undefined && !/\d/.test(text))) return quantityOf({ kind: 'words', words: text })
  if (kind === 'bound') return quantityOf({ kind: 'bound', bound, amount: text })
  return amount.safeParse(text).success ? quantityOf({ kind: 'exact', amount: text }) : undefined
}

function rangeOf(from: string, to: string): Quantity | undefined {
  const range = quantityOf({ kind: 'range', from, to })
  return range?.kind === 'range' && compare(range.from, range.to) < 0 ? range : undefined
}

function quantityOf(value: unknown): Quantity | undefined {
  const read = quantity.safeParse(value)
  return read.success ? read.data : undefined
}
