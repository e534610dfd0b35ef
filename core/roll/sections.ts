import { depthOf } from '#core/document/numbering'
import { isLandmark } from '#core/document/outline'
import type { Block, BlockId, Inline, Text } from '#core/document/schema'
import { isAnnex, isText } from '#core/document/walk'

/** What becomes of a section: its text is carried, its headings alone, or nothing of it. */
export type SectionChoice = 'carry' | 'empty' | 'drop'

export type Fate = 'emptied' | 'dropped'

type Open = { readonly depth: number; readonly choice: SectionChoice }

/**
 * What becomes of the blocks of sections that are not carried. A section is named by its heading, its numbered paragraph
 * or its annex, and holds what stands under it; the nearest choice counts, but nothing is left in what is dropped. Of an
 * emptied section the headings stay and one empty paragraph under each, or the numbered paragraphs with what they open
 * with in bold.
 */
export function fatesOf(
  body: readonly Block[],
  choices: ReadonlyMap<BlockId, SectionChoice>,
): ReadonlyMap<BlockId, Fate> {
  const fates = new Map<BlockId, Fate>()
  if (choices.size === 0) return fates
  const open: Open[] = []
  let hasPlace = false
  for (const block of body) {
    const choice = enter(open, block, choices)
    if (choice === 'drop') fates.set(block.id, 'dropped')
    const isOpening = isLandmark(block) || block.level !== undefined
    if (choice === 'empty' && block.type !== 'heading') {
      fates.set(block.id, isOpening || !hasPlace ? 'emptied' : 'dropped')
      hasPlace = true
    }
    if (block.type === 'heading' || choice !== 'empty') hasPlace = false
  }
  return fates
}

/** The choice that counts for a block, with `open` brought to where it stands. */
function enter(open: Open[], block: Block, choices: ReadonlyMap<BlockId, SectionChoice>): SectionChoice {
  if (isLandmark(block)) {
    const depth = isAnnex(block) ? -1 : depthOf(block.level)
    while ((open.at(-1)?.depth ?? Number.NEGATIVE_INFINITY) >= depth) open.pop()
    const outer = open.at(-1)?.choice ?? 'carry'
    open.push({ depth, choice: outer === 'drop' ? 'drop' : (choices.get(block.id) ?? outer) })
  }
  return open.at(-1)?.choice ?? 'carry'
}

/** A block without its prose: an annex without its rows, a numbered paragraph with its opening in bold. */
export function emptied(block: Block): Block {
  if (isAnnex(block)) return { ...block, rows: [] }
  if (block.type === 'heading') return block
  return { ...block, children: openingOf(block.children) }
}

function openingOf([first]: readonly Inline[]): Text[] {
  return first !== undefined && isText(first) && first.bold && first.text !== '' ? [first] : [{ text: '' }]
}
