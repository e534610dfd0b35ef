import type { PeriodMention } from '#core/indicators/period'

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

const spelled: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }
/** Written with a capital, so that 'tháng Năm' is no 'tháng năm 2020'. October and August are those of revolutions. */
const spelledMonths: Readonly<Record<string, number>> = {
  Giêng: 1,
  Hai: 2,
  Ba: 3,
  Tư: 4,
  Năm: 5,
  Sáu: 6,
  Bảy: 7,
  Chín: 9,
  'Mười Một': 11,
  'Mười Hai': 12,
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4 }
const romans = ['', 'I', 'II', 'III', 'IV']

const year = '(?:19|20)[0-9]{2}(?![\\p{L}\\p{N}])(?!\\s*-\\s*20[0-9]{2})(?![.,][0-9])'
const ofYear = (name: string) => `(?:(?:\\s+năm\\s+|\\s+|\\s*(?<slash${name}>[/-])\\s*)(?<year${name}>${year}))?`

/** One pass over a text, no alternative of which can be entered twice at one place. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?<count>0?[2-9]|1[01]|ba|sáu|chín)\\s+tháng(?:\\s+(?<side>đầu|cuối)(?:\\s+(?<end>năm)(?![\\p{L}]))?)?${ofYear('N')}`,
    `quý\\s+(?<quarter>I{1,3}|IV|[1-4]|một|hai|ba|tư)(?![\\p{L}\\p{N}])${ofYear('Q')}`,
    `(?:những|các)\\s+tháng\\s+(?<vague>đầu|cuối)\\s+năm(?![\\p{L}])${ofYear('V')}`,
    `tháng\\s+(?<month>0?[1-9]|1[0-2]|${Object.keys(spelledMonths).join('|')})(?![\\p{L}\\p{N}])${ofYear('M')}`,
    `năm\\s+(?<year>${year})`,
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
    const read = literalOf(match.groups ?? {})
    return read ? [{ ...read, start: match.index, end: match.index + match[0].length, text: match[0] }] : []
  })
}

type Read = Omit<PeriodLiteral, 'start' | 'end' | 'text'>

function literalOf(groups: Readonly<Record<string, string | undefined>>): Read | null {
  const typed = groups.yearN ?? groups.yearQ ?? groups.yearV ?? groups.yearM ?? groups.year
  const slash = groups.slashN ?? groups.slashQ ?? groups.slashV ?? groups.slashM
  const said = {
    year: typed === undefined ? undefined : Number(typed),
    style: slash ? ('slash' as const) : ('plain' as const),
  }
  if (groups.count !== undefined) return monthsRead(groups.count.toLowerCase(), groups, said)
  if (groups.quarter !== undefined) {
    const number = quarters[groups.quarter.toLowerCase()] ?? Number(groups.quarter)
    return { ...said, kind: 'quarter', number, name: `quý ${romans[number] ?? ''}` }
  }
  if (groups.vague !== undefined) {
    return { ...said, kind: 'vague', number: 0, name: `những tháng ${groups.vague.toLowerCase()} năm` }
  }
  if (groups.month !== undefined) {
    const number = spelledMonths[groups.month] ?? Number(groups.month)
    return Number.isNaN(number) ? null : { ...said, kind: 'month', number, name: `tháng ${number}` }
  }
  return { ...said, kind: 'year', number: 0, name: 'năm' }
}

function monthsRead(
  count: string,
  { side, end }: Readonly<Record<string, string | undefined>>,
  said: Pick<Read, 'year' | 'style'>,
): Read | null {
  const number = spelled[count] ?? Number(count)
  const isOfYear = side !== undefined ? end !== undefined : said.year !== undefined || number === 9
  if (!isOfYear) return null
  const half = side === undefined || number === 9 ? (number === 6 ? ' đầu năm' : '') : ` ${side.toLowerCase()} năm`
  const style = count in spelled && said.style === 'plain' ? 'spelled' : said.style
  return { kind: 'months', number, name: `${number} tháng${half}`, year: said.year, style }
}

/** In which letters a literal was typed. */
export function lettersOf(text: string): PeriodMention['letters'] {
  const [first = ''] = text
  if (text === text.toUpperCase() && text !== text.toLowerCase()) return 'capitals'
  return first !== first.toLowerCase() ? 'sentence' : 'lower'
}
