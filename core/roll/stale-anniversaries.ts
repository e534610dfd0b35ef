import {
  changed,
  found,
  lastMonthOfYear,
  likely,
  possible,
  type Reading,
  type Rule,
  type Times,
} from '#core/roll/leftover'

/** What is kept every year, and the year that it is counted from. */
const feasts: readonly (readonly [RegExp, number])[] = [
  [/(?:xô viết|xô-viết)/u, 1930],
  [/thành lập đảng|(?:tuyên giáo|dân vận|tổ chức xây dựng đảng|văn phòng cấp ủy)/u, 1930],
  [/giải phóng thủ đô/u, 1954],
  [/(?:quốc khánh|cách mạng tháng tám|công an nhân dân|khai sinh|độc lập)/u, 1945],
  [/(?:thương binh|liệt sĩ|liệt sỹ)/u, 1947],
  [/sinh (?:của )?(?:chủ tịch hồ chí minh|bác)/u, 1890],
  [/ra đi tìm đường cứu nước/u, 1911],
  [/di chúc/u, 1969],
  [/(?:giải phóng miền nam|thống nhất đất nước|thống nhất)/u, 1975],
  [/toàn quốc kháng chiến/u, 1946],
  [/quân đội nhân dân/u, 1944],
  [/quốc phòng toàn dân/u, 1989],
  [/biên phòng/u, 1959],
  [/dân quân tự vệ/u, 1935],
  [/điện biên phủ/u, 1954],
  [/(?:đoàn thanh niên|đoàn tncs)/u, 1931],
  [/nhà giáo/u, 1982],
  [/báo chí/u, 1925],
  [/(?:phụ nữ việt nam|liên hiệp phụ nữ|mặt trận|mttq|hội nông dân)/u, 1930],
  [/công đoàn/u, 1929],
  [/cựu chiến binh/u, 1989],
  [/người cao tuổi/u, 1941],
  [/doanh nhân/u, 2004],
  [/chữ thập đỏ/u, 1946],
  [/thầy thuốc/u, 1955],
  [/(?:thi đua yêu nước|thi đua ái quốc)/u, 1948],
  [/tổng tuyển cử/u, 1946],
]

const anniversary =
  /(?<lead>(?:kỷ niệm|kỉ niệm|mừng|sơ kết|tổng kết|đánh giá)\s+)?(?<ordinal>lần thứ\s+)?(?<![\p{N}/.,-])(?<count>[0-9]{1,3})(?<word>\s+năm)?(?=\s+(?<what>(?:ngày|cách mạng|chiến thắng|thành lập|giải phóng|thống nhất|tái lập|thực hiện|thi hành|triển khai|truyền thống|quốc khánh|năm ngày|khởi nghĩa|đại thắng|độc lập|bác|công tác|xô viết|toàn quốc)[^.;,()]{0,60})(?<years>\s*\([^)]{0,30}(?<since>1[0-9]{3}|20[0-9]{2})\s*[-–][^)]{0,16}(?<until>20[0-9]{2})\))?)/giu

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Anniversaries: the number is known of what everybody keeps and of what names its years ('(1963 - 2023)'), of the rest
 * only that it was another last year.
 */
export const anniversaries: Rule = (text, times) =>
  found(text, anniversary, ({ 0: whole, groups = {} }) => {
    const { ordinal, word } = groups
    const left = word === undefined && ordinal === undefined ? undefined : countedLeft(whole, groups, times)
    return left === undefined ? null : { rule: 'anniversary', left }
  })

/** Undefined for years that are counted for no feast: 'qua 5 năm thực hiện'. */
function countedLeft(whole: string, groups: Groups, times: Times): Reading['left'] | undefined {
  const { lead = '', count = '', what = '', since, until } = groups
  if (/^(?:thực hiện|thi hành|triển khai|công tác)/iu.test(what)) return undefined
  const first = since === undefined ? yearKept(what.toLowerCase()) : Number(since)
  if (first === undefined) return lead === '' && !/^ngày/iu.test(what) ? undefined : possible()
  const due = times.year - first
  const isAhead = Number(count) === due + 1 && (until !== undefined || lastMonthOfYear(times) > 6)
  return Number(count) === due || isAhead ? null : likely(changed(whole.replace(count, String(due))))
}

function yearKept(what: string): number | undefined {
  return feasts.find(([pattern]) => pattern.test(what))?.[1]
}
