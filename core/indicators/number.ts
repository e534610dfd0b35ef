import { decimalsOf, isNegative, magnitude, toAmount, toDecimal } from '#core/decimal'
import { type Amount, amount } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'

export type NumberCode = 'number/empty' | 'number/form' | 'number/long'

/** Sign; whole part in groups of three, or plain, or a count with leading zeros ('07'); decimals. */
const printed = /^([-−]?)(?:([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*|0)(?:,(\d+))?|(0\d{1,3}))$/

/** So much of a text is shown back to the user who typed it. */
const shown = 40

/**
 * Reads a number as Vietnamese law has it written: '.' between thousands, ',' before decimals (Luật Kế toán, Điều 12).
 * Strict: '5.145' is five thousand, '43,8' has a decimal, and what fits neither wholly ('1.23', '1,234,5', '12.34,5')
 * is refused, not guessed. Trailing zeros are kept: they are the printed precision. A count may have leading zeros,
 * as offices write '07 tập thể'.
 *
 * Codes: nothing typed; not so written (`text`); longer than any figure.
 */
export function readNumber(text: string): Result<Amount, NumberCode> {
  const typed = text.trim()
  if (typed === '') return fail('number/empty')
  const parts = printed.exec(typed)
  if (!parts) return fail('number/form', { text: typed.slice(0, shown) })
  const [, sign, whole, decimals, count] = parts
  const digits = (whole ?? count?.replace(/^0+(?=\d)/, '') ?? '').replaceAll('.', '')
  const read = amount.safeParse(`${sign ? '-' : ''}${digits}${decimals ? `.${decimals}` : ''}`)
  return read.success ? ok(read.data) : fail('number/long')
}

export type NumberForm = {
  /** Rounded half up to so many decimals; absent: all that the amount is written with. */
  readonly decimals?: number
  /** '47,0' or '47'; kept when absent. */
  readonly trailingZero?: 'keep' | 'drop'
  /** Whole numbers with at least so many digits: 2 gives '07'. */
  readonly digits?: number
}

/** Writes an amount as reports print it: '56.380', '1.353,049', '-9,69'. `readNumber` reads it back. */
export function writeNumber(value: Amount, form: NumberForm): string {
  const rounded = toAmount(toDecimal(value), form.decimals ?? decimalsOf(value))
  const exact = form.trailingZero === 'drop' ? toAmount(toDecimal(rounded)) : rounded
  const [whole = '', decimals] = magnitude(exact).split('.')
  const padded = decimals === undefined ? whole.padStart(form.digits ?? 0, '0') : whole
  const grouped = whole === padded ? whole.replace(/\d(?=(\d{3})+$)/g, '$&.') : padded
  return `${isNegative(exact) ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}
