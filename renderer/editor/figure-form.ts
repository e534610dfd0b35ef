import { checkValue, type ValueCode } from '#core/indicators/check-value'
import { type CutOffCode, readCutOff, writeCutOff } from '#core/indicators/cut-off'
import { type DataIndex, observationOf, planOf } from '#core/indicators/data-set'
import { type NumberCode, readNumber, writeNumber } from '#core/indicators/number'
import { basePeriod } from '#core/indicators/period'
import { type QuantityCode, readQuantity, typedQuantity } from '#core/indicators/quantity'
import type {
  Difference,
  FigureReference,
  Indicator,
  Observation,
  ObservationState,
  Percentage,
  PeriodId,
  PlanId,
  Quantity,
} from '#core/indicators/schema'
import type { Failure } from '#core/result'

/** A facet that is computed, or typed as a number. */
export type FacetForm = { readonly given: boolean; readonly text: string }

export type PlainFacet = 'growth' | 'index' | 'share' | 'points'

/** An observation and its indicator's print as fields of text. A facet that neither has is null and has no field. */
export type FigureForm = {
  readonly value: string
  readonly unit: string
  readonly decimals: number
  readonly state: ObservationState
  /** Up to which day the value counts, as '31/05/2020'; asked for while the state is as-of. */
  readonly cutOff: string
  /** Who gave the value; empty when nobody is named. */
  readonly source: string
  readonly facets: Readonly<Record<PlainFacet, FacetForm | null>>
  readonly plans: readonly (FacetForm & { readonly plan: PlanId })[]
}

export type FieldName = 'value' | 'cutOff' | PlainFacet | `plan ${PlanId}`
export type FieldFailure = Failure<NumberCode | QuantityCode | ValueCode | CutOffCode>

/** What the fields say, or why some of them cannot be read. */
export type FigureEdit =
  | { readonly ok: true; readonly indicator: Indicator; readonly observation: Observation }
  | { readonly ok: false; readonly failures: ReadonlyMap<FieldName, FieldFailure> }

const computed: FacetForm = { given: false, text: '' }

/** A facet's field; `shown` is what it begins as when the figure shows it and no number was given. */
function formOf(held: Percentage | Difference | undefined, shown: FacetForm | null): FacetForm | null {
  if (!held) return shown
  if (held.kind === 'computed') return shown ?? computed
  return { given: true, text: writeNumber('percent' in held ? held.percent : held.amount, {}) }
}

/** The observation that a figure shows; one without a value when nobody has entered it yet. */
export function observationFor(index: DataIndex, reference: FigureReference, period: PeriodId): Observation {
  const of = reference.period ?? period
  const known = observationOf(index, reference.indicator, of)
  return known ?? { indicator: reference.indicator, period: of, state: 'estimate' }
}

/**
 * The fields for a figure: those of its observation, and the one that the figure itself shows. When there is nothing to
 * compute that one from, its number is asked for.
 */
export function figureForm(
  reference: FigureReference,
  indicator: Indicator,
  seen: Observation,
  index: DataIndex,
): FigureForm {
  const { facet, plan } = reference
  const first: FacetForm = { given: lacksOperand(reference, seen, index), text: '' }
  const shownAs = (each: PlainFacet) => (each === facet ? first : null)
  const shares = seen.planShares ?? []
  const asked = facet === 'plan' && plan && !shares.some((share) => share.plan === plan) ? [plan] : []
  return {
    value: seen.value ? typedQuantity(seen.value) : '',
    unit: indicator.unit,
    decimals: indicator.decimals,
    state: seen.state,
    cutOff: seen.cutOff ? writeCutOff(seen.cutOff) : '',
    source: seen.source ?? '',
    facets: {
      growth: formOf(seen.growth, shownAs('growth')),
      index: formOf(seen.index, shownAs('index')),
      share: formOf(seen.share, shownAs('share')),
      points: formOf(seen.points, shownAs('points')),
    },
    plans: [
      ...shares.map((share) => ({
        ...(formOf(share.share, facet === 'plan' && plan === share.plan ? first : null) ?? computed),
        plan: share.plan,
      })),
      ...asked.map((id) => ({ ...first, plan: id })),
    ],
  }
}

/** Whether what a facet measures the value against is not known: the base, the plan's target, or the whole. */
function lacksOperand({ facet, plan }: FigureReference, seen: Observation, index: DataIndex): boolean {
  switch (facet) {
    case 'growth':
    case 'index':
    case 'points':
      return observationOf(index, seen.indicator, basePeriod(seen.period))?.value === undefined
    case 'plan':
      return plan !== undefined && planOf(index, plan, seen.period)?.target === undefined
    case 'share':
      return seen.value?.kind !== 'ratio' && !index.wholes.get(seen.indicator)
    default:
      return false
  }
}

/**
 * Reads the fields. Each that cannot be read is named with its reason; the rest of the observation stays as it was. A
 * field that is left blank is not known yet.
 */
export function readFigureForm(form: FigureForm, indicator: Indicator, seen: Observation): FigureEdit {
  const failures = new Map<FieldName, FieldFailure>()
  const note = <T>(field: FieldName, read: { readonly ok: true; readonly value: T } | FieldFailure): T | undefined => {
    if (read.ok) return read.value
    failures.set(field, read)
    return undefined
  }
  const number = (field: FieldName, { given, text }: FacetForm) =>
    given && text.trim() !== '' ? note(field, readNumber(text)) : undefined
  const percentage = (field: FieldName, form: FacetForm): Percentage => {
    const percent = number(field, form)
    return percent === undefined ? { kind: 'computed' } : { kind: 'given', percent }
  }
  const difference = (field: FieldName, form: FacetForm): Difference => {
    const amount = number(field, form)
    return amount === undefined ? { kind: 'computed' } : { kind: 'given', amount }
  }

  const { growth, index, share, points } = form.facets
  const printed = { ...indicator, unit: form.unit.trim(), decimals: form.decimals }
  const value = form.value.trim() === '' ? undefined : note('value', readValue(form.value, printed))
  const cutOff =
    form.state === 'as-of' ? form.cutOff.trim() && note('cutOff', readCutOff(form.cutOff)) : keptCutOff(form, seen)
  const source = form.source.normalize('NFC').trim()
  const { value: _, cutOff: __, source: ___, ...rest } = seen
  const observation: Observation = {
    ...rest,
    state: form.state,
    ...(value && { value }),
    ...(cutOff && { cutOff }),
    ...(source && { source }),
    ...(growth && { growth: percentage('growth', growth) }),
    ...(index && { index: percentage('index', index) }),
    ...(share && { share: percentage('share', share) }),
    ...(points && { points: difference('points', points) }),
    ...(form.plans.length > 0 && {
      planShares: form.plans.map((each) => ({ plan: each.plan, share: percentage(`plan ${each.plan}`, each) })),
    }),
  }
  return failures.size > 0 ? { ok: false, failures } : { ok: true, indicator: printed, observation }
}

/** A cut-off is shown with the state as-of only: with another state it stays as it was, until the state changes. */
function keptCutOff(form: FigureForm, seen: Observation): string | undefined {
  return form.state === seen.state ? seen.cutOff : undefined
}

function readValue(text: string, indicator: Indicator): { readonly ok: true; readonly value: Quantity } | FieldFailure {
  const read = readQuantity(text)
  return read.ok ? checkValue(indicator, read.value) : read
}
