import { changed, found, likely, monthsOf, type Reading, type Rule, type Times } from '#core/roll/leftover'
import { numberSaid, smallNumberWords } from '#core/roll/number-words'
import { placeOf } from '#core/roll/stale-roles'

const ordinals = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const words = `[0-9]{1,2}|${ordinals.slice(1).join('|')}|bốn`

/** 'năm thứ ba thực hiện Kế hoạch 5 năm 2021-2025', 'năm cuối nhiệm kỳ 2021-2026': which year of a span this is. */
const yearOfSpan = new RegExp(
  `(?<!(?:những|các|mấy|hai|ba|bốn|[0-9])\\s)(?<said>năm\\s+(?:học\\s+)?(?:thứ\\s+(?<nth>${words})|(?<first>đầu tiên|đầu|mở đầu)|(?<last>cuối cùng|cuối)|(?<middle>bản lề)))(?<span>(?![\\p{L}\\p{N}])[^.;:]{0,110}?(?<named>nhiệm kỳ|giai đoạn|kế hoạch|5 năm)[^.;:]{0,60}?(?<from>20\\d\\d)\\s?[-–]\\s?(?<to>20\\d\\d))`,
  'giu',
)

/** The day on which government of two levels began, which months and years are counted from. */
const twoLevels = 2025 * 12 + 7

/** 'tháng thứ tư vận hành chính quyền địa phương 2 cấp' */
const monthOfTwoLevels = new RegExp(
  `(?<said>tháng\\s+thứ\\s+(?<nth>${words}))(?![\\p{L}\\p{N}])[^.;]{0,40}(?:vận hành|thực hiện)[^.;]{0,30}(?:2|hai) cấp`,
  'giu',
)

/** 'sau 3 tháng vận hành bộ máy mới', 'gần ba tháng kể từ ngày 01/7/2025'. */
const lasting = new RegExp(
  `(?<said>(?:(?<about>gần|hơn|trên)\\s+)?(?<count>[0-9]{1,2}|${smallNumberWords})\\s+tháng)\\s+(?:(?:kể\\s+)?từ\\s+(?:khi\\s+[^.;,]{0,40})?(?:ngày\\s+)?(?:\\d{1,2}/)?(?<month>\\d{1,2})/(?<year>20\\d\\d)|(?<two>(?:vận hành|hoạt động|thực hiện)\\s+[^.;,]{0,30}(?:bộ máy mới|(?:2|hai) cấp)))`,
  'giu',
)

/** 'một phần tư chặng đường của năm' */
const partOfYear =
  /(?<said>(?<part>một phần tư|một phần ba|một nửa|nửa|hai phần ba|ba phần tư))\s+(?:chặng đường|quãng đường|thời gian)\s+(?:của\s+)?(?:cả\s+|một\s+)?năm/giu

const parts: Readonly<Record<string, number>> = {
  'một phần tư': 3,
  'một phần ba': 4,
  'một nửa': 6,
  nửa: 6,
  'hai phần ba': 8,
  'ba phần tư': 9,
}

type Groups = Readonly<Record<string, string | undefined>>

/** What is counted by the reader's own year: which year of a plan it is, how long something has gone on. */
export const counts: Rule = (text, times) => [
  ...saidIn(text, yearOfSpan, (groups, at) => {
    const named = yearNamed(text, at)
    const isOfNext = times.ofTasks && named === undefined && yearLeft(groups, times.year + 1, times) === null
    return isOfNext ? null : yearLeft(groups, named ?? times.year, times)
  }),
  ...saidIn(text, monthOfTwoLevels, ({ nth = '', said = '' }) => {
    const due = times.lastMonth - twoLevels + 1
    return numberOf(nth) === due || times.period.kind === 'year'
      ? null
      : likely(changed(said.replace(nth, ordinals[due] ?? String(due))))
  }),
  ...saidIn(text, lasting, (groups) => lastingLeft(groups, times)),
  ...saidIn(text, partOfYear, ({ part = '' }) => {
    const months = parts[part.toLowerCase()]
    return months === undefined || Math.abs(months - (times.lastMonth - times.year * 12)) <= 1 ? null : likely()
  }),
]

/** Readings of the words alone that count, and not of what they count. */
function saidIn(text: string, pattern: RegExp, leftOf: (groups: Groups, at: number) => Reading['left']) {
  return found(text, pattern, ({ index, groups = {} }) => ({ rule: 'span', left: leftOf(groups, index) })).map(
    (reading) => {
      const [said = ''] = [...text.slice(reading.start, reading.end).matchAll(pattern)].map(
        ({ groups }) => groups?.said,
      )
      return { ...reading, end: reading.start + said.length }
    },
  )
}

const numberOf = (word: string) =>
  /^\d/u.test(word) ? Number(word) : word === 'bốn' ? 4 : ordinals.indexOf(word.toLowerCase())

/** 'Năm 2027 là năm thứ hai …': the year that is spoken of. */
function yearNamed(text: string, at: number): number | undefined {
  const [, year] = /năm\s+(20\d\d)\s+(?:là|được xác định là)\s+$/u.exec(placeOf(text, at, at).sentence) ?? []
  return year === undefined ? undefined : Number(year)
}

function yearLeft(groups: Groups, year: number, times: Times): Reading['left'] {
  if (yearsMeant(groups, times).includes(year)) return null
  const { nth, from, said = '' } = groups
  const at = year - Number(from) + 1
  if (nth === undefined || at < 1) return likely()
  return likely(changed(said.replace(nth, /^\d/u.test(nth) ? String(at) : (ordinals[at] ?? String(at)))))
}

/**
 * The years of which it can be said. A term of office shares the year of its election with the one before, so that both
 * ways of counting are in use; once the next is elected its last year is over.
 */
function yearsMeant({ nth, first, last, middle, named = '', from, to }: Groups, times: Times): readonly number[] {
  const [begin, end] = [Number(from), Number(to)]
  const isTerm = /nhiệm kỳ/iu.test(named) || end - begin === 5
  const either = (year: number) => (isTerm ? [year, year + 1] : [year])
  if (first) return either(begin)
  if (middle) return [begin + 2, begin + 3]
  if (nth !== undefined) return either(begin + numberOf(nth) - 1)
  const isElectionOver = times.lastMonth > end * 12 + (begin % 5 === 1 ? 5 : 10)
  return last && isTerm ? either(end - 1).filter((year) => year < end || !isElectionOver) : [end]
}

/** Months that have gone by: a number that was right in the last report, and is not in this one. */
function lastingLeft(
  { count = '', about = '', month, year, two }: Groups,
  { lastMonth, origins }: Times,
): Reading['left'] {
  const since = two ? twoLevels : Number(year) * 12 + Number(month)
  const number = numberSaid(count)
  const isRight = (last: number) => {
    const gone = last - since + 1
    return number === gone ? !/hơn|trên/iu.test(about) : number === gone - 1 && !/gần/iu.test(about)
  }
  const [origin, another] = origins.map((id) => monthsOf(id).last)
  if (origin === undefined || another !== undefined || isRight(lastMonth)) return null
  return isRight(origin) ? likely() : null
}
