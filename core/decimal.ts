import Big from 'big.js'
import type { Amount } from '#core/indicators/schema'

/** Half up, by magnitude: 14,85 → 14,9 and −14,85 → −14,9 (so-lieu 5.4). */
const halfUp = Big.roundHalfUp

export function toDecimal(amount: Amount): Big {
  return new Big(amount)
}

/**
 * The amount of a decimal: as short as it can be, or rounded half up to so many decimals and written with all of
 * them ('47.0'). Never '-0': what rounds to nothing has no sign.
 */
export function toAmount(value: Big, decimals?: number): Amount {
  const text = decimals === undefined ? value.toFixed() : value.round(decimals, halfUp).toFixed(decimals)
  return text as Amount
}

/** A count ('23' of a ratio, '40' of a rank) is an amount too. */
export function countAmount(count: string): Amount {
  return toAmount(new Big(count))
}

/** numerator / denominator, rounded once, from the exact quotient. Throws on a zero denominator, a bug of the caller. */
export function divide(numerator: Big, denominator: Big, decimals: number): Big {
  const Quotient = Big()
  Quotient.DP = decimals
  Quotient.RM = halfUp
  return new Quotient(numerator).div(denominator)
}

export function compare(left: Amount, right: Amount): -1 | 0 | 1 {
  return toDecimal(left).cmp(right)
}

export function isNegative(amount: Amount): boolean {
  return toDecimal(amount).lt(0)
}

export function isZero(amount: Amount): boolean {
  return toDecimal(amount).eq(0)
}

export function isWhole(amount: Amount): boolean {
  const value = toDecimal(amount)
  return value.eq(value.round(0, Big.roundDown))
}

/** The decimals an amount is written with, trailing zeros too: its printed precision. */
export function decimalsOf(amount: Amount): number {
  const point = amount.indexOf('.')
  return point < 0 ? 0 : amount.length - point - 1
}

/** The amount without its sign, at the precision it is written with. */
export function magnitude(amount: Amount): Amount {
  return toAmount(toDecimal(amount).abs(), decimalsOf(amount))
}

/** The amount with the other sign, at the precision it is written with. */
export function negated(amount: Amount): Amount {
  return toAmount(toDecimal(amount).neg(), decimalsOf(amount))
}
