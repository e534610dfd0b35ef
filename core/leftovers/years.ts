import { endMonth, parsePeriod } from '#core/indicators/period'
import { isComing } from '#core/leftovers/due'
import { changed, isOfOneYear, likely, possible, type Reading, type Times, timesOf } from '#core/leftovers/leftover'
import { tokenFix, withFix } from '#core/leftovers/mends'
import { isCompared, isContrast, type Place, placeOf, roleOf } from '#core/leftovers/roles'
import type { PeriodLiteral } from '#core/roll/period-literals'

/** Whether a year by itself is one that the last report spoke of and this one does not. Years long past are history. */
export function yearLeft(year: number, place: Place, times: Times): Reading['left'] {
  const { year: now } = times
  const { clause } = place
  const called = yearCalled(clause, now)
  if (called !== null) return year === called ? null : likely()
  if (year > now || isOfPrices(clause)) return null
  if (year === now) return wasAhead(place, times) ? possible() : null
  return isOldYear(year, place, times) ? likely() : null
}

function isOldYear(year: number, place: Place, times: Times): boolean {
  const { year: now } = times
  const { clause } = place
  if (year === now - 1 && (isFromBeginning(place, now) || isItsOwnBase(year, place))) return true
  if (year < now - 1 && isOldBase(place, now)) return true
  if (/(?<!\p{L})đến\s*$/u.test(clause)) return isHorizonOver(year, clause, now)
  return !isHistory(year, place, now) && (isEstimate(clause) || !isRight(year, place, times))
}

/** 'so với cuối năm', 'so với cùng kỳ năm': the base is the year before, unless that is measured itself. */
function isOldBase({ clause, sentence }: Place, now: number): boolean {
  return (
    /so (?:với|cùng) (?:thời điểm )?(?:cuối|cùng kỳ)\s+(?:năm\s+)?$/u.test(clause) &&
    !sentence.includes(String(now - 1))
  )
}

/** 'giảm 1,05% so với đầu năm 2025': what goes on is measured from the beginning of this year. */
function isFromBeginning({ clause, sentence }: Place, now: number): boolean {
  return /so (?:với|cùng) đầu\s+(?:năm\s+)?$/u.test(clause) && !sentence.includes(`đầu năm ${now}`)
}

/** 'đến cuối năm 2025 là 71,2%, tăng 1,1% so với cuối năm 2025': one of both is the last report's, which is not the base. */
function isItsOwnBase(year: number, { clause, tail }: Place): boolean {
  const [, part = ''] = /(?:^|\s)((?:cuối|đầu) )(?:năm )?$/u.exec(clause) ?? []
  return part !== '' && !isCompared(clause) && new RegExp(`so với (?:thời điểm )?${part}năm ${year}`, 'u').test(tail)
}

/** The year that is meant by the words before its number: 'kế hoạch năm nay (2025)'. */
function yearCalled(lead: string, now: number): number | null {
  const [, said = ''] =
    /(?<!\p{L})năm (nay|sau|tới|trước|ngoái)\s*[(,–-]\s*(?:năm\s+|tức\s+(?:năm\s+)?)?$/u.exec(lead) ?? []
  if (said === '') return null
  return said === 'nay' ? now : said === 'sau' || said === 'tới' ? now + 1 : now - 1
}

/** What was so in a year whatever report tells of it. */
function isHistory(year: number, place: Place, now: number): boolean {
  const role = roleOf(place)
  const isBefore = /(?<!\p{L})trước\s+$/u.test(place.clause) && !/(?:hoàn thành|xong)[^.;,]*$/u.test(place.clause)
  return year < now - 2 || role === 'start' || role === 'history' || isBefore || isInSeries(year, place, now)
}

function isRight(year: number, place: Place, times: Times): boolean {
  if (year === times.year - 1) return isLastYear(place, times)
  const isOfNoReport = isOfOneYear(times) && !ranked.test(place.clause)
  return isOfNoReport || isYearBefore(place, times.year) || isOldMeasure(place.clause, place.tail)
}

const isEstimate = (lead: string) => /(?<!\p{L})(?:dự ước|ước|ước tính|ước thực hiện|ước cả)\s+$/u.test(lead)

/** 'giá so sánh năm 2010', 'kiểm kê kỳ 2019': the year is a name. */
const isOfPrices = (lead: string) => /giá\s*$|so sánh\s*(?:năm\s*)?$|(?<!cùng )kỳ\s*$/u.test(lead)

/** 'đến năm 2020' is over, but for a range of history: 'từ 2016 đến 2020'. */
function isHorizonOver(year: number, lead: string, now: number): boolean {
  return year >= now - 6 && !/từ\s+(?:năm\s+)?\d{4}\s+đến\s*$/u.test(lead)
}

/** This year as the one that lies ahead: it was that to the last report alone. */
function wasAhead(place: Place, times: Times): boolean {
  const { clause } = place
  const {
    year,
    period,
    lastMonth,
    origins: [origin, another],
  } = times
  if (lastMonth >= year * 12 + 6 && isMade(clause)) return true
  if (period.kind === 'year' && times.ofTasks && isComing(place, times)) return true
  if (origin === undefined || another !== undefined || timesOf(origin, undefined).year !== year - 1) return false
  const wasAtItsEnd = endMonth(parsePeriod(origin)) === 12
  if (wasAtItsEnd && /(?<!\p{L})bước (?:sang|vào)\s+$/u.test(clause)) return true
  if (wasAtItsEnd && period.kind !== 'year' && isHeading(place)) return true
  if (wasAtItsEnd && times.ofTasks && isGiven(clause)) return true
  if (period.kind !== 'year') return /(?<!\p{L})phương hướng, nhiệm vụ\s+$/u.test(clause)
  return isSetFor(clause) || /(?<!\p{L})phấn đấu\s+(?:trong\s+)?$/u.test(clause)
}

/** The plan of a year is given out at the end of the one before. */
const isGiven = (lead: string) => /(?<!\p{L})giao (?:kế hoạch|chỉ tiêu|dự toán)[\p{L}\s,]*$/u.test(lead)

/** From the middle of a year on, the plan that is being made is that of the next one. */
function isMade(lead: string): boolean {
  return /(?<!\p{L}|đã )(?:xây dựng|lập|chuẩn bị|hoàn thiện|thảo luận|tham mưu|trình phê duyệt)\s+(?:dự thảo\s+)?(?:kế hoạch|dự toán|phương án|chương trình)(?!\s+(?:số|tổ chức))(?:(?!kỳ họp|20\d\d)[^.;])*$/u.test(
    lead,
  )
}

/** 'Nhiệm vụ, giải pháp chủ yếu năm 2026' by itself heads the tasks of a whole year. */
function isHeading({ clause, tail }: Place): boolean {
  return (
    tail.trim() === '' &&
    /^(?:[^;]*;)?[\s\p{N}.]*(?:(?:mục tiêu|nhiệm vụ|giải pháp|phương hướng)(?: và |,\s*|\s+))+(?:(?:chủ yếu|trọng tâm|chính)\s+)*$/u.test(
      clause.trimStart(),
    )
  )
}

/** 'nhiệm vụ, giải pháp 2024' of a report of 2024, which sets those of 2025. */
function isSetFor(lead: string): boolean {
  return (
    /(?<!\p{L})(?:phương hướng|nhiệm vụ, giải pháp|giải pháp)\s+(?:năm\s+)?$/u.test(lead) &&
    !/(?:kết quả|thực hiện)[\p{L}\s,]{0,30}(?:phương hướng|nhiệm vụ|giải pháp)[\p{L}\s,]*$/u.test(lead)
  )
}

const rankings =
  '(?:pci|papi|par index|par-index|sipas|dti|chỉ số|xếp hạng|quyết toán|chuyển nguồn|công bố|xếp loại|chấm điểm|kết quả rà soát|kiểm toán niên độ)'
const ranked = new RegExp(`${rankings}[^.;]*$`, 'u')

/** Where the year before is meant: as a measure, as the year of a ranking, with a figure of its own. */
function isLastYear(place: Place, times: Times): boolean {
  const { clause, tail } = place
  const role = roleOf(place)
  if (role === 'measure' || ranked.test(clause)) return true
  if (isClosed(place, times)) return true
  if (/[(,]\s*$/u.test(clause) && /^\s*(?::|là|đạt|tăng|giảm|\))/u.test(tail)) return true
  if (isContrast(place, times)) return true
  if (/(?<!nửa |tháng )(?:cuối|hết)\s*$/u.test(clause) && isYearsEnd(place, times)) return true
  if (isYearsFigure(place, times) || isCarriedOver(place, times)) return true
  return /^\s*(?:sang|chuyển sang|kéo dài|trở về trước)/u.test(tail)
}

/** In January the last year is summed up, and its money is still being paid out. */
function isClosed({ clause, sentence }: Place, { lastMonth, year }: Times): boolean {
  const isSummedUp = /(?<!\p{L})(?:tổng kết|đánh giá|kiểm điểm|bình xét|báo cáo kết quả|kê khai)(?!\p{L})[^.;]*$/u
  const isPaidOut = /(?<!\p{L})giải ngân[^.;,]*(?:vốn|kế hoạch)[^.;,]*$/u
  return lastMonth === year * 12 + 1 && (isSummedUp.test(clause) || isPaidOut.test(sentence))
}

/** Money of last year that is still being spent or accounted for. */
function isCarriedOver({ sentence, tail }: Place, { year, lastMonth }: Times): boolean {
  if (/(?<!\p{L})sang\s+$/u.test(sentence)) return false
  return (
    /(?:kiểm kê|chuyển nguồn|chuyển sang|kéo dài|chỉnh lý|niên độ|quyết toán|nghiệm thu|thanh lý)[^.;]*$/u.test(
      sentence,
    ) ||
    (/nguồn vốn[^.;]*$/u.test(sentence) && lastMonth <= year * 12 + 6) ||
    /^[^.;]{0,24}(?:còn lại|chưa quyết toán|chuyển nguồn|chuyển sang|kéo dài)/u.test(tail)
  )
}

/** The state at the end of last year, which figures start from while this year's end is far. */
function isYearsEnd({ clause, tail }: Place, { lastMonth, year }: Times): boolean {
  const isOngoing = /^[^.;,]{0,30}(?:đang|sẽ)(?!\p{L})/u.test(tail)
  return (
    !isOngoing &&
    (lastMonth - year * 12 <= 6 ||
      /(?<!\p{L})(?:đến|từ)\s+(?:cuối|đầu|hết)\s*$|^\s*cuối\s*$|kỳ họp[\p{L}\s,]*cuối\s*$/u.test(clause))
  )
}

/** The last whole year's figure in a report of a part of one: 'dân số năm 2022 là 848 nghìn người'. */
function isYearsFigure({ clause, tail }: Place, { period }: Times): boolean {
  const isStatistic = /(?:dân số|quy mô|bình quân|tỷ lệ|sản lượng|giá trị|thu nhập|năng suất)[\p{L}\s]*$/u.test(clause)
  return (
    period.kind !== 'year' &&
    isStatistic &&
    !/^[^.;]{0,20}%\s*(?:so với\s+)?(?:chỉ tiêu|kế hoạch|dự toán|kh)(?!\p{L})/u.test(tail) &&
    !/^[^.;]{0,60}so (?:với )?cùng kỳ/u.test(tail) &&
    /^\s*(?:là|đạt|tăng|giảm)\s+(?:trên\s+|gần\s+|khoảng\s+)?\d/u.test(tail)
  )
}

/** Two years back: the base of a ranking of last year, or what was done then. */
function isYearBefore({ clause, sentence, tail }: Place, now: number): boolean {
  if (clause.slice(-28).includes(String(now - 1))) return true
  const isRankingsBase = new RegExp(`${rankings}[^.;]*(?<!so với |kỳ )năm ${now - 1}[^.;]*$`, 'u').test(sentence)
  const isAccounted = /(?:quyết toán|kiểm kê)[\p{L}\s]*$/u.test(clause) && !/^\s*(?:đang|trình|sẽ)(?!\p{L})/u.test(tail)
  return (isRankingsBase && isCompared(clause)) || isAccounted || isFact(clause)
}

/** What was done once: 'được xếp hạng năm 2024', 'hoàn thành năm 2020'. */
function isFact(lead: string): boolean {
  return /(?:được|đã|hoàn thành|từ)(?:\s+\p{L}+){0,3}\s+(?:vào\s+|trước\s+)?$/u.test(lead) && !isCompared(lead)
}

/** An earlier year that the text itself gives the reason for: 'bằng 35% của năm 2019, thời điểm trước dịch'. */
function isOldMeasure(lead: string, tail: string): boolean {
  return (
    isCompared(lead) &&
    /^[\s,(–-]*(?:là\s+)?(?:thời điểm|năm|giai đoạn)?\s*(?:trước|chưa có)\s+(?:khi|dịch|đại dịch)/u.test(tail)
  )
}

/** One of a row of years that comes up to last year: 'các năm 2021, 2022, 2023', 'năm 2022 và năm 2023'. */
function isInSeries(year: number, { clause, sentence, tail }: Place, now: number): boolean {
  const [before = ''] = /(?:20\d\d\s*(?:,|và|,\s*và)\s+(?:năm\s+)?)+$/u.exec(clause) ?? []
  const [after = ''] = /^(?:\s*(?:,|và|,\s*và)\s+(?:năm\s+)?20\d\d(?![\d/]))+/u.exec(tail) ?? []
  const years = [...`${before} ${year} ${after}`.matchAll(/20\d\d/gu)].map(Number)
  if (/(?<!\p{L})các năm\s+$/u.test(clause.slice(0, clause.length - before.length))) return true
  return (
    isRowOfFigures(sentence, tail) ||
    (years.length > 1 && Math.max(...years) >= now - 1 && years.some((other) => other !== year && other !== now))
  )
}

const figured = '(?:\\s+(?:tăng|giảm|đạt|là)\\s+|:\\s*)[\\d.,]+[^.;]{0,16}[,;]\\s+(?:còn\\s+)?'

/** 'năm 2025 tăng 10,3%, năm 2024 tăng 9,8%', '(năm 2023: 5,6%; năm 2024: 7,1%)'. */
function isRowOfFigures(clause: string, tail: string): boolean {
  return (
    new RegExp(`năm 20\\d\\d${figured}$`, 'u').test(clause) || new RegExp(`^${figured}năm 20\\d\\d`, 'u').test(tail)
  )
}

const bare =
  /(?<![\p{N}.,-]|(?<!(?:\dT|Q\d|CK|[Đđ]ợt [\dI]+)\s?)\/|[\p{N}]\s?[-–]\s?)(?<![\p{L}])20[0-9]{2}(?![\p{L}\p{N}/]|[.,][0-9]|\s?[-–]\s?[0-9])/gu

/** A year without 'năm' before it: 'Xuân 2020', '(2020)', 'PCI 2019'. */
export function bareYears(text: string, times: Times): readonly Reading[] {
  return [...text.matchAll(bare)].flatMap((match): readonly Reading[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const place = placeOf(text, start, end)
    if (/(?:năm|số|thứ|tháng\s+\d+)\s*$/u.test(place.clause) || isCounted(place.tail)) return []
    const left = yearLeft(Number(match[0]), place, times)
    const fix = left && tokenFix(asYear(match[0], start, end), times)
    return [{ rule: 'year', start, end, left: withFix(left, fix && changed(fix.text.slice(-4))) }]
  })
}

function asYear(digits: string, start: number, end: number): PeriodLiteral {
  return {
    start,
    end,
    text: `năm ${digits}`,
    kind: 'year',
    name: 'năm',
    number: 0,
    year: Number(digits),
    style: 'plain',
  }
}

/** A number of things that only looks like a year. */
function isCounted(tail: string): boolean {
  return /^\s*(?:người|hộ|tỷ|triệu|nghìn|đồng|doanh nghiệp|vụ|lượt|ha|m2|m²|km|tấn|con|dự án|xã|học sinh|lao động|trường hợp|%)/u.test(
    tail,
  )
}
