import { annexNumbers } from '#core/document/annex-number'
import { depthOf, numbersOf } from '#core/document/numbering'
import { isLandmark } from '#core/document/outline'
import type { Profile } from '#core/document/profile'
import type { Block, BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { isAnnex } from '#core/document/walk'
import { isSameValue } from '#core/versions/same-value'

/** The blocks from `start` up to and without `end`. */
export type Span = { readonly start: number; readonly end: number }

/** A section is named by its heading or its annex; null is what stands before the first of them. */
export type SectionId = BlockId | null

/** A section of a version, beside what the open report has of it. */
export type VersionSection = {
  readonly id: SectionId
  /** As it is printed, with its number; empty for what stands before the first heading. */
  readonly title: string
  /** How many sections it stands in. */
  readonly depth: number
  readonly state: 'same' | 'changed' | 'missing'
}

/**
 * The blocks of a section: its heading and all under it, up to the next heading, numbered paragraph or annex that stands
 * as high or higher. Undefined when the body has no such section.
 */
export function spanOf(body: readonly Block[], id: SectionId): Span | undefined {
  if (id === null) {
    const first = body.findIndex(opensSection)
    const end = first < 0 ? body.length : first
    return end === 0 ? undefined : { start: 0, end }
  }
  const start = body.findIndex((block) => block.id === id)
  const opening = body[start]
  if (!opening || !opensSection(opening)) return undefined
  return { start, end: endOf(body, start + 1, rankOf(opening)) }
}

/** The first place from `from` on where something as high as `rank` or higher begins, else the end of the body. */
export function endOf(body: readonly Block[], from: number, rank: number): number {
  const at = body.findIndex((block, index) => index >= from && isLandmark(block) && rankOf(block) <= rank)
  return at < 0 ? body.length : at
}

/** How high a block stands in the outline: -1 for an annex, 0 for a part; prose stands under everything. */
export function rankOf(block: Block): number {
  if (isAnnex(block)) return -1
  return isLandmark(block) ? depthOf(block.level) : Number.POSITIVE_INFINITY
}

/** The sections of a version in its order, each with whether the open report has it otherwise. */
export function sectionsOf(
  version: Report,
  current: Report,
  { numberEnd, wording }: Pick<Profile, 'numberEnd' | 'wording'>,
): readonly VersionSection[] {
  const { body, style } = version
  const words = inlineWords(version)
  const numbers = new Map([
    ...numbersOf(body, { partNumber: style.partNumber, numberEnd }),
    ...annexNumbers(body, wording.annex),
  ])
  const open: number[] = []
  const state = (id: SectionId) => stateOf(id, body, current.body)
  const top: readonly VersionSection[] = spanOf(body, null)
    ? [{ id: null, title: '', depth: 0, state: state(null) }]
    : []
  const under = body.filter(opensSection).map((block): VersionSection => {
    while ((open.at(-1) ?? Number.NEGATIVE_INFINITY) >= rankOf(block)) open.pop()
    open.push(rankOf(block))
    const title = `${numbers.get(block.id) ?? ''} ${blockText(block, words)}`.trim()
    return { id: block.id, title, depth: open.length - 1, state: state(block.id) }
  })
  return [...top, ...under]
}

function stateOf(id: SectionId, then: readonly Block[], now: readonly Block[]): VersionSection['state'] {
  const [before, after] = [spanOf(then, id), spanOf(now, id)]
  if (!after) return 'missing'
  return before && isSameValue(blocksIn(then, before), blocksIn(now, after)) ? 'same' : 'changed'
}

export function blocksIn(body: readonly Block[], { start, end }: Span): readonly Block[] {
  return body.slice(start, end)
}

function opensSection(block: Block): boolean {
  return block.type !== 'paragraph'
}
