import Big from 'big.js'
import { decimalsOf, toAmount, toDecimal } from '#core/decimal'
import { type Amount, amount } from '#core/indicators/schema'

/** What a spreadsheet keeps of a number that is typed: 0.29 is stored as 0.28999999999999998. */
const keptDigits = 15

/** As many digits as a figure may have: beyond them a number is no figure. */
const longest = 40

/**
 * The exact decimal of a stored number: '0.1', '-1.5E-3', '1E+3' without any float. A broken number of more than 15
 * digits is the trace of a binary float: it is the decimal of 15 digits that was typed or computed. Whole numbers keep
 * all of theirs. undefined for what is no number ('NaN', '0x10') and for one that no figure can be (1e308).
 *
 * Source: ECMA-376 Part 1, 18.3.1.96 v (xsd:double); the 15 digits are those that spreadsheets show and keep.
 */
export function storedNumber(text: string): Amount | undefined {
  const [, sign = '', whole = '', decimals = '', power = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/.exec(text.trim()) ?? []
  if (whole === '' && decimals === '') return undefined
  if (whole.length + decimals.length > longest || Math.abs(Number(power)) > longest) return undefined
  const exact = new Big(`${sign === '-' ? '-' : ''}${whole || '0'}.${decimals || '0'}e${Number(power)}`)
  const short = toAmount(exact)
  const digits = exact.c.length
  const settled =
    digits > keptDigits && decimalsOf(short) > 0 ? toAmount(exact.prec(keptDigits, Big.roundHalfUp)) : short
  const read = amount.safeParse(toAmount(toDecimal(settled)))
  return read.success ? read.data : undefined
}
