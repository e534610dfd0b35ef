import { annexNumbers } from '#core/document/annex-number'
import { numbersOf } from '#core/document/numbering'
import { type OutlineItem, outlineOf } from '#core/document/outline'
import type { Profile } from '#core/document/profile'
import type { BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'

export type Section = { readonly id: BlockId; readonly title: string; readonly depth: number }

/** The sections that a user decides on: the headings of the two uppermost levels, and the annexes. */
export function sectionsOf(report: Report, { numberEnd, wording }: Profile): readonly Section[] {
  const { body, style } = report
  const words = inlineWords(report)
  const numbers = numbersOf(body, { partNumber: style.partNumber, numberEnd })
  const annexes = annexNumbers(body, wording.annex)
  const sectionOf = ({ kind, block, children }: OutlineItem, depth: number): readonly Section[] => {
    if (kind === 'paragraph' || depth > 1) return []
    const number = numbers.get(block.id) ?? annexes.get(block.id) ?? ''
    const title = `${number} ${blockText(block, words)}`.trim()
    return [{ id: block.id, title, depth }, ...children.flatMap((child) => sectionOf(child, depth + 1))]
  }
  return outlineOf(body).flatMap((item) => sectionOf(item, 0))
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
