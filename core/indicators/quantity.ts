import { compare, countAmount, toAmount, toDecimal } from '#core/decimal'
import { type NumberCode, type NumberForm, readNumber, writeNumber } from '#core/indicators/number'
import { type Amount, type BoundWord, type Quantity, quantity } from '#core/indicators/schema'
import { assertNever, type Failure, fail, ok, type Result } from '#core/result'

export type QuantityCode = 'quantity/form' | 'quantity/range' | 'quantity/ratio' | 'quantity/words'

/** The official words of a bound, in front of its number (so-lieu 5.1). */
const boundWords: Readonly<Record<BoundWord, string>> = {
  near: 'gần',
  above: 'trên',
  over: 'hơn',
  about: 'khoảng',
  below: 'dưới',
}

const bounds: ReadonlyMap<string, BoundWord> = new Map([
  ['gần', 'near'],
  ['trên', 'above'],
  ['hơn', 'over'],
  ['khoảng', 'about'],
  ['dưới', 'below'],
  ['>', 'above'],
  ['<', 'below'],
])

type Read = Result<Quantity, NumberCode | QuantityCode>

/**
 * Reads what a user types as a value: a number ('56.380'), a bound ('gần 700', '< 7,6'), a range ('6,6-6,8'), k of n
 * ('14/23'), a place ('thứ 40/63', 'thứ 9') or words without digits ('xuất siêu'). Text with digits that is none of
 * these is refused with the reason, never taken for words. Whether the value suits its indicator: `checkValue`.
 */
export function readQuantity(text: string): Read {
  const typed = text.normalize('NFC').trim()
  const [, lead = '', rest = ''] = /^([<>]|\p{L}+(?=\s|$))\s*(.*)$/u.exec(typed) ?? []
  const word = lead.toLocaleLowerCase('vi')
  if (word === 'thứ' || word === 'hạng') return readRank(rest, typed)
  const bound = bounds.get(word)
  if (bound) return readBound(bound, rest, typed)
  if (typed.includes('/')) return readRatio(typed)
  const [, from, to] = /^([-−]?[\d.,]+)\s*[-–−]\s*([-−]?[\d.,]+)$/u.exec(typed) ?? []
  if (from !== undefined && to !== undefined) return readRange(from, to)
  return typed === '' || /\d/.test(typed) ? readExact(typed) : readWords(typed)
}

function readExact(typed: string): Read {
  const read = readNumber(typed)
  return read.ok ? ok({ kind: 'exact', amount: read.value }) : read
}

function readBound(bound: BoundWord, number: string, typed: string): Read {
  if (number === '') return badForm(typed)
  const read = readNumber(number)
  return read.ok ? ok({ kind: 'bound', bound, amount: read.value }) : read
}

function readRange(from: string, to: string): Read {
  const [low, high] = [readNumber(from), readNumber(to)]
  if (!low.ok) return low
  if (!high.ok) return high
  if (compare(low.value, high.value) >= 0) return fail('quantity/range', { from, to })
  return ok({ kind: 'range', from: low.value, to: high.value })
}

function readRatio(typed: string): Read {
  const [part, whole, ...more] = typed.split('/').map(readCount)
  if (part === undefined || whole === undefined || more.length > 0) return badRatio(typed)
  return ok({ kind: 'ratio', part, whole })
}

function readRank(numbers: string, typed: string): Read {
  const [place, of, ...more] = numbers.split('/').map(readCount)
  if (place === undefined || more.length > 0) return badRatio(typed)
  if (of !== undefined) return ok({ kind: 'rank', place, of })
  return numbers.includes('/') ? badRatio(typed) : ok({ kind: 'rank', place })
}

/** A whole number as it is counted, without sign or leading zero: '03/2' is a day, not three of two. */
function readCount(typed: string): string | undefined {
  const text = typed.trim()
  const read = readNumber(text)
  if (!read.ok || !/^\d{1,20}$/.test(read.value)) return undefined
  return text === read.value || text === writeNumber(read.value, {}) ? read.value : undefined
}

function readWords(typed: string): Read {
  if (!/\p{L}/u.test(typed)) return badForm(typed)
  const read = quantity.safeParse({ kind: 'words', words: typed })
  return read.success ? ok(read.data) : fail('quantity/words')
}

function badForm(typed: string): Failure<QuantityCode> {
  return fail('quantity/form', { text: typed.slice(0, 40) })
}

function badRatio(typed: string): Failure<QuantityCode> {
  return fail('quantity/ratio', { text: typed.slice(0, 40) })
}

/** A quantity as it is printed, without unit. The 'thứ' before a place belongs to the prose: '40/63', '9'. */
export function writeQuantity(value: Quantity, form: NumberForm): string {
  switch (value.kind) {
    case 'exact':
      return writeNumber(value.amount, form)
    case 'bound':
      return `${boundWords[value.bound]} ${writeNumber(value.amount, form)}`
    case 'range':
      return writeRange(value.from, value.to, form)
    case 'ratio':
      return `${writeCount(value.part)}/${writeCount(value.whole)}`
    case 'rank':
      return value.of === undefined ? writeCount(value.place) : `${writeCount(value.place)}/${writeCount(value.of)}`
    case 'words':
      return value.words
    default:
      return assertNever(value)
  }
}

/** The quantity in a unit of which so many tens make one of its own: 56.380 tỷ is, with −3, 56,38 nghìn tỷ. Exact. */
export function scaleQuantity(value: Quantity, tens: number): Quantity {
  const scaled = (amount: Amount) => toAmount(toDecimal(amount).times(`1e${tens}`))
  if (value.kind === 'range') return { ...value, from: scaled(value.from), to: scaled(value.to) }
  return 'amount' in value ? { ...value, amount: scaled(value.amount) } : value
}

/** What a user would type for a quantity, every decimal in it: `readQuantity` gives the quantity back. */
export function typedQuantity(value: Quantity): string {
  const written = writeQuantity(value, {})
  return value.kind === 'rank' ? `thứ ${written}` : written
}

function writeRange(from: Amount, to: Amount, form: NumberForm): string {
  const high = writeNumber(to, form)
  return `${writeNumber(from, form)}${high.startsWith('-') ? ' – ' : '-'}${high}`
}

function writeCount(count: string): string {
  return writeNumber(countAmount(count), {})
}
