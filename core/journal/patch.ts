import { z } from 'zod'
import { block, type Report, report } from '#core/document/schema'
import { indicator, observation, plan } from '#core/indicators/schema'

/** Some elements of a list give way to others; `of` is the length of the list that it was made from. */
function splice<T extends z.ZodType>(element: T) {
  return z.strictObject({
    of: z.int().min(0),
    at: z.int().min(0),
    remove: z.int().min(0),
    insert: z.array(element).max(100_000),
  })
}

/** The fields that change as a whole, and those of them that may go. A field that is named is there. */
const { profile, period, style, frame, stage, carried, origin, kept } = report.shape
const whole = z.strictObject({
  profile: profile.exactOptional(),
  period: period.exactOptional(),
  style: style.exactOptional(),
  frame: frame.exactOptional(),
  stage: stage.unwrap().exactOptional(),
  carried: carried.unwrap().exactOptional(),
  origin: origin.unwrap().exactOptional(),
  kept: kept.unwrap().exactOptional(),
})
const wholeFields = whole.keyof().options
const mayGo = ['stage', 'carried', 'origin', 'kept'] as const

/** What makes one state of a report into another: the lists by what differs between their equal ends, the rest whole. */
export const patch = z.strictObject({
  body: splice(block).optional(),
  indicators: splice(indicator).optional(),
  observations: splice(observation).optional(),
  plans: splice(plan).optional(),
  set: whole.optional(),
  gone: z.array(z.enum(mayGo)).max(mayGo.length).optional(),
})
export type Patch = z.infer<typeof patch>

type Splice<T> = { of: number; at: number; remove: number; insert: T[] }

/**
 * What leads from one state of a report to a later one; null when nothing differs. What is the same object in both is
 * taken to be the same: the cost is a comparison of references for each block, whatever the blocks hold. Throws when
 * they are not of one report.
 */
export function patchOf(before: Report, after: Report): Patch | null {
  if (before.id !== after.id) throw new Error('a patch leads from a report to the same one')
  const made: Patch = {
    ...listChange('body', before, after),
    ...listChange('indicators', before, after),
    ...listChange('observations', before, after),
    ...listChange('plans', before, after),
    ...wholeChange(before, after),
    ...departure(before, after),
  }
  return Object.keys(made).length === 0 ? null : made
}

type ListField = 'body' | 'indicators' | 'observations' | 'plans'

function listChange<F extends ListField>(field: F, before: Report, after: Report) {
  const change = spliceOf<Report[F][number]>(before[field], after[field])
  return change && { [field]: change }
}

function spliceOf<T>(before: readonly T[], after: readonly T[]): Splice<T> | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const remove = before.length - tail - head
  const insert = after.slice(head, after.length - tail)
  return remove === 0 && insert.length === 0 ? null : { of: before.length, at: head, remove, insert }
}

function wholeChange(before: Report, after: Report): Pick<Patch, 'set'> {
  const changed = wholeFields.filter((field) => after[field] !== undefined && after[field] !== before[field])
  if (changed.length === 0) return {}
  return { set: Object.fromEntries(changed.map((field) => [field, after[field]])) }
}

function departure(before: Report, after: Report): Pick<Patch, 'gone'> {
  const gone = mayGo.filter((field) => before[field] !== undefined && after[field] === undefined)
  return gone.length === 0 ? {} : { gone }
}

/**
 * The state that the patch leads to: `applyPatch(before, patchOf(before, after))` equals `after`. null when the patch
 * was made from another state, as far as the lengths of its lists tell.
 */
export function applyPatch(before: Report, change: Patch): Report | null {
  const body = spliced(before.body, change.body)
  const indicators = spliced(before.indicators, change.indicators)
  const observations = spliced(before.observations, change.observations)
  const plans = spliced(before.plans, change.plans)
  if (!body || !indicators || !observations || !plans) return null
  const after: Report = { ...before, ...change.set, body, indicators, observations, plans }
  for (const field of change.gone ?? []) delete after[field]
  return after
}

function spliced<T>(list: T[], change: Splice<T> | undefined): T[] | null {
  if (change === undefined) return list
  const { of, at, remove, insert } = change
  if (list.length !== of || at + remove > of) return null
  return [...list.slice(0, at), ...insert, ...list.slice(at + remove)]
}
