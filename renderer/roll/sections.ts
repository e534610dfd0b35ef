import { annexNumbers } from '#core/document/annex-number'
import { numbersOf } from '#core/document/numbering'
import { type OutlineItem, openingWords, outlineOf } from '#core/document/outline'
import type { Profile } from '#core/document/profile'
import type { BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import type { SectionChoice } from '#core/roll/sections'

/** `within`: the section that this one stands in, null for one at the top. */
export type Section = {
  readonly id: BlockId
  readonly title: string
  readonly depth: number
  readonly within: BlockId | null
}

/** The sections that a user decides on, as the outline has them: headings, numbered paragraphs, annexes. */
export function sectionsOf(report: Report, { numberEnd, wording }: Profile): readonly Section[] {
  const { body, style } = report
  const words = inlineWords(report)
  const numbers = numbersOf(body, { partNumber: style.partNumber, numberEnd })
  const annexes = annexNumbers(body, wording.annex)
  const sectionOf = (
    { kind, block, children }: OutlineItem,
    depth: number,
    within: BlockId | null,
  ): readonly Section[] => {
    const number = numbers.get(block.id) ?? annexes.get(block.id) ?? ''
    const text = blockText(block, words)
    const title = `${number} ${kind === 'paragraph' ? openingWords(text, wordsOfParagraph) : text}`.trim()
    const under = children.flatMap((child) => sectionOf(child, depth + 1, block.id))
    return [{ id: block.id, title, depth, within }, ...under]
  }
  return outlineOf(body).flatMap((item) => sectionOf(item, 0, null))
}

const wordsOfParagraph = 10

export type SectionFate = { readonly choice: SectionChoice; readonly isFixed: boolean }

/** What becomes of each section after what was chosen for some, as the roll does it: nothing is left in what is dropped. */
export function sectionFates(
  sections: readonly Section[],
  chosen: ReadonlyMap<BlockId, SectionChoice>,
): ReadonlyMap<BlockId, SectionFate> {
  const fates = new Map<BlockId, SectionFate>()
  for (const { id, within } of sections) {
    const outer = (within !== null && fates.get(within)?.choice) || 'carry'
    const isFixed = outer === 'drop'
    fates.set(id, { choice: isFixed ? 'drop' : (chosen.get(id) ?? outer), isFixed })
  }
  return fates
}

/** Of each block, the nearest heading above it; null before the first one. */
export function headingOf({ body }: Pick<Report, 'body'>): ReadonlyMap<BlockId, BlockId | null> {
  let heading: BlockId | null = null
  return new Map(
    body.map((block): [BlockId, BlockId | null] => {
      if (block.type !== 'paragraph') heading = block.id
      return [block.id, heading]
    }),
  )
}
