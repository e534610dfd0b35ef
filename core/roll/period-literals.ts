import type { PeriodMention } from '#core/indicators/period'
import { numberSaid, smallNumberWords, yearWords } from '#core/roll/number-words'

/** A period that was typed: in the text's own order, with what it says apart from its year. */
export type PeriodLiteral = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'month' | 'quarter' | 'months' | 'vague' | 'year'
  /** Its name in the words of a report, lower case and without year: 'tháng 5', 'quý II', '9 tháng', 'năm'. */
  readonly name: string
  /** The month, the quarter, how many months; 0 where none is said. */
  readonly number: number
  readonly year: number | undefined
  readonly style: 'plain' | 'slash' | 'spelled'
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const romans = ['', 'I', 'II', 'III', 'IV']

/** The number of a quarter in the letters of a report, lower case. */
export const romanOf = (quarter: number): string => (romans[quarter] ?? '').toLowerCase()

const year = '(?:19|20)[0-9]{2}(?![\\p{L}\\p{N}])(?!\\s*-\\s*20[0-9]{2})(?![.,][0-9])'
const ofYear = (name: string) => `(?:(?:\\s+năm\\s+|\\s+|\\s*(?<slash${name}>[/-])\\s*)(?<year${name}>${year}))?`

/** One pass over a text, no alternative of which can be entered twice at one place. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?<count>0?[2-9]|1[01]|${smallNumberWords})\\s+tháng(?:\\s+(?<side>đầu|cuối)(?:\\s+(?<end>năm)(?![\\p{L}]))?)?${ofYear('N')}`,
    `(?:quý|quí)\\s+(?<quarter>I{1,3}|IV|[1-4]|một|hai|ba|tư|bốn)(?![\\p{L}\\p{N}])${ofYear('Q')}`,
    `(?:những|các)\\s+tháng\\s+(?<vague>đầu|cuối)\\s+năm(?![\\p{L}])${ofYear('V')}`,
    `tháng\\s+(?<month>0?[1-9]|1[0-2]|giêng|${smallNumberWords})(?![\\p{L}\\p{N}])${ofYear('M')}`,
    `T(?<shortMonth>0?[1-9]|1[0-2])(?<slashT>[/-])(?<yearT>${year})`,
    `năm\\s+(?<year>${year}|${yearWords})`,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/**
 * The periods that were typed into a text, the longest reading of each: '6 tháng đầu năm 2020', 'quý II/2020',
 * 'tháng 05-2020', 'những tháng cuối năm', 'năm 2020'. A count of months that is no part of a year ('trong 8 tháng') is
 * none, but for nine, which is how the nine months are called.
 */
export function periodLiterals(text: string): readonly PeriodLiteral[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const { month, count } = match.groups ?? {}
    if (month !== undefined && !isMonth(month, text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16)))
      return []
    if (count !== undefined && /(?<![\p{L}])(?:những|mười|mươi)\s+$/iu.test(text.slice(Math.max(0, start - 8), start)))
      return []
    const read = literalOf(match.groups ?? {})
    return read ? [{ ...read, start, end, text: match[0] }] : []
  })
}

/**
 * Whether the word behind 'tháng' is the month's name: not in 'tháng một lần', 'những tháng năm ấy', '6 tháng năm 2020',
 * nor of the moon ('mùng 6 tháng Giêng'), nor of a revolution ('Cách mạng Tháng Tám').
 */
function isMonth(name: string, lead: string, tail: string): boolean {
  if (/^\d/u.test(name)) return true
  if (
    /(?:[\d+]|(?<![\p{L}])(?:cách mạng|mỗi|hàng|hằng|một|những|các|ngày|từng|nhiều|số|vài|rằm|mươi|mười))\s+$/iu.test(
      lead,
    )
  )
    return false
  if (/^\s+(?:âm lịch|nga(?![\p{L}]))/iu.test(tail)) return false
  const isName = name.charAt(0) !== name.charAt(0).toLowerCase()
  return (
    isName ||
    !/^\s+(?:\d|lần|lượt|buổi|kỳ|cuộc|ngày|tuần|đợt|phiên|số|người|nay|qua|trước|sau|tới|tuổi|học|liền|triệu|nghìn|tỷ)/u.test(
      tail,
    )
  )
}

type Read = Omit<PeriodLiteral, 'start' | 'end' | 'text'>

function literalOf(groups: Readonly<Record<string, string | undefined>>): Read | null {
  const typed = groups.yearN ?? groups.yearQ ?? groups.yearV ?? groups.yearM ?? groups.yearT ?? groups.year
  const slash = groups.slashN ?? groups.slashQ ?? groups.slashV ?? groups.slashM ?? groups.slashT
  const year = typed === undefined ? undefined : numberSaid(typed)
  if (Number.isNaN(year)) return null
  const said = { year, style: slash ? ('slash' as const) : ('plain' as const) }
  if (groups.count !== undefined) return monthsRead(groups.count, groups, said)
  if (groups.quarter !== undefined) {
    const number = quarters[groups.quarter.toLowerCase()] ?? numberSaid(groups.quarter)
    return { ...said, kind: 'quarter', number, name: `quý ${romans[number] ?? ''}` }
  }
  if (groups.vague !== undefined) {
    return { ...said, kind: 'vague', number: 0, name: `những tháng ${groups.vague.toLowerCase()} năm` }
  }
  const month = groups.month ?? groups.shortMonth
  if (month !== undefined) {
    const number = numberSaid(month)
    return { ...said, kind: 'month', number, name: `tháng ${number}` }
  }
  return { ...said, kind: 'year', number: 0, name: 'năm' }
}

function monthsRead(
  count: string,
  { side, end }: Readonly<Record<string, string | undefined>>,
  said: Pick<Read, 'year' | 'style'>,
): Read | null {
  const number = numberSaid(count)
  const isOfYear = side !== undefined ? end !== undefined : said.year !== undefined || number === 9
  if (!isOfYear || number < 2 || number > 11) return null
  const half =
    side === undefined || (number === 9 && side.toLowerCase() === 'đầu')
      ? number === 6
        ? ' đầu năm'
        : ''
      : ` ${side.toLowerCase()} năm`
  const style = /\d/u.test(count) || said.style === 'slash' ? said.style : 'spelled'
  return { kind: 'months', number, name: `${number} tháng${half}`, year: said.year, style }
}

/** In which letters a literal was typed. */
export function lettersOf(text: string): PeriodMention['letters'] {
  const [first = ''] = text
  if (text === text.toUpperCase() && text !== text.toLowerCase()) return 'capitals'
  return first !== first.toLowerCase() ? 'sentence' : 'lower'
}
