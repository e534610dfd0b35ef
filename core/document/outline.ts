import { depthOf } from '#core/document/numbering'
import type { Annex, Block, Level, TextBlock } from '#core/document/schema'

/**
 * A block that an outline lists: a heading, a numbered paragraph that opens a matter of its own ('5. Thu ngân sách …'),
 * or an annex.
 */
export type Landmark = (TextBlock & { readonly level: Level }) | Annex

/** A landmark with those under it. Its number and words come from `numbersOf`, `blockText` and `openingWords`. */
export type OutlineItem = {
  readonly kind: Landmark['type']
  readonly block: Landmark
  readonly children: readonly OutlineItem[]
}

type Growing = OutlineItem & { readonly children: Growing[] }

/** Every heading is a landmark; of the numbered paragraphs those above the points a), b) …, which only list. */
export function isLandmark(block: Block): block is Landmark {
  if (block.type !== 'paragraph') return true
  return block.level !== undefined && block.level !== 'a'
}

/** The landmarks of a body as a tree. One stands under the nearest one before it of a higher level, an annex under none. */
export function outlineOf(body: readonly Block[]): readonly OutlineItem[] {
  const top: Growing[] = []
  const open: Growing[] = []
  for (const block of body) {
    if (!isLandmark(block)) continue
    while (isDeeperOrSame(open.at(-1), block)) open.pop()
    const item: Growing = { kind: block.type, block, children: [] }
    const siblings = open.at(-1)?.children ?? top
    siblings.push(item)
    open.push(item)
  }
  return top
}

function isDeeperOrSame(item: OutlineItem | undefined, block: Landmark): boolean {
  return item !== undefined && depthIn(item.block) >= depthIn(block)
}

function depthIn(block: Landmark): number {
  return block.type === 'annex' ? -1 : depthOf(block.level)
}

/** The first words of a paragraph as its name in an outline, an ellipsis after them when there are more. */
export function openingWords(text: string, count: number): string {
  const words = text.trim().split(/\s+/, count + 1)
  if (words.length <= count) return words.join(' ')
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/[,;:.]$/, '')}…`
}
