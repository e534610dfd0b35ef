import { isComing } from '#core/leftovers/due'
import { changed, found, lastMonthOfYear, likely, type Rule, type Times, wasKnown } from '#core/leftovers/leftover'
import { isContrast, type Place, placeOf, roleOf } from '#core/leftovers/roles'

const crop =
  /(?<![\p{L}])(?<name>(?:vụ|lúa)\s+(?<season>(?:chiêm|đông|hè|thu)\s*[-–]?\s*(?:xuân|thu|đông)|chiêm|xuân|đông|mùa|hè|thu)\s*(?:,\s*)?(?:năm\s+)?)(?<first>20[0-9]{2})(?:(?<joint>\s*[-–—/]\s*)(?<last>20[0-9]{2}))?(?![\p{N}/])/giu

/**
 * Crops by season and year. A crop is named by the year of its harvest, or by both when it is sown in the autumn before;
 * that of winter, sown in autumn and reported on until the next summer, by the year of sowing. What is to be done is of
 * a crop that is not in yet.
 */
export const seasons: Rule = (text, times) =>
  found(text, crop, ({ 0: said, index, groups = {} }) => {
    const { name = '', season = '', first, joint = '', last } = groups
    const isWinters = /^đông$/iu.test(season)
    const year = Number(isWinters ? first : (last ?? first))
    const harvest = year * 12 + harvestOf(season.toLowerCase())
    const place = placeOf(text, index, index + said.length)
    const due = isWinters && lastMonthOfYear(times) < 8 ? times.year - 1 : times.year
    const step = year === due && isSownLate(harvest, place, times) ? 1 : due - year
    const isAside = isBeside(season.toLowerCase(), place, times) || isHistory(harvest, step, place, times)
    if (step <= 0 || step > 3 || (year < due && isAside)) {
      return { rule: 'schoolYear', left: null }
    }
    const moved = [first, last].filter((each) => each !== undefined).map((each) => Number(each) + step)
    return { rule: 'schoolYear', left: likely(changed(name + moved.join(joint))) }
  })

/** The month in which the last of a crop is brought in, counted from January of its year. */
function harvestOf(season: string): number {
  if (season === 'đông') return 14
  if (/xuân|chiêm/u.test(season)) return 6
  return /^hè/u.test(season) ? 9 : 12
}

/** A crop that is to be sown or tended though it is in: 'triển khai sản xuất vụ đông xuân 2025-2026' for the second half of 2026. */
function isSownLate(harvest: number, place: Place, times: Times): boolean {
  const isOfHarvest = /(?:thu hoạch|tiêu thụ|thu mua|chế biến)[^.;,]*$/u.test(place.clause)
  return harvest <= times.lastMonth && harvest % 12 !== 0 && !isOfHarvest && isComing(place, times)
}

/** Set beside the same crop of this year, or in brackets behind its figure. */
function isBeside(season: string, place: Place, times: Times): boolean {
  return isContrast(place, times) && (place.sentence.includes(season) || /\([^()]*$/u.test(place.sentence))
}

/** What the crop is measured against, what began with it, what it brought in since the last report. */
function isHistory(harvest: number, step: number, place: Place, times: Times): boolean {
  const role = roleOf(place)
  const isYield = /^[^.;]{0,30}(?:năng suất|sản lượng|thu hoạch|được mùa|mất mùa|thiệt hại)/u.test(place.tail)
  return (
    role === 'start' ||
    role === 'history' ||
    (role === 'measure' && step === 1) ||
    (isYield && harvest < times.firstMonth && !wasKnown(harvest, times))
  )
}
