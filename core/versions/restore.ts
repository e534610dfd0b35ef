import { contentFault } from '#core/document/integrity'
import type { Block, BlockId, Report } from '#core/document/schema'
import { fail, ok, type Result } from '#core/result'
import { withDataOf } from '#core/versions/restore-data'
import { isSameValue } from '#core/versions/same-value'
import { blocksIn, endOf, rankOf, type SectionId, spanOf } from '#core/versions/sections'

/** `version/no-section`: the version has no such section. `version/unfit`: together they would be no sound report. */
export type RestoreCode = 'version/no-section' | 'version/unfit'

/** The report as it was in a version, data set and frame too. What is the same in both is the open report's very own. */
export function restoreWhole(current: Report, version: Report): Report {
  const fields = Object.entries(version).map(([name, then]) => {
    const now: unknown = Reflect.get(current, name)
    return [name, name !== 'body' && isSameValue(now, then) ? now : then]
  })
  const restored: Report = { ...version, ...Object.fromEntries(fields), id: current.id }
  return { ...restored, body: reusing(current.body, version.body) }
}

/**
 * The report with one section as it was in a version; all other prose stays. A section that is gone comes back behind
 * what it stood behind. Blocks that left the section since come back into it, and blocks that came into it from
 * elsewhere go back before or behind it: nothing that stands elsewhere in the version is lost.
 *
 * Values stay those of today, for a figure shows what is known now; only indicators and plans that the section names and
 * that are gone come back, with all their data.
 */
export function restoreSection(current: Report, version: Report, id: SectionId): Result<Report, RestoreCode> {
  const then = spanOf(version.body, id)
  if (!then) return fail('version/no-section')
  const section = reusing(current.body, blocksIn(version.body, then))
  const others = [version.body.slice(0, then.start), version.body.slice(then.end)].map(idsOf)
  const now = spanOf(current.body, id)
  const inside = now ? blocksIn(current.body, now) : []
  const [before, behind] = others.map((ids) =>
    inside.filter((block) => ids.has(block.id) && !idsOf(section).has(block.id)),
  )
  const restored = [...(before ?? []), ...section, ...(behind ?? [])]
  const rest = without(current.body, [...inside, ...section])
  const at = now ? placeIn(current.body, now.start, rest) : placeOf(version.body, then.start, rest)
  const body = [...rest.slice(0, at), ...restored, ...rest.slice(at)]
  const report = withDataOf({ ...current, body }, version, section)
  return contentFault(report) === undefined ? ok(report) : fail('version/unfit')
}

/** Where the section stood, counted in what is left of the body. */
function placeIn(body: readonly Block[], start: number, rest: readonly Block[]): number {
  const left = idsOf(rest)
  return body.slice(0, start).filter(({ id }) => left.has(id)).length
}

/**
 * Where a section that is gone belongs: behind the nearest block that stood before it and is there, before the next
 * section that is as high or higher; before the first such one when nothing that stood before it is left.
 */
function placeOf(body: readonly Block[], start: number, rest: readonly Block[]): number {
  const opening = body[start]
  const places = new Map(rest.map(({ id }, at) => [id, at]))
  const anchor = body.slice(0, start).findLast(({ id }) => places.has(id))
  const from = anchor === undefined ? 0 : (places.get(anchor.id) ?? 0) + 1
  return opening === undefined ? from : endOf(rest, from, rankOf(opening))
}

/** Blocks with those of a body in their place that say the same. */
function reusing(body: readonly Block[], blocks: readonly Block[]): Block[] {
  const own = new Map(body.map((block) => [block.id, block]))
  return blocks.map((block) => {
    const known = own.get(block.id)
    return known && isSameValue(known, block) ? known : block
  })
}

function without(body: readonly Block[], blocks: readonly Block[]): readonly Block[] {
  const gone = idsOf(blocks)
  return body.filter(({ id }) => !gone.has(id))
}

function idsOf(blocks: readonly Block[]): ReadonlySet<BlockId> {
  return new Set(blocks.map(({ id }) => id))
}
