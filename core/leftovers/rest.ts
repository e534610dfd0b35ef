import { found, isOfOneYear, possible, type Rule } from '#core/leftovers/leftover'
import { placeOf } from '#core/leftovers/roles'
import { tenseOf } from '#core/leftovers/tense'

const rest =
  /(?<!\p{L})(?:(?<now>từ nay (?:cho )?(?:đến|tới) (?:hết|cuối) năm)|(?:những|các) (?:tháng|tuần|ngày) (?:cuối|còn lại(?: của)?) năm|(?<!(?:\p{N}|hai|ba|bốn|năm|sáu|những|các) )tháng cuối(?: cùng)?(?: của)? năm|thời gian còn lại của năm)(?!\p{L})(?:\s+(?<year>20\d\d))?/giu

/**
 * What is left of the year is nothing in a report that goes to its end: there 'từ nay đến cuối năm' and what is to be
 * done in 'những tháng cuối năm' are of the last report of the same year.
 */
export const restOfYear: Rule = (text, times) => {
  if (times.lastMonth !== times.year * 12 + 12 || !isOfOneYear(times)) return []
  return found(text, rest, ({ 0: said, index, groups }) => {
    const { now, year } = groups ?? {}
    if (year !== undefined && Number(year) !== times.year) return null
    const isAhead = now !== undefined || tenseOf(placeOf(text, index, index + said.length), times) === 'ahead'
    return isAhead ? { rule: 'period', left: possible() } : null
  })
}
