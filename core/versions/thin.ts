import type { Version } from '#core/versions/version'

/** What the clock says, and when this day began where the user is: both in ms since 1970. */
export type Now = { readonly time: number; readonly today: number }

/** A version with what it takes on the disk, in bytes. */
export type Stored = Version & { readonly stored: number }

/** So many of the newest versions of a report are never let go. */
export const newestKept = 50

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const hourlyMs = 7 * dayMs
const dailyMs = 90 * dayMs

/**
 * Of the versions of one report those that stay: all of today, the last of each hour for 7 days, the last of each day
 * for 90 days; always the newest 50, and those that the user named. Which are the newest the sequence tells. A clock
 * that jumps back makes nothing old: ages go by the latest time that had been reached before.
 */
export function thin<V extends Version>(versions: readonly V[], now: Now): readonly V[] {
  const ordered = inOrder(versions)
  const last = new Map(ordered.map((each) => [slotOf(each, now), each]))
  const isLast = (each: V) => {
    const slot = slotOf(each, now)
    return slot !== null && last.get(slot) === each
  }
  return ordered.filter((each, at) => at >= ordered.length - newestKept || isByWish(each) || isLast(each))
}

/**
 * The versions that go when those of all reports together take more than `bytes`: the oldest first, whosever they are,
 * until the rest fits. The newest 50 of each report and those that the user named stay, though it be too much.
 */
export function beyond<V extends Stored>(reports: readonly (readonly V[])[], bytes: number): readonly V[] {
  let total = reports.flat().reduce((sum, { stored }) => sum + stored, 0)
  const old = reports.flatMap((versions) => inOrder(versions).slice(0, -newestKept))
  const gone: V[] = []
  for (const each of inOrder(old)) {
    if (total <= bytes) break
    if (isByWish(each)) continue
    gone.push(each)
    total -= each.stored
  }
  return gone
}

function isByWish({ kind, name }: Version): boolean {
  return kind === 'named' || name !== undefined
}

/** Of one slot the last is enough; null: too old. What is one hour by one clock and two by the other counts as two. */
function slotOf({ sequence, time, reached }: Version, now: Now): string | null {
  const age = now.time - reached
  if (reached >= now.today) return `version ${sequence}`
  if (age < hourlyMs) return `hour ${Math.floor(reached / hourMs)} ${Math.floor(time / hourMs)}`
  if (age < dailyMs) return `day ${dayOf(reached, now)} ${dayOf(time, now)}`
  return null
}

/** Days before today, of 24 hours each. */
function dayOf(time: number, { today }: Now): number {
  return Math.floor((today - time) / dayMs)
}

function inOrder<V extends Version>(versions: readonly V[]): readonly V[] {
  return versions.toSorted((one, other) => one.sequence - other.sequence)
}
