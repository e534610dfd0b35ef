import { changed, found, lastMonthOfYear, likely, type Rule, type Times } from '#core/roll/leftover'
import { isContrast, placeOf, roleOf } from '#core/roll/stale-roles'

const crop =
  /(?<![\p{L}])(?<name>(?:vụ|lúa)\s+(?<season>(?:chiêm|đông|hè|thu)\s*[-–]?\s*(?:xuân|thu|đông)|chiêm|xuân|đông|mùa|hè|thu)\s*(?:,\s*)?(?:năm\s+)?)(?<first>20[0-9]{2})(?:(?<joint>\s*[-–—/]\s*)(?<last>20[0-9]{2}))?(?![\p{N}/])/giu

/**
 * Crops by season and year. A crop is named by the year of its harvest, or by both when it is sown in the autumn before;
 * that of winter, sown in autumn and reported on until the next summer, by the year of sowing.
 */
export const seasons: Rule = (text, times) =>
  found(text, crop, ({ 0: said, index, groups = {} }) => {
    const { name = '', season = '', first, joint = '', last } = groups
    const isWinters = /^đông$/iu.test(season)
    const year = Number(isWinters ? first : (last ?? first))
    const due = isWinters && lastMonthOfYear(times) < 8 ? times.year - 1 : times.year
    const step = due - year
    if (step <= 0 || step > 3 || isHistory(text, index, index + said.length, step, times)) {
      return { rule: 'schoolYear', left: null }
    }
    const moved = [first, last].filter((each) => each !== undefined).map((each) => Number(each) + step)
    return { rule: 'schoolYear', left: likely(changed(name + moved.join(joint))) }
  })

/** What the crop is measured against, or what began with it. */
function isHistory(text: string, start: number, end: number, step: number, times: Times): boolean {
  const place = placeOf(text, start, end)
  const role = roleOf(place)
  return role === 'start' || role === 'history' || isContrast(place, times) || (role === 'measure' && step === 1)
}
