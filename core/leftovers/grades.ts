import { changed, found, lastMonthOfYear, likely, possible, type Rule, type Times } from '#core/leftovers/leftover'
import { placeOf } from '#core/leftovers/roles'

/**
 * The grades that begin with the new curriculum, by the year in which the school year begins. Source: Article 2 of
 * Circular 32/2018/TT-BGDĐT.
 */
const begun: Readonly<Record<string, number>> = {
  '1': 2020,
  '2,6': 2021,
  '3,7,10': 2022,
  '4,8,11': 2023,
  '5,9,12': 2024,
}

const grades = /(?<!\p{L})(?:các\s+)?lớp\s+\d{1,2}(?:(?:,|\s+và|,\s+và)\s+(?:lớp\s+)?\d{1,2}(?![\d/%]|[.,]\d)){1,2}/giu

/** 'thay sách giáo khoa ở lớp 4, lớp 8 và lớp 11' in the autumn of 2024: 5, 9 and 12 by now. */
export const gradesBegun: Rule = (text, times) =>
  found(text, grades, ({ 0: said, index }) => {
    const since = begun[(said.match(/\d+/gu) ?? []).join(',')]
    const { sentence, clause, tail } = placeOf(text, index, index + said.length)
    const around = sentence + said + tail
    if (since === undefined || !/chương trình|sách giáo khoa|sgk|thay sách/u.test(around)) return null
    const isNamed = new RegExp(`${since}\\s?[-–]\\s?${since + 1}`, 'u').test(clause + tail)
    const due = yearDue(times)
    if (isNamed || since >= due || since < due - 2) return null
    const next = Object.entries(begun).find(([, year]) => year === due)?.[0]
    return { rule: 'schoolYear', left: next === undefined ? possible() : likely(changed(named(said, next))) }
  })

/** The school year that a report speaks of as the present one, by the year in which it begins. */
function yearDue({ year, ...times }: Times): number {
  return lastMonthOfYear({ year, ...times }) >= 8 ? year : year - 1
}

/** Other grades in the same words. */
function named(said: string, next: string): string {
  const others = next.split(',')
  return said.replace(/\d+/gu, () => others.shift() ?? '')
}
