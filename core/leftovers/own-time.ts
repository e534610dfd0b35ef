import { parsePeriod } from '#core/indicators/period'
import { monthsOf, type Times } from '#core/leftovers/leftover'
import { mergerMonth } from '#core/leftovers/milestones'

const month =
  /(?<![\p{L}\p{N}])(?:(?:[0-9]{1,2}\s*[/.-]\s*)?(?<slash>0?[1-9]|1[0-2])\s*[/.-]\s*|(?:ngày\s+[0-9]{1,2}\s+)?tháng\s+(?<spelled>0?[1-9]|1[0-2])\s+năm\s+)(?<year>20[0-9]{2})(?![0-9/])/giu
const span = /(?:giai đoạn|nhiệm kỳ|thời kỳ)\s+(?<since>20[0-9]{2})\s*[-–]\s*20[0-9]{2}/giu
const merged = /(?:vận hành|thực hiện|sau)[^.;]{0,24}(?:bộ máy mới|(?:2|hai) cấp|sắp xếp|sáp nhập|hợp nhất)/iu

/**
 * Whether a sentence bears a time of this report that the last one cannot have told: a month of this period, a span of
 * years that has only begun, the new order of 01/7/2025. What stands in it was written for this report.
 */
export function saysOwnTime(sentence: string, times: Times): boolean {
  const ends = times.origins.map((id) => monthsOf(id).last)
  const isNew = (at: number) => at >= times.firstMonth && at <= times.lastMonth + 1 && ends.every((end) => at > end)
  const months = [...sentence.matchAll(month)].map(
    ({ groups: { slash, spelled, year } = {} }) => Number(year) * 12 + Number(slash ?? spelled),
  )
  const begun = [...sentence.matchAll(span)].map(({ groups: { since } = {} }) => Number(since))
  return (
    months.some(isNew) ||
    begun.some((since) => since <= times.year && times.origins.every((id) => parsePeriod(id).year < since)) ||
    (merged.test(sentence) && times.lastMonth >= mergerMonth && ends.every((end) => end < mergerMonth))
  )
}
