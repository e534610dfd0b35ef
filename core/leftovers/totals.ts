import { parsePeriod } from '#core/indicators/period'
import type { Countable } from '#core/leftovers/facts'
import { before, found, likely, possible, type Reading, type Rule, type Times } from '#core/leftovers/leftover'
import { mergerMonth } from '#core/leftovers/milestones'
import { saysOwnTime } from '#core/leftovers/own-time'
import { sentenceAt } from '#core/leftovers/roles'

/** Of what there is a fixed number: units, organs, what a plan sets. */
const nouns =
  'huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|quận|đặc khu|đơn vị|chỉ tiêu|sở|ngành|thôn|khu phố|tổ dân phố|trường|trạm|tiêu chí|địa phương|cơ quan|khu (?:công nghiệp|kinh tế|dân cư)|cụm|ban|phòng|bản|ấp|hợp tác xã|đảng bộ|đảng ủy|chi bộ|mục tiêu|trung tâm|bộ phận|UBND|HĐND|(?:dự án|công trình)[\\p{L}\\s]{0,24}trọng điểm|chương trình trọng tâm'
const count = '[0-9]{1,3}(?:\\.[0-9]{3})*'
const total = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?<part>${count})\\s?/\\s?(?<whole>${count})(?![\\p{N}/]|[.,][0-9]|-[\\p{L}])(?<noun>\\s+(?:${nouns})(?![\\p{L}]))?(?!\\s*%)`,
  'giu',
)

/**
 * k of n that was typed. Both move, but nobody sees it by the text itself: they are doubtful, unless the report tells
 * elsewhere that there are n and all are counted, or the sentence bears a time that only this report can have. Fractions and days are none.
 */
export const totals: Rule = (text, times) =>
  found(text, total, ({ 0: said, index, groups = {} }) => {
    const { part = '', whole = '', noun = '' }: Readonly<Record<string, string | undefined>> = groups
    const [of = 0, all = 0] = [part, whole].map((digits) => Number(digits.replaceAll('.', '')))
    const lead = before(text, index, 30)
    if (of > all * 1000 || /(số|ngày|đường|lộ|khoản|tháng)\s*$/u.test(lead)) return null
    const tail = text.slice(index + said.length)
    const isTotal = isRank(lead) || isShare(lead, tail) || isCount(of, all, noun, tail)
    if (!isTotal) return null
    const sentence = sentenceAt(text, index, index + said.length)
    const kind = countableOf((noun + tail.slice(0, 60)).trim().toLowerCase())
    return { rule: 'total', left: totalLeft([of, all], isRank(lead), kind, sentence, times) }
  })

/** The count behind a percentage: 'đạt 100% (10/10)'. */
function isShare(lead: string, tail: string): boolean {
  return /%[^.;(]{0,20}\($/u.test(lead) || (tail.startsWith(')') && /(đạt|toàn bộ|tất cả|có|còn)[^.;]*\($/u.test(lead))
}

const isRank = (lead: string) => /(?:thứ|hạng|vị trí|đứng|xếp)\s*$/u.test(lead)

/**
 * No day, no fraction, no scale of a map (1/500), and not around the clock (24/7, 24/24). Of cases and papers, which are
 * counted anew each time, those are read that no day can be.
 */
function isCount(of: number, all: number, noun: string, tail: string): boolean {
  const isClock = of === 24 && (all === 7 || all === 24) && !/trọng điểm/iu.test(noun)
  const isOfCases = all > 12 && of > 1 && /^\s+\p{Ll}/u.test(tail)
  return of <= all && !isClock && (noun !== '' || isOfCases)
}

function totalLeft(
  [of, all]: readonly [number, number],
  isRank: boolean,
  kind: Countable | undefined,
  sentence: string,
  times: Times,
): Reading['left'] {
  if (isRank && (isPublished(sentence) || isOfLastYear(sentence, times))) return null
  if (all === 63 && times.firstMonth >= mergerMonth) return likely()
  if (kind === 'districts' && times.lastMonth >= mergerMonth) return likely()
  const told = kind && toldNumbers(kind, times)
  if (told?.includes(all)) return of === all ? null : possible()
  if (told !== undefined && told.length > 0 && !(kind === 'ruralCommunes' && all < Math.max(...told))) return likely()
  return saysOwnTime(sentence, times) ? null : possible()
}

/** A rank that is told with the day on which it was published is as old as that day, which is judged by itself. */
const isPublished = (sentence: string) => /(?<!\p{L})công bố[\p{L}\s]{0,20}(?:ngày|tháng)\s+\d/u.test(sentence)

/** A yearly index that is told of last year, in a report out of one of that year, which told it of the year before. */
function isOfLastYear(sentence: string, { year, origins }: Times): boolean {
  const isIndex = /(?:chỉ số|pci|papi|par index|par-index|sipas|dti|ddci|pgi)(?!\p{L})/u.test(sentence)
  const isToldOfLast = new RegExp(`năm ${year - 1}(?!\\d)`, 'u').test(sentence)
  return isIndex && isToldOfLast && origins.every((id) => parsePeriod(id).year === year - 1)
}

/** How many there are as the report tells elsewhere; communes of the country are fewer than communes and wards. */
function toldNumbers(kind: Countable, { facts: { counts } }: Times): readonly number[] {
  const of = (which: Countable) => counts.filter((each) => each.of === which).map(({ number }) => number)
  const exactly = of(kind)
  return kind === 'ruralCommunes' && exactly.length === 0 ? of('communes') : exactly
}

/** What is counted, by its noun and the words behind it. */
const countables: readonly (readonly [Countable, RegExp])[] = [
  ['communes', /^(?:xã,?\s+(?:và\s+)?(?:phường|thị trấn|đặc khu)|đơn vị\s+(?:hành chính\s+)?cấp xã)(?!\p{L})/u],
  ['communes', /^(?:bộ phận[\p{L}\s]{0,30}cấp xã|trạm y tế)/u],
  ['ruralCommunes', /^xã(?!\p{L})/u],
  ['districts', /^(?:huyện|đơn vị\s+(?:hành chính\s+)?cấp huyện)(?!\p{L})/u],
  ['villages', /^(?:thôn|bản|ấp|khu phố|tổ dân phố)(?!\p{L})/u],
  ['targets', /^chỉ tiêu/u],
  ['keyWorks', /^(?:dự án|công trình)/u],
]

function countableOf(words: string): Countable | undefined {
  return countables.find(([, pattern]) => pattern.test(words))?.[0]
}
