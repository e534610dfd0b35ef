import { parsePeriod } from '#core/indicators/period'
import {
  before,
  behind,
  changed,
  found,
  lastMonthOfYear,
  likely,
  possible,
  type Reading,
  type Rule,
  type StaleFix,
  type Times,
} from '#core/leftovers/leftover'
import { electionMonth } from '#core/leftovers/milestones'
import { isBeginning, isCompared, placeOf } from '#core/leftovers/roles'

const span =
  /(?<![\p{N}/.,-])(?<named>(?:năm học|niên khóa|niên học|niên vụ|giai đoạn|nhiệm kỳ|thời kỳ)\s+)?(?<first>(?:19|20)[0-9]{2})(?<joint>\s?[-–—/]\s?)(?<last>20[0-9]{2})(?![\p{N}/])/giu

/**
 * Years from – to. Of a school year, the one that lies behind the year of the report is over, and pupils are
 * enrolled for the coming one; a plan's span is over with its last year, and is no more expected once it has begun.
 */
export const spans: Rule = (text, times) =>
  found(text, span, (match) => {
    const { first, last, joint } = match.groups ?? {}
    const [from, to] = [Number(first), Number(last)]
    if (to <= from || (joint === '/' && to - from > 1)) return null
    const lead = before(text, match.index, 90)
    const tail = behind(text, match.index + match[0].length)
    if (to - from > 1 || /^giai đoạn/iu.test(match[0]))
      return { rule: 'span', left: spanLeft(from, to, lead, tail, match, times) }
    const isMeasure = isCompared(lead) && to === times.year - 1
    const step = isMeasure || isBeginning(lead) ? 0 : schoolYearsBehind(from, to, lead, tail, times)
    return { rule: 'schoolYear', left: step > 0 && step <= 3 ? likely(movedSpan(match, step)) : null }
  })

/** How many years a school year lies behind. */
function schoolYearsBehind(from: number, to: number, lead: string, tail: string, times: Times): number {
  if (to < times.year) return times.year - to
  const isOver =
    isEnrolling(lead, from, times) || isOpening(lead, tail, from, times) || isUnderWay(lead, tail, to, times)
  return isOver ? Math.max(times.year - from, 1) : 0
}

/** From September on, what is under way, goes on or is to be done is of the school year that has begun. */
function isUnderWay(lead: string, tail: string, to: number, times: Times): boolean {
  if (to !== times.year || lastMonthOfYear(times) < 9) return false
  const isNow =
    /(?<!\p{L})(?:đang|học kỳ i)(?!\p{L})[^.;,]{0,40}$/u.test(lead) || /^\s*(?:hiện|đang|sắp)(?!\p{L})/u.test(tail)
  const isGoingOn = times.period.kind !== 'year' && /^\s*tiếp tục(?!\p{L})/u.test(tail)
  const isOfAutumn = times.period.kind === 'month' && lastMonthOfYear(times) >= 10
  const isSet = times.ofTasks && !/(?:tổng kết|kết quả|so với)[^.;]*$/u.test(lead)
  return isNow || isGoingOn || isSet || (isOfAutumn && !isLookedBackAt(lead, tail))
}

/** What came of a school year is told long after it. */
function isLookedBackAt(lead: string, tail: string): boolean {
  const words =
    /(?:tổng kết|kết thúc|kết quả|tốt nghiệp|học kỳ ii|tuyển sinh|trúng tuyển|hoàn thành|so với|hè|từ)(?!\p{L})/u
  return words.test(lead.slice(-60)) || words.test(tail.slice(0, 24))
}

/** The same words so many years later. */
function movedSpan({ groups = {} }: RegExpExecArray, step: number): StaleFix {
  const { named = '', first, joint = '-', last } = groups
  return changed(`${named}${Number(first) + step}${joint}${Number(last) + step}`)
}

function isEnrolling(lead: string, first: number, times: Times): boolean {
  const isNext = times.ofTasks && lastMonthOfYear(times) >= 10
  return (
    first === times.year - 1 + Number(isNext) &&
    (isNext || lastMonthOfYear(times) < 9) &&
    /(tuyển sinh|chuẩn bị(?! tổng kết| bế giảng| kết thúc))[^.;]*$/u.test(lead)
  )
}

/** The school year that opens in the autumn of a report is the one that begins in its year. */
function isOpening(lead: string, tail: string, first: number, times: Times): boolean {
  if (first !== times.year - 1 || lastMonthOfYear(times) < 8) return false
  return (
    /(khai giảng|tựu trường|bước vào)[\p{L}\s]*$/u.test(lead) || /^\s*(?:khai giảng|tựu trường|bắt đầu)/u.test(tail)
  )
}

/** A span that was over for the last report too is history. */
function spanLeft(
  from: number,
  to: number,
  lead: string,
  tail: string,
  match: RegExpExecArray,
  times: Times,
): Reading['left'] {
  const { year, origins } = times
  if (isBudgetMade(from, to, lead, times)) return likely(movedSpan(match, 1))
  if (isTermOver(to, lead, match, times)) return likely(movedSpan(match, 5))
  if (to < year) {
    const isHistory = to < Math.min(...origins.map((id) => parsePeriod(id).year)) || looksBack(lead, tail)
    return isHistory ? null : likely(movedSpan(match, stepsTo(year, from, to, match)))
  }
  const isTerm = /nhiệm kỳ/iu.test(match.groups?.named ?? '')
  const isExpected = /(?:dự kiến|chuẩn bị|sắp tới|xây dựng dự thảo)[^.;]*$/u.test(lead)
  return isExpected && !isTerm && from <= year && from >= year - 1 ? possible() : null
}

/** Each year makes the budget plan of the three years to come (Article 43 of the Law on the State Budget, 2015). */
function isBudgetMade(from: number, to: number, lead: string, { year, ofTasks }: Times): boolean {
  const isMade = ofTasks || /(?:xây dựng|lập|chuẩn bị|trình|hoàn thiện)[^.;]*$/u.test(lead)
  return to - from === 2 && from === year && isMade && /ngân sách[^.;]*(?<!\d)(?:0?3|ba) năm\s+$/u.test(lead)
}

/**
 * Who is elected, or works on, after an election is of the term that begins with it: councils are elected in the last
 * year of their term, in May of 2021, in March of 2026.
 */
function isTermOver(to: number, lead: string, { groups = {} }: RegExpExecArray, times: Times): boolean {
  if (!/nhiệm kỳ/iu.test(groups.named ?? '') || to !== times.year || to % 5 !== 1) return false
  if (/(?<!\p{L})(?:tổng kết|sơ kết|kết quả(?! đã bầu)|kết thúc|nhìn lại|bàn giao)[^.;]*$/u.test(lead)) return false
  const election = electionMonth(to)
  const isElected = /(?<!\p{L})bầu(?! bổ sung)(?!\p{L})[^.;]*$/u.test(lead)
  const isCouncil = /(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|đại biểu|quốc hội)[^.;]{0,40}$/u.test(lead)
  const isFurther = times.ofTasks && times.lastMonth >= election
  return isElected || isFurther || (isCouncil && times.firstMonth > election)
}

/** 'so với giai đoạn 2016-2020', 'giai đoạn 2016-2020 chỉ tăng bình quân 5%'. */
function looksBack(lead: string, tail: string): boolean {
  return (
    /(?<!\p{L})(?:tổng kết|sơ kết|quyết toán|so với|kết thúc|trong|kết quả|chuyển tiếp|chuyển sang|từ|bình quân|gấp|hơn|giám sát|kiểm toán|(?<!(?:áp dụng|tính theo)[\p{L}\s]*)chuẩn nghèo|tiêu chí|bộ tiêu chí|(?:hai|ba|bốn|[234]) năm)[\p{L}\s,]*$/u.test(
      lead,
    ) ||
    /^\s*(?:chỉ\s|(?:đã\s+|chỉ\s+)?(?:tăng|giảm|đạt)\s+(?:trưởng\s+)?bình quân|\(?bình quân|\)?\s*(?:đã\s+)?(?:kết thúc|khép lại|đều|hoàn thành(?=[.;,]|$))(?!\p{L}))/u.test(
      tail,
    ) ||
    isBeginning(lead)
  )
}

/** Spans of one length follow each other; terms of office share the year of the election. */
function stepsTo(year: number, from: number, to: number, { groups = {} }: RegExpExecArray): number {
  const length = to - from + (/nhiệm kỳ|khóa/iu.test(groups.named ?? '') ? 0 : 1)
  return Math.ceil((year - to) / length) * length
}

const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ']
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi']
const spellings: Readonly<Record<string, string>> = { Tí: 'Tý', Mẹo: 'Mão', Tị: 'Tỵ', Kỉ: 'Kỷ' }
const lunar = new RegExp(
  `(?<![\\p{L}])(?<stem>${[...stems, 'Kỉ'].join('|')})\\s+(?<branch>${[...branches, 'Tí', 'Mẹo', 'Tị'].join('|')})(?![\\p{L}])(?<said>\\s*(?:[-,(]\\s*|năm\\s+)?(?<year>20[0-9]{2})\\)?)?`,
  'gu',
)

/** The name of a lunar year: 2020 is Canh Tý, the count begins with Canh Thân (1980). */
export function lunarYearName(year: number): string {
  return `${stems[year % 10] ?? ''} ${branches[year % 12] ?? ''}`
}

/** The year, of our time, whose name a text begins with: 'Quý Mão' is 2023. */
export function lunarYearOf(text: string): number | undefined {
  const [, stem = '', branch = ''] = /^\s+(\p{L}+)\s+(\p{L}+)/u.exec(text) ?? []
  const name = `${spellings[stem] ?? stem} ${spellings[branch] ?? branch}`
  return Array.from({ length: 60 }, (_, step) => 2000 + step).find((year) => lunarYearName(year) === name)
}

/** At the end of a year the New Year that is prepared is the next one. */
function isPrepared(text: string, at: number): boolean {
  return /(?:chuẩn bị|phương hướng|nhiệm vụ|qu[ýí] iv|yêu cầu|thời gian tới)[^.]*tết[\p{L}\s]*$/u.test(
    placeOf(text, at, at).sentence,
  )
}

/** Lunar years by name, so far as they are of the last four: those before are history. */
export const lunarYears: Rule = (text, times) =>
  found(text, lunar, (match) => {
    const { stem = '', branch = '', said = '', year } = match.groups ?? {}
    const name = `${spellings[stem] ?? stem} ${spellings[branch] ?? branch}`
    const steps = [1, 2, 3, 4].filter((step) => lunarYearName(times.year - step) === name)
    const isComing =
      name === lunarYearName(times.year) &&
      lastMonthOfYear(times) >= 9 &&
      (times.ofTasks || isPrepared(text, match.index))
    const isOld =
      isComing || steps.length > 0 || (year !== undefined && Number(year) < times.year && Number(year) > times.year - 5)
    const due = times.year + (isComing ? 1 : 0)
    const next = lunarYearName(due) + said.replace(year ?? '', String(due))
    return isOld ? { rule: 'lunarYear', left: likely(changed(next)) } : null
  })
