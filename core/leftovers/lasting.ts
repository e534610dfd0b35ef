import { changed, found, likely, monthsOf, type Reading, type Rule, type Times } from '#core/leftovers/leftover'
import { mergerMonth } from '#core/leftovers/milestones'
import { numberSaid, smallNumberWords } from '#core/roll/number-words'

const ordinals = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const words = `[0-9]{1,2}|${ordinals.slice(1).join('|')}|bốn`

/** 'tháng thứ tư vận hành chính quyền địa phương 2 cấp' */
const monthOfTwoLevels = new RegExp(
  `tháng\\s+thứ\\s+(?<nth>${words})(?=[^\\p{L}\\p{N}][^.;]{0,40}(?:vận hành|thực hiện)[^.;]{0,30}(?:2|hai) cấp)`,
  'giu',
)

/** 'sau 3 tháng vận hành bộ máy mới', 'gần ba tháng kể từ ngày 01/7/2025'. */
const monthsSince = new RegExp(
  `(?:(?<about>gần|hơn|trên)\\s+)?(?<count>[0-9]{1,2}|${smallNumberWords})\\s+tháng(?=\\s+(?:(?:kể\\s+)?từ\\s+(?:khi\\s+[^.;,]{0,40})?(?:ngày\\s+)?(?:\\d{1,2}/)?(?<month>\\d{1,2})/(?<year>20\\d\\d)|(?<two>(?:vận hành|hoạt động|thực hiện)\\s+[^.;,]{0,30}(?:bộ máy mới|(?:2|hai) cấp))))`,
  'giu',
)

/** 'một phần tư chặng đường của năm' */
const partOfYear =
  /(?<part>một phần tư|một phần ba|một nửa|nửa|hai phần ba|ba phần tư)(?=\s+(?:chặng đường|quãng đường|thời gian)\s+(?:của\s+)?(?:cả\s+|một\s+)?năm)/giu

const parts: Readonly<Record<string, number>> = {
  'một phần tư': 3,
  'một phần ba': 4,
  'một nửa': 6,
  nửa: 6,
  'hai phần ba': 8,
  'ba phần tư': 9,
}

type Groups = Readonly<Record<string, string | undefined>>

/** What is counted by the reader's own year: how long something has gone on, how much of the year is over. */
export const lasting: Rule = (text, times) => [
  ...found(text, monthOfTwoLevels, ({ 0: said, groups: { nth = '' } = {} }) => {
    const due = times.lastMonth - mergerMonth + 1
    const isRight = numberOf(nth) === due || times.period.kind === 'year'
    return { rule: 'span', left: isRight ? null : likely(changed(said.replace(nth, ordinals[due] ?? String(due)))) }
  }),
  ...found(text, monthsSince, ({ groups = {} }) => ({ rule: 'span', left: lastingLeft(groups, times) })),
  ...found(text, partOfYear, ({ groups: { part = '' } = {} }) => {
    const months = parts[part.toLowerCase()] ?? 0
    return { rule: 'span', left: Math.abs(months - (times.lastMonth - times.year * 12)) <= 1 ? null : likely() }
  }),
]

const numberOf = (word: string) =>
  /^\d/u.test(word) ? Number(word) : word === 'bốn' ? 4 : ordinals.indexOf(word.toLowerCase())

/** Months that have gone by: a number that was right in the last report, and is not in this one. */
function lastingLeft(
  { count = '', about = '', month, year, two }: Groups,
  { lastMonth, origins }: Times,
): Reading['left'] {
  const since = two ? mergerMonth : Number(year) * 12 + Number(month)
  const number = numberSaid(count)
  const isRight = (last: number) => {
    const gone = last - since + 1
    return number === gone ? !/hơn|trên/iu.test(about) : number === gone - 1 && !/gần/iu.test(about)
  }
  const [origin, another] = origins.map((id) => monthsOf(id).last)
  if (origin === undefined || another !== undefined || isRight(lastMonth)) return null
  return isRight(origin) ? likely() : null
}
