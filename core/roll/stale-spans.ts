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
} from '#core/roll/leftover'

const span =
  /(?<![\p{N}/.,-])(?<named>(?:năm học|niên khóa|niên học|niên vụ|giai đoạn|nhiệm kỳ|thời kỳ|vụ\s+(?:chiêm xuân|đông xuân|chiêm|xuân|đông|mùa|hè thu|hè|thu)(?:\s*[-–]\s*(?:xuân|thu))?)\s+)?(?<first>(?:19|20)[0-9]{2})(?<joint>\s?[-–—/]\s?)(?<last>20[0-9]{2})(?![\p{N}/])/giu

/**
 * Years from – to. Of a school year or a crop, the one that lies behind the year of the report is over, and pupils are
 * enrolled for the coming one; a plan's span is over with its last year, and is no more expected once it has begun.
 */
export const spans: Rule = (text, times) =>
  found(text, span, (match) => {
    const { first, last, joint } = match.groups ?? {}
    const [from, to] = [Number(first), Number(last)]
    if (to <= from || (joint === '/' && to - from > 1)) return null
    const lead = before(text, match.index, 90)
    if (to - from > 1) return { rule: 'span', left: spanLeft(from, to, lead, match, times) }
    const step = schoolYearsBehind(from, to, lead, behind(text, match.index + match[0].length), times)
    return { rule: 'schoolYear', left: step > 0 && step <= 3 ? likely(movedSpan(match, step)) : null }
  })

/** How many years a school year or a crop year lies behind. */
function schoolYearsBehind(from: number, to: number, lead: string, tail: string, times: Times): number {
  if (to < times.year) return times.year - to
  return isEnrolling(lead, from, times) || isOpening(lead, tail, from, times) ? times.year - from : 0
}

/** The same words so many years later. */
function movedSpan({ groups = {} }: RegExpExecArray, step: number): StaleFix {
  const { named = '', first, joint = '-', last } = groups
  return changed(`${named}${Number(first) + step}${joint}${Number(last) + step}`)
}

function isEnrolling(lead: string, first: number, times: Times): boolean {
  return first === times.year - 1 && lastMonthOfYear(times) < 9 && /(tuyển sinh|chuẩn bị)[^.;]*$/u.test(lead)
}

/** The school year that opens in the autumn of a report is the one that begins in its year. */
function isOpening(lead: string, tail: string, first: number, times: Times): boolean {
  if (first !== times.year - 1 || lastMonthOfYear(times) < 8) return false
  return /(khai giảng|tựu trường|bước vào)[\p{L}\s]*$/u.test(lead) || /^\s*(khai giảng|tựu trường)/u.test(tail)
}

function spanLeft(from: number, to: number, lead: string, match: RegExpExecArray, { year }: Times): Reading['left'] {
  const looksBack =
    /(tổng kết|sơ kết|quyết toán|so với|kết thúc|trong|kết quả|chuyển tiếp|chuyển sang)[\p{L}\s,]*$/u.test(lead)
  if (to < year) return to < year - 10 || looksBack ? null : likely(movedSpan(match, stepsTo(year, from, to, match)))
  const isExpected = /(dự kiến|chuẩn bị|sắp tới|xây dựng dự thảo)[^.;]*$/u.test(lead)
  return isExpected && from <= year && from >= year - 1 ? possible() : null
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

/** Lunar years by name, so far as they are of the last four: those before are history. */
export const lunarYears: Rule = (text, times) =>
  found(text, lunar, (match) => {
    const { stem = '', branch = '', said = '', year } = match.groups ?? {}
    const name = `${spellings[stem] ?? stem} ${spellings[branch] ?? branch}`
    const steps = [1, 2, 3, 4].filter((step) => lunarYearName(times.year - step) === name)
    const isOld = steps.length > 0 || (year !== undefined && Number(year) < times.year && Number(year) > times.year - 5)
    const next = lunarYearName(times.year) + said.replace(year ?? '', String(times.year))
    return { rule: 'lunarYear', left: isOld ? likely(changed(next)) : null }
  })

/** What is kept every year, and the year that it is counted from. */
const feasts: readonly (readonly [RegExp, number])[] = [
  [/thành lập đảng/u, 1930],
  [/(quốc khánh|cách mạng tháng tám|công an nhân dân|khai sinh|độc lập)/u, 1945],
  [/(thương binh|liệt sĩ)/u, 1947],
  [/sinh (của )?(chủ tịch hồ chí minh|bác)/u, 1890],
  [/(giải phóng miền nam|thống nhất đất nước|thống nhất)/u, 1975],
  [/(quân đội nhân dân)/u, 1944],
  [/quốc phòng toàn dân/u, 1989],
  [/điện biên phủ/u, 1954],
  [/(đoàn thanh niên|đoàn tncs|đoàn tncs hồ chí minh)/u, 1931],
  [/nhà giáo/u, 1982],
  [/(báo chí)/u, 1925],
  [/(phụ nữ việt nam|liên hiệp phụ nữ)/u, 1930],
  [/(mặt trận)/u, 1930],
  [/(hội nông dân)/u, 1930],
  [/(công đoàn)/u, 1929],
  [/(thầy thuốc)/u, 1955],
  [/tổng tuyển cử/u, 1946],
]

const anniversary =
  /(?<lead>(?:kỷ niệm|kỉ niệm|mừng|sơ kết|tổng kết|đánh giá)\s+)?(?<ordinal>lần thứ\s+)?(?<![\p{N}/.,-])(?<count>[0-9]{1,3})(?<word>\s+năm)?(?=\s+(?<what>(?:ngày|cách mạng|chiến thắng|thành lập|giải phóng|tái lập|thực hiện|thi hành|triển khai|truyền thống|quốc khánh|năm ngày|khởi nghĩa|đại thắng|độc lập|bác|công tác)[^.;,()]{0,60}))/giu

/** Anniversaries: of what everybody keeps the number is known, of the rest that it was another last year. */
export const anniversaries: Rule = (text, times) =>
  found(text, anniversary, ({ 0: whole, groups = {} }) => {
    const { ordinal, word } = groups
    const left = word === undefined && ordinal === undefined ? undefined : countedLeft(whole, groups, times)
    return left === undefined ? null : { rule: 'anniversary', left }
  })

/** Undefined for years that are counted for no feast: 'qua 5 năm thực hiện'. */
function countedLeft(
  whole: string,
  { lead = '', count = '', what = '' }: Readonly<Record<string, string | undefined>>,
  times: Times,
): Reading['left'] | undefined {
  if (/^(thực hiện|thi hành|triển khai|công tác)/iu.test(what)) return /kết|giá/iu.test(lead) ? possible() : undefined
  const [, since] = feasts.find(([pattern]) => pattern.test(what.toLowerCase())) ?? []
  if (since === undefined) return lead === '' && !/^(ngày|tái lập|thành lập)/iu.test(what) ? undefined : possible()
  const due = times.year - since
  const isDue = Number(count) === due || (Number(count) === due + 1 && lastMonthOfYear(times) > 6)
  return isDue ? null : likely(changed(whole.replace(count, String(due))))
}
