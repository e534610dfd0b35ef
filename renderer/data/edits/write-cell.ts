import { basePeriod } from '#core/indicators/period'
import type { Amount, Indicator, IndicatorId, Observation, Quantity } from '#core/indicators/schema'
import { printedUnit } from '#core/indicators/units'
import { assertNever, ok, type Result } from '#core/result'
import type { DataColumn } from './columns'
import { complete, type EditContext, yearOf } from './complete'
import type { DataDraft } from './data-draft'
import { type CellCode, readPercent, readState, readValue, readWords } from './read-cell'

/** What was typed, pasted, filled or erased in one cell; erased is empty text. */
export type CellEdit = { readonly indicator: IndicatorId; readonly column: DataColumn; readonly text: string }

/** The row that a cell is written in. */
export type RowDraft = {
  readonly draft: DataDraft
  readonly indicator: Indicator
  readonly context: EditContext
}

type Written = Result<null, CellCode>
const done: Written = ok(null)

/** Writes one cell into the draft, or says why it cannot hold that. `chosen` is what a doubtful text is taken for. */
export function writeCell(row: RowDraft, { column, text: typed }: CellEdit, chosen: Quantity | undefined): Written {
  const text = typed.trim()
  switch (column.kind) {
    case 'unit':
      return writeUnit(row, text)
    case 'base':
      return writeBase(row, quantityOf(row, text, chosen))
    case 'plan':
      return writePlan(row, column.name, quantityOf(row, text, chosen))
    case 'value':
      return writeValue(row, quantityOf(row, text, chosen))
    case 'growth':
      return writeGrowth(row, percentOf(text, chosen))
    case 'share':
      return writeShare(row, column.name, percentOf(text, chosen))
    case 'state':
      return text === '' ? done : writeState(row, text)
    case 'source':
      return writeSource(row, text)
    case 'places':
      return done
    default:
      return assertNever(column)
  }
}

/** Null: the cell was erased. */
function quantityOf({ indicator }: RowDraft, text: string, chosen?: Quantity): Result<Quantity | null, CellCode> {
  if (text === '') return ok(null)
  return chosen ? ok(chosen) : readValue(text, indicator)
}

function percentOf(text: string, chosen?: Quantity): Result<Amount | null, CellCode> {
  if (text === '') return ok(null)
  return chosen?.kind === 'exact' ? ok(chosen.amount) : readPercent(text)
}

function seenIn({ draft, indicator, context }: RowDraft): Observation {
  const { period } = context
  return draft.observation(indicator.id, period) ?? { indicator: indicator.id, period, state: 'estimate' }
}

function put(row: RowDraft, seen: Observation): Written {
  row.draft.setObservation(seen)
  complete(row.draft, row.indicator, row.context)
  return done
}

function without(draft: DataDraft, seen: Observation, field: 'value' | 'source' | 'growth'): Written {
  const { [field]: erased, ...rest } = seen
  if (erased !== undefined) draft.setObservation(rest)
  return done
}

function writeUnit({ draft, indicator }: RowDraft, text: string): Written {
  const unit = readWords(text, 80)
  if (!unit.ok) return unit
  if (printedUnit(unit.value) !== indicator.unit) draft.setIndicator({ ...indicator, unit: printedUnit(unit.value) })
  return done
}

function writeValue(row: RowDraft, value: Result<Quantity | null, CellCode>): Written {
  if (!value.ok) return value
  const seen = seenIn(row)
  return value.value ? put(row, { ...seen, value: value.value }) : without(row.draft, seen, 'value')
}

function writeBase(row: RowDraft, value: Result<Quantity | null, CellCode>): Written {
  if (!value.ok) return value
  const { draft, indicator, context } = row
  const period = basePeriod(context.period)
  const base = draft.observation(indicator.id, period) ?? { indicator: indicator.id, period, state: 'actual' }
  return value.value ? put(row, { ...base, value: value.value }) : without(draft, base, 'value')
}

function writePlan(row: RowDraft, name: string, target: Result<Quantity | null, CellCode>): Written {
  if (!target.ok) return target
  const { draft, indicator, context } = row
  const known = draft.plan(indicator.id, yearOf(context.period), name)
  if (target.value) {
    draft.setPlan({ ...(known ?? draft.newPlan(indicator.id, yearOf(context.period), name)), target: target.value })
    complete(draft, indicator, context)
  } else if (known?.target) {
    const { target: _, ...rest } = known
    draft.setPlan(rest)
  }
  return done
}

/** A given growth that is erased is computed again where both values are exact, and unknown where they are not. */
function writeGrowth(row: RowDraft, percent: Result<Amount | null, CellCode>): Written {
  if (!percent.ok) return percent
  const seen = seenIn(row)
  if (percent.value) return put(row, { ...seen, growth: { kind: 'given', percent: percent.value } })
  if (seen.growth?.kind !== 'given') return done
  without(row.draft, seen, 'growth')
  complete(row.draft, row.indicator, row.context)
  return done
}

function writeShare(row: RowDraft, name: string, percent: Result<Amount | null, CellCode>): Written {
  if (!percent.ok) return percent
  const { draft, indicator, context } = row
  const seen = seenIn(row)
  const year = yearOf(context.period)
  const plan = draft.plan(indicator.id, year, name) ?? draft.newPlan(indicator.id, year, name)
  const held = seen.planShares?.find((each) => each.plan === plan.id)?.share
  if (percent.value === null && held?.kind !== 'given') return done
  const others = (seen.planShares ?? []).filter((each) => each.plan !== plan.id)
  const share = percent.value ? ({ kind: 'given', percent: percent.value } as const) : ({ kind: 'computed' } as const)
  draft.setPlan(plan)
  return put(row, { ...seen, planShares: [...others, { plan: plan.id, share }] })
}

function writeState(row: RowDraft, text: string): Written {
  const state = readState(text)
  if (!state.ok) return state
  const { cutOff: _, ...others } = seenIn(row)
  row.draft.setObservation({ ...others, ...state.value })
  return done
}

function writeSource(row: RowDraft, text: string): Written {
  const source = readWords(text, 300)
  if (!source.ok) return source
  const seen = seenIn(row)
  return source.value === '' ? without(row.draft, seen, 'source') : put(row, { ...seen, source: source.value })
}
