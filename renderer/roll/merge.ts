import type { Report } from '#core/document/schema'

/** What the roll can change in a report that is open. A draft stays a document of its own, so it keeps its id. */
export type Draft = Pick<
  Report,
  'period' | 'frame' | 'body' | 'observations' | 'plans' | 'stage' | 'carried' | 'origin' | 'kept'
>

export type Merged = {
  readonly draft: Draft
  /** Whether all of the change found its place; what the user wrote meanwhile is never written over. */
  readonly isWhole: boolean
}

/** Does to the draft what leads from one result of a roll to another, as a merge of three does: field by field. */
export function merge(draft: Draft, before: Draft, after: Draft): Merged {
  let isWhole = true
  const clash = () => {
    isWhole = false
  }
  const stage = mergeValue(draft.stage, before.stage, after.stage, clash)
  const carried = mergeCarried(draft, before, after, clash)
  const kept = isSame(draft.kept, before.kept) ? after.kept : draft.kept // what the user kept since is the user's
  const origin = before.origin && after.origin ? draft.origin : after.origin
  return {
    draft: {
      period: mergeValue(draft.period, before.period, after.period, clash),
      frame: mergeFields(draft.frame, before.frame, after.frame, clash),
      body: mergeLists([draft.body, before.body, after.body], ({ id }) => id, clash),
      observations: mergeLists(
        [draft.observations, before.observations, after.observations],
        ({ indicator, period }) => `${indicator} ${period}`,
        clash,
      ),
      plans: mergeLists([draft.plans, before.plans, after.plans], ({ id, year }) => `${id} ${year}`, clash),
      ...(stage && { stage }),
      ...(carried && { carried }),
      ...(origin && { origin }),
      ...(kept && { kept }),
    },
    get isWhole() {
      return isWhole
    },
  }
}

/** Only a draft of which nothing is left refused carries from the last report; the last one carries what it did itself. */
function mergeCarried(draft: Draft, before: Draft, after: Draft, clash: () => void): Draft['carried'] {
  if (!draft.carried || !after.carried || before.carried?.report !== after.carried.report) return after.carried
  const blocks = [draft, before, after].map(({ carried }) => carried?.blocks ?? [])
  return { ...draft.carried, blocks: mergeLists(blocks, ({ block }) => block, clash) }
}

function mergeValue<T>(current: T, before: T, after: T, clash: () => void): T {
  if (isSame(before, after) || isSame(current, after)) return current
  if (isSame(current, before)) return after
  clash()
  return current
}

function mergeFields<T extends object>(current: T, before: T, after: T, clash: () => void): T {
  if (before === after || isSame(before, after)) return current
  const names = new Set([current, before, after].flatMap((each) => Object.keys(each)))
  const fields = [...names].flatMap((name) => {
    const [mine, old, made] = [current, before, after].map((each) => Reflect.get(each, name))
    const value: unknown = mergeValue(mine, old, made, clash)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(fields)
}

/** `lists`: the current one, the one before and the one after. What comes anew stands where it stands in the last. */
function mergeLists<T extends object>(
  [current = [], before = [], after = []]: readonly (readonly T[])[],
  keyOf: (item: T) => string,
  clash: () => void,
): T[] {
  if (before === after) return [...current]
  const [old, made] = [before, after].map((list) => new Map(list.map((item) => [keyOf(item), item])))
  const kept = current.flatMap((item) => {
    const [was, is] = [old?.get(keyOf(item)), made?.get(keyOf(item))]
    if (was === is) return [item]
    if (was && is) return [mergeFields(item, was, is, clash)]
    const isMine = !isSame(item, was ?? is)
    if (isMine) clash()
    return is || isMine ? [item] : []
  })
  return withComers(kept, after, (item) => !old?.has(keyOf(item)), keyOf)
}

/** The list with what is new in another one, each behind the nearest before it that is in both. */
function withComers<T>(
  list: readonly T[],
  after: readonly T[],
  isNew: (item: T) => boolean,
  keyOf: (item: T) => string,
): T[] {
  const present = new Set(list.map(keyOf))
  if (after.every((item) => present.has(keyOf(item)) || !isNew(item))) return [...list]
  const behind = new Map<string | null, T[]>()
  let anchor: string | null = null
  for (const item of after) {
    if (present.has(keyOf(item))) anchor = keyOf(item)
    else if (isNew(item)) behind.set(anchor, [...(behind.get(anchor) ?? []), item])
  }
  return [...(behind.get(null) ?? []), ...list.flatMap((item) => [item, ...(behind.get(keyOf(item)) ?? [])])]
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
