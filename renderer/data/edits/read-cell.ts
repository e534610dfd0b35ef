import { checkValue, type ValueCode } from '#core/indicators/check-value'
import { type CutOffCode, readCutOff } from '#core/indicators/cut-off'
import { foldName } from '#core/indicators/fold'
import { type NumberCode, readNumber } from '#core/indicators/number'
import { type QuantityCode, readQuantity } from '#core/indicators/quantity'
import type { Amount, Indicator, Observation, ObservationState, Quantity } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'

export type CellCode = NumberCode | QuantityCode | ValueCode | CutOffCode | 'cell/state' | 'cell/long'

/** The value that a cell's text says, if its indicator can have it. */
export function readValue(text: string, indicator: Indicator): Result<Quantity, CellCode> {
  const read = readQuantity(text)
  return read.ok ? checkValue(indicator, read.value) : read
}

/** Rises may carry a plus or 'tăng', falls a minus or 'giảm'; a percent sign says nothing new. */
export function plainPercent(text: string): string {
  const typed = text.normalize('NFC').trim().replace(/\s*%$/, '')
  const [, verb, number = typed] = /^(tăng|giảm|\+)\s*(.+)$/iu.exec(typed) ?? []
  return verb?.toLocaleLowerCase('vi') === 'giảm' ? `-${number}` : number
}

export function readPercent(text: string): Result<Amount, CellCode> {
  return readNumber(plainPercent(text))
}

const stateWords: readonly (readonly [string, ObservationState])[] = [
  ['ước', 'estimate'],
  ['ước tính', 'estimate'],
  ['sơ bộ', 'preliminary'],
  ['thực hiện', 'actual'],
  ['chính thức', 'actual'],
  ['tính đến', 'as-of'],
]
const states = new Map(
  stateWords.flatMap(([words, state]) => [
    [foldName(words), state],
    [state, state],
  ]),
)

/** 'Ước', 'so bo', 'tính đến 10/6/2020': the state of an observation, and up to when it counts. */
export function readState(text: string): Result<Pick<Observation, 'state' | 'cutOff'>, CellCode> {
  const typed = text.trim()
  const [, words = typed, date] = /^(.*?)\s+([\d/.-]+)$/u.exec(typed) ?? []
  const state = states.get(foldName(words))
  if (state === undefined || (date !== undefined && state !== 'as-of')) {
    return fail('cell/state', { text: typed.slice(0, 40) })
  }
  if (date === undefined) return ok({ state })
  const cutOff = readCutOff(date)
  return cutOff.ok ? ok({ state, cutOff: cutOff.value }) : cutOff
}

/** Words of at most so many letters. */
export function readWords(text: string, longest: number): Result<string, CellCode> {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return typed.length <= longest ? ok(typed) : fail('cell/long', { longest })
}
