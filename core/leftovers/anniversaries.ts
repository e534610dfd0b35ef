import { yearly } from '#core/leftovers/days'
import {
  changed,
  found,
  isOfOneYear,
  lastMonthOfYear,
  likely,
  possible,
  type Reading,
  type Rule,
  type Times,
} from '#core/leftovers/leftover'
import { observanceIn } from '#core/leftovers/observances'
import { leftOn, type Occasion } from '#core/leftovers/occasion'
import { type Place, placeOf } from '#core/leftovers/roles'

const anniversary =
  /(?<lead>(?:kỷ niệm|kỉ niệm|mừng|sơ kết|tổng kết|đánh giá)\s+)?(?<ordinal>lần thứ\s+)?(?<![\p{N}/.,-])(?<count>[0-9]{1,3})(?<word>\s+năm)?(?=\s+(?<what>(?:ngày|cách mạng|chiến thắng|thành lập|giải phóng|thống nhất|tái lập|thực hiện|thi hành|triển khai|truyền thống|quốc khánh|năm ngày|khởi nghĩa|đại thắng|độc lập|bác|công tác|xô viết|toàn quốc|ngành|hội|đoàn|mặt trận|hiệp định|phong trào|đồng khởi)[^.;,()]{0,60})(?<years>\s*\([^)]{0,30}(?<since>1[0-9]{3}|20[0-9]{2})\s*[-–][^)]{0,16}(?<until>20[0-9]{2})\))?)/giu

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Anniversaries: the number is known of what everybody keeps and of what names its years ('(1963 - 2023)'); a right one
 * must be kept in this report's months. Of the rest only that it was another last year, and the day that is told with it.
 */
export const anniversaries: Rule = (text, times) =>
  found(text, anniversary, ({ 0: whole, index, groups = {} }) => {
    const { ordinal, word } = groups
    if (word === undefined && ordinal === undefined) return null
    const left = countedLeft(whole, groups, placeOf(text, index, index + whole.length), times)
    return left === undefined ? null : { rule: 'anniversary', left }
  })

/** Undefined for years that are counted for no feast: 'qua 5 năm thực hiện'. */
function countedLeft(whole: string, groups: Groups, place: Place, times: Times): Reading['left'] | undefined {
  const { lead = '', count = '', what = '', since, until } = groups
  if (/^(?:thực hiện|thi hành|triển khai|công tác)/iu.test(what)) return undefined
  const kept = observanceIn(what)
  const days = dayToldIn(place.tail) ?? daysIn(what)
  const first = since === undefined ? kept?.since : Number(since)
  if (first === undefined) return isFeast(lead, what) ? unknownLeft(days, place, times) : undefined
  const due = times.year - first
  const isAhead = Number(count) === due + 1 && (until !== undefined || lastMonthOfYear(times) > 6)
  if (Number(count) !== due && !isAhead) return likely(changed(whole.replace(count, String(due))))
  return days ? leftOn({ days, year: first + Number(count) }, place, times) : null
}

const isFeast = (lead: string, what: string) => lead !== '' || /^ngày/iu.test(what)

/** A count that nobody knows: within one year it stays, and only its day can be the last report's. */
function unknownLeft(days: Occasion['days'] | undefined, place: Place, times: Times): Reading['left'] {
  if (!isOfOneYear(times)) return possible()
  return days ? leftOn({ days, year: times.year }, place, times) : null
}

/** The days of all that is kept together: 'Cách mạng Tháng Tám và Quốc khánh 2/9'. */
function daysIn(what: string): Occasion['days'] | undefined {
  const kept = what.split(/\s+và\s+/u).flatMap((name) => observanceIn(name)?.days ?? [])
  return kept.length === 0 ? undefined : (year) => kept.flatMap((days) => days(year))
}

/** The day in brackets behind a feast: 'Ngày truyền thống Thanh niên xung phong (15/7)'. */
function dayToldIn(tail: string): Occasion['days'] | undefined {
  const [, day, month] = /^[^.;,(]{0,70}\((?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})(?!\d)/u.exec(tail) ?? []
  return day === undefined ? undefined : yearly(`${Number(day)}/${Number(month)}`)
}
