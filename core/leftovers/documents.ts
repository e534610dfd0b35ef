import { parsePeriod } from '#core/indicators/period'
import { termOf } from '#core/leftovers/document-terms'
import {
  before,
  behind,
  found,
  isOfOneYear,
  monthsOf,
  possible,
  type Reading,
  type Rule,
  type Times,
  wasKnown,
} from '#core/leftovers/leftover'
import { tokenFix, withFix } from '#core/leftovers/mends'
import { placeOf, sentenceAt } from '#core/leftovers/roles'
import { type PeriodLiteral, periodLiterals } from '#core/roll/period-literals'

const date =
  '(?<day>[0-9]{1,2})\\s*(?:[/.-]|tháng)\\s*(?<month>[0-9]{1,2})\\s*(?:[/.-]|năm)\\s*(?<year>(?:19|20)[0-9]{2})(?![0-9])'

/** '84/NQ-CP', '19-CT/TU', '30/2020/NĐ-CP', '4250/QĐ-UBND', with the day on which it was signed. */
const citation = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?<number>[0-9]{1,5}(?:/(?<numbered>(?:19|20)[0-9]{2}))?[/-](?<symbol>[\\p{Lu}][\\p{L}0-9&]{0,12}(?:[-/&][\\p{Lu}][\\p{L}0-9&]{0,12}){0,3}))(?![\\p{L}\\p{N}])(?:,?\\s+(?:ban hành\\s+)?ngày\\s+${date}|\\s+năm\\s+(?<inYear>20[0-9]{2})(?![0-9]))?`,
  'gu',
)

/** A law by its name and year: 'Luật Đất đai năm 2013', 'Bộ luật Hình sự 2015'. */
const law =
  /(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)(?:\s+[\p{L},-]+){0,14}?\s+(?:năm\s+)?(?:(?:19|20)[0-9]{2})(?![0-9/])(?:\s*\(sửa đổi[^)]{0,40}\))?/gu

/** Acts that hold for years whatever the report: laws, decrees, circulars, and what the Central Committee resolves. */
const lasting = /(QH[0-9]*$|^NĐ-|^NQ\/TW|^CT\/TW|^KL\/TW|^QĐ\/TW|^NQ\/TU|^TT-|^TTLT|^PL-|^L-CTN|^QĐ-TTg|VBHN)/u

/**
 * Documents that are cited. One that was signed shortly before the period is doubtful: the last report was written by
 * it. Those signed in the last quarter of the year before set the tasks of this year, and acts that last stand as long
 * as nobody repeals them; but some hold for a time that is known, or for the month or the storm that they are about.
 */
export const documents: Rule = (text, times) => [
  ...programmes(text, times),
  ...found(text, citation, (match) => ({ rule: 'document', left: isDoubtful(text, match, times) ? possible() : null })),
  ...found(text, law, () => ({ rule: 'document', left: null })),
]

/** A citation in its sentence; when it was signed in months counted through, as far as that is told. */
type Cited = {
  readonly number: string
  readonly symbol: string
  readonly year: number
  readonly signed: number
  readonly day: number | undefined
  readonly lead: string
  readonly tail: string
  readonly sentence: string
}

function citedOf(text: string, { 0: said, index, groups = {} }: RegExpExecArray): Cited {
  const { number = '', numbered, symbol = '', day, month, year, inYear } = groups
  const signedIn = Number(year ?? inYear ?? numbered)
  return {
    number,
    symbol,
    year: signedIn,
    signed: signedIn * 12 + Number(month ?? 1),
    day: day === undefined ? undefined : Number(day),
    lead: before(text, index, 90),
    tail: behind(text, index + said.length, 90),
    sentence: sentenceAt(text, index, index + said.length),
  }
}

function isDoubtful(text: string, match: RegExpExecArray, times: Times): boolean {
  const cited = citedOf(text, match)
  const term = termOf(cited.number)
  if (term && !isOfAnotherYear(cited, term.first)) return term.last < times.firstMonth && !isHistory(cited)
  if (Number.isNaN(cited.year)) return false
  return (
    isOfPassing(cited, times) ||
    isLastReport(cited, times) ||
    isLetterOfLast(cited, times) ||
    isOfLastYear(cited, times)
  )
}

/** Numbers without year come back each year: the one that is known is meant when the year or the words agree. */
function isOfAnotherYear(cited: Cited, first: number): boolean {
  if (/^[0-9]+\/[0-9]{4}\//u.test(cited.number)) return false
  return Number.isNaN(cited.year) ? !isAssigning(cited) : Math.abs(cited.signed - first) > 12
}

/** What was in force before, told as that. */
function isHistory({ lead, tail }: Cited): boolean {
  return (
    /(?<!\p{L})(?:thay(?: thế| cho)?|so với|trước đây|hết hiệu lực|bãi bỏ|sửa đổi|tổng kết|quyết toán|tiếp nối|còn lại của)[^.;]{0,40}$/u.test(
      lead,
    ) || /^[^.;]{0,40}(?:hết hiệu lực|được thay thế|trước đây|kết thúc|đã hết)/u.test(tail)
  )
}

function isOfLastYear(cited: Cited, times: Times): boolean {
  const { number, year, signed, day } = cited
  const isYearly = /^0?[12]\/NQ-CP$/u.test(number) && (day === undefined || signed % 12 === 1)
  if (isYearly) return year < times.year && year >= times.year - 3 && !isHistory(cited)
  if (isLasting(cited)) return false
  const isRecent = signed >= freshFrom(times) && signed < times.firstMonth && wasKnown(signed, times)
  const isForNext = times.ofTasks && times.period.kind === 'year'
  const setsThisYear = day !== undefined && year === times.year - 1 && monthOf(signed) >= 10 && !isForNext
  return isRecent && year < times.year && !setsThisYear
}

const monthOf = (signed: number) => ((signed - 1) % 12) + 1

/** What councils and committees lay down for all bears its year in its number: '22/2024/QĐ-UBND'. */
const isNormative = (number: string) => /^[0-9]+\/20[0-9]{2}\/(?:NQ-HĐND|QĐ-UBND)$/u.test(number)

/** '… phê duyệt dự án', '… quy định mức hỗ trợ': done once, or for all years to come. */
const standing =
  /^[^.;]{0,30}(?:phê duyệt (?!(?:kế hoạch|dự toán|nhiệm vụ))|quy định|ban hành (?:quy|bộ|đề án|danh mục)|thành lập|công nhận|chủ trương đầu tư|[^.;]{0,30}giai đoạn 20)/u

function isLasting({ number, symbol, lead, tail }: Cited): boolean {
  if (isNormative(number)) return true
  const isStanding =
    lasting.test(symbol) ||
    /(?:đề án|quy hoạch|quy chế|chiến lược|bảng giá|bộ tiêu chí|quy định)[^.;]*$/u.test(lead) ||
    /(luật|nghị định|thông tư|kết luận thanh tra|bản án)[\p{L}\s]*$/u.test(lead.slice(-30)) ||
    standing.test(tail)
  const relieves =
    /(?<!\p{L})(?:gia hạn|miễn, giảm|giảm (?:2%|thuế|tiền thuê))[^.;]*$/u.test(lead) && /^NĐ-|^QĐ-TTg/u.test(symbol)
  return isStanding && !isAssigning({ lead, tail }) && !relieves
}

/** What gives out the money or the figures of one year. */
function isAssigning({ lead, tail }: Pick<Cited, 'lead' | 'tail'>): boolean {
  return (
    /^[^.;]{0,40}(giao(?! (?:đất|thông|dịch|lưu|ban|nhận))|dự toán|kế hoạch năm)/u.test(tail) ||
    /(?:dự toán|kế hoạch vốn|chỉ tiêu)[^.;]{0,30}giao[^.;]{0,40}$/u.test(lead)
  )
}

/** What was signed before the last quarter of the year before the last report's was old to that one too, and lasts. */
function freshFrom({ origins }: Times): number {
  return Math.min(...origins.map((id) => parsePeriod(id).year)) * 12 - 2
}

/** A letter of the last month asks for what was due in it; an act of it is told as new by the report that it falls in. */
function isLetterOfLast({ symbol, signed, day = 1, lead }: Cited, times: Times): boolean {
  const { firstMonth, period, origins } = times
  const isShort = period.kind === 'month' || period.kind === 'quarter'
  if ((!isShort && !times.ofTasks) || !isOfOneYear(times)) return false
  const isLetter = /^UBND-/u.test(symbol) || /(?<!\p{L})công văn[\p{L}\s]*$/u.test(lead)
  const isIssued = /(?<!\p{L})(?:đã ban hành|ban hành|trong đó có)\s+(?:các\s+)?(?:\p{L}+\s+){1,3}(?:số\s+)?$/u.test(
    lead,
  )
  const isOfLast = origins.map(monthsOf).some(({ first, last }) => first <= signed && signed <= last)
  return (isLetter || isIssued) && isOfLast && signed < (isShort ? firstMonth : times.lastMonth) - (day >= 20 ? 1 : 0)
}

/** '(chi tiết tại Báo cáo số 168/BC-UBND ngày 19/6/2024)': what the last report leant on was written by its time. */
function isLastReport(
  { symbol, signed, day = 1, lead, tail }: Cited,
  { firstMonth, lastMonth, origins }: Times,
): boolean {
  const isDetail = /(?:chi tiết|nêu tại|phụ lục)[^.;]{0,40}$/u.test(lead) || /^\s*(?:kèm theo|gửi kèm)/u.test(tail)
  const until = firstMonth === lastMonth ? firstMonth - (day >= 20 ? 1 : 0) : lastMonth - 1
  return /^BC-/u.test(symbol) && isDetail && signed < until && origins.some((id) => monthsOf(id).last >= signed)
}

/** Documents of one month, of a storm, of the New Year holidays: they are over with what they are about. */
function isOfPassing(cited: Cited, { firstMonth, period }: Times): boolean {
  const { symbol, day = 1, signed, sentence, tail } = cited
  const isBefore = signed < firstMonth - (day >= 20 ? 1 : 0)
  if (!isBefore || signed < firstMonth - 12 || isHistory(cited)) return false
  if (/^[^.;]{0,40}nhiệm vụ trọng tâm(?: trong)? (?:tháng|quý)/u.test(tail)) return period.kind !== 'year'
  if (!/^(?:CĐ|CT)-/u.test(symbol)) return false
  if (/(?:tết|đầu xuân|nguyên đán)(?!\p{L})/u.test(sentence)) return signed < firstMonth - 2
  return (
    /^CĐ-/u.test(symbol) &&
    /(?:bão|mưa lũ|áp thấp|nắng nóng|rét đậm|kỳ thi|nghỉ lễ)(?!\p{L})/u.test(sentence) &&
    !/(?:hậu quả|hướng dẫn kéo dài)/u.test(sentence)
  )
}

const programme =
  /(?<!\p{L})(?:chương trình|kế hoạch|lịch)\s+công tác(?:\s+(?:trọng tâm|của UBND tỉnh|của UBND|của Chính phủ))?\s+$/iu

/** 'Chương trình công tác quý II' when that quarter is over; what is left of it may still be told. */
function programmes(text: string, times: Times): readonly Reading[] {
  return periodLiterals(text).flatMap((literal): readonly Reading[] => {
    const { start, end } = literal
    if (!programme.test(text.slice(Math.max(0, start - 48), start))) return []
    const { clause } = placeOf(text, start, end)
    const isTold = /(?:kết quả|tổng kết|chuyển tiếp|còn nợ|tồn đọng|còn lại|chậm)[^.;]*$/u.test(clause)
    const last = lastMonthIn(literal, times.year)
    const isRunning = literal.kind === 'quarter' && last - 2 <= times.firstMonth && times.lastMonth <= last
    if (isRunning) return [{ rule: 'document', start, end, left: null }]
    if (isTold || last >= times.firstMonth) return []
    return [{ rule: 'document', start, end, left: withFix(possible(), tokenFix(literal, times)) }]
  })
}

function lastMonthIn({ kind, number, year }: PeriodLiteral, now: number): number {
  const ends = kind === 'month' ? number : kind === 'quarter' ? number * 3 : 12
  return (year ?? now) * 12 + ends
}
