import { checkValue, type ValueCode } from '#core/indicators/check-value'
import { newIndicatorId } from '#core/indicators/indicator-id'
import type { NumberCode } from '#core/indicators/number'
import { type QuantityCode, readQuantity } from '#core/indicators/quantity'
import { type Indicator, indicator as indicatorSchema, type Quantity } from '#core/indicators/schema'
import { knownUnits } from '#core/indicators/units'
import type { Failure } from '#core/result'

/** A new indicator as fields of text, with its first value, which may be empty. */
export type IndicatorForm = Pick<Indicator, 'unit' | 'decimals' | 'counted' | 'direction'> & {
  readonly name: string
  readonly value: string
}

export type IndicatorFailure = Failure<'insert/name' | NumberCode | QuantityCode | ValueCode>

export type IndicatorEdit =
  | { readonly ok: true; readonly indicator: Indicator; readonly value: Quantity | undefined }
  | { readonly ok: false; readonly failures: ReadonlyMap<'name' | 'value', IndicatorFailure> }

/** The fields for a new indicator of a unit. */
export function indicatorForm(name: string, unit: string, decimals = 0): IndicatorForm {
  return { name, unit, decimals, counted: isCounted(unit, decimals), direction: 'higher', value: '' }
}

/** Whether what has this unit is counted, so that its values are whole. */
export function isCounted(unit: string, decimals: number): boolean {
  return decimals === 0 && knownUnits.some((known) => known.name === unit && known.counted)
}

/** Reads the fields; each that cannot be taken is named with its reason. */
export function readIndicatorForm(form: IndicatorForm, others: readonly Indicator[]): IndicatorEdit {
  const { value: typed, ...fields } = form
  const name = form.name.normalize('NFC').trim().replace(/\s+/g, ' ')
  const made = indicatorSchema.safeParse({
    ...fields,
    id: newIndicatorId(name, others),
    name,
    unit: form.unit.normalize('NFC').trim(),
  })
  if (!made.success) {
    return { ok: false, failures: new Map([['name', { ok: false, code: 'insert/name', values: {} }]]) }
  }
  if (typed.trim() === '') return { ok: true, indicator: made.data, value: undefined }
  const read = readQuantity(typed)
  const value = read.ok ? checkValue(made.data, read.value) : read
  if (value.ok) return { ok: true, indicator: made.data, value: value.value }
  return { ok: false, failures: new Map([['value', value]]) }
}
