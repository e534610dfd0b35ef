import { longestRising } from '#core/compare/align'
import { pairBlocks, type ReadBlock } from '#core/compare/pair-blocks'
import { blockTokens, type Reading } from '#core/compare/tokens'
import { changesOf, isChanged } from '#core/compare/words'
import type { BlockDifference, WordChange } from '#core/document/comparison'
import type { Block, BlockId, Level, Report } from '#core/document/schema'
import { blockText, type InlineWords } from '#core/document/text'
import { isAnnex, levelOf } from '#core/document/walk'

/** A report whose blocks are read, in their order. */
type Side = {
  readonly body: readonly Block[]
  readonly blocks: readonly ReadBlock[]
  readonly sections: readonly string[]
}

/**
 * The blocks that differ, in the order of the new report; what is only in the old stands where it was left out. Empty
 * paragraphs that came or went are no difference.
 */
export function compareBodies(
  from: Report,
  to: Report,
  fromReading: Reading,
  toReading: Reading,
): readonly BlockDifference[] {
  const [ours, theirs] = [sideOf(from.body, fromReading), sideOf(to.body, toReading)]
  const pairs = pairBlocks(ours.blocks, theirs.blocks, areRelated(from, to))
  const kept = longestRising(pairs)
  const stayed = new Set(kept.map(([, there]) => there))
  const partners = new Map(pairs.map(([here, there]) => [there, here]))
  const deleted = deletedBehind(ours, new Set(pairs.map(([here]) => here)), new Map(kept))
  return [
    ...(deleted.get(-1) ?? []).map((here) => deletion(ours, here, null)),
    ...theirs.blocks.flatMap((block, there) => {
      const here = partners.get(there)
      const own = here === undefined ? insertion(theirs, there) : change(ours, here, theirs, there, stayed.has(there))
      return [...own, ...(deleted.get(there) ?? []).map((gone) => deletion(ours, gone, block.id))]
    }),
  ]
}

/** Two versions of one report, or a report and the one it was rolled out of. */
function areRelated(from: Report, to: Report): boolean {
  return from.id === to.id || to.carried?.report === from.id || from.carried?.report === to.id
}

function sideOf(body: readonly Block[], reading: Reading): Side {
  return {
    body,
    blocks: body.map((block) => ({ id: block.id, isAnnex: isAnnex(block), tokens: blockTokens(block, reading) })),
    sections: sectionsOf(body, reading.words),
  }
}

/** For each block the words of the heading it stands under; for a heading those of the one above it. */
function sectionsOf(body: readonly Block[], words: InlineWords): readonly string[] {
  let heading = ''
  return body.map((block) => {
    const above = heading
    if (block.type === 'heading') heading = blockText(block, words).trim()
    return isAnnex(block) ? '' : above
  })
}

/** The blocks that are left of the old report, by the place in the new one they stood behind; −1 is its start. */
function deletedBehind(
  { blocks }: Side,
  paired: ReadonlySet<number>,
  kept: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const behind = new Map<number, number[]>()
  let last = -1
  for (const [here, { tokens }] of blocks.entries()) {
    last = kept.get(here) ?? last
    if (paired.has(here) || tokens.length === 0) continue
    const those = behind.get(last)
    if (those) those.push(here)
    else behind.set(last, [here])
  }
  return behind
}

function deletion({ blocks, sections }: Side, here: number, at: BlockId | null): BlockDifference {
  const block = blocks[here]
  const text = textOf(block)
  return {
    kind: 'deleted',
    place: { part: partOf(block), from: block?.id ?? null, to: null, at, section: sections[here] ?? '' },
    words: [{ kind: 'deleted', text }],
  }
}

function insertion({ blocks, sections }: Side, there: number): readonly BlockDifference[] {
  const block = blocks[there]
  if (block === undefined || block.tokens.length === 0) return []
  return [
    {
      kind: 'inserted',
      place: { part: partOf(block), from: null, to: block.id, at: block.id, section: sections[there] ?? '' },
      words: [{ kind: 'inserted', text: textOf(block) }],
    },
  ]
}

function change(ours: Side, here: number, theirs: Side, there: number, stayed: boolean): readonly BlockDifference[] {
  const [before, after] = [ours.blocks[here], theirs.blocks[there]]
  if (!before || !after) return []
  const words = wordsOf(before, after)
  const level = levelChange(ours.body[here], theirs.body[there])
  if (stayed && !isChanged(words) && level === null) return []
  return [
    {
      kind: stayed ? 'changed' : 'moved',
      place: {
        part: partOf(after),
        from: before.id,
        to: after.id,
        at: after.id,
        section: theirs.sections[there] ?? '',
      },
      words,
      ...(level && { level }),
    },
  ]
}

function wordsOf(before: ReadBlock, after: ReadBlock): readonly WordChange[] {
  return changesOf(before.tokens, after.tokens)
}

type LevelChange = { readonly from: Level | null; readonly to: Level | null }

/** A heading that became a numbered paragraph of its level reads alike: its words and number are the same. */
function levelChange(before: Block | undefined, after: Block | undefined): LevelChange | null {
  const from = (before && levelOf(before)) ?? null
  const to = (after && levelOf(after)) ?? null
  return from === to ? null : { from, to }
}

function partOf(block: ReadBlock | undefined): 'text' | 'annex' {
  return block?.isAnnex ? 'annex' : 'text'
}

function textOf(block: ReadBlock | undefined): string {
  return (block?.tokens ?? []).map(({ text }) => text).join('')
}
