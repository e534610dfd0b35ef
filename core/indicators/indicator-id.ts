import { foldName } from '#core/indicators/fold'
import { type IndicatorId, indicatorId, type PlanId, planId } from '#core/indicators/schema'

/** Leaves room for the number that tells two of one name apart. */
const longest = 60

/** A name as files write it: 'Tổng thu ngân sách (dự ước)' is 'tong-thu-ngan-sach-du-uoc'; cut between words. */
function slugOf(name: string): string {
  const words = foldName(name).match(/[a-z0-9]+/g) ?? []
  return words.reduce((slug, word) => {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
    return longer.length > longest ? slug : longer
  }, '')
}

/** An id for what bears this name that no other has; `otherwise` when the name has no letter or digit. */
export function unusedSlug(name: string, taken: ReadonlySet<string>, otherwise = 'chi-tieu'): string {
  const slug = slugOf(name) || otherwise
  for (let number = 2, id = slug; ; number += 1) {
    if (!taken.has(id)) return id
    id = `${slug}-${number}`
  }
}

/** An id for a new indicator of this name, unlike those of the others: 'so-vu-chay', then 'so-vu-chay-2'. */
export function newIndicatorId(name: string, others: readonly { readonly id: IndicatorId }[]): IndicatorId {
  return indicatorId.parse(unusedSlug(name, new Set<string>(others.map(({ id }) => id))))
}

/** An id for a new plan of this name. */
export function newPlanId(name: string, others: readonly { readonly id: PlanId }[]): PlanId {
  return planId.parse(unusedSlug(name, new Set<string>(others.map(({ id }) => id))))
}
