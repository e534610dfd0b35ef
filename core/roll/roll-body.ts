import type { Annex, Block, BlockId } from '#core/document/schema'
import { blockText, type InlineWords } from '#core/document/text'
import { isAnnex, textBlocksOf } from '#core/document/walk'
import type { Decide } from '#core/roll/change'
import { movedWords } from '#core/roll/mentions'
import { type Move, movedInlines, movedTitle } from '#core/roll/roll-inlines'
import { emptied, type Fate } from '#core/roll/sections'

/** The body after what is not carried was taken out. There is always a paragraph left, for a report has one. */
export function carriedBody(
  body: readonly Block[],
  fates: ReadonlyMap<BlockId, Fate>,
  words: InlineWords,
  decide: Decide,
): readonly Block[] {
  if (fates.size === 0) return body
  const kept = body.flatMap((block) => keptBlock(block, fates.get(block.id), words, decide))
  if (textBlocksOf(kept).length > 0) return kept
  const [first] = textBlocksOf(body)
  if (!first) throw new Error('a report without a text')
  return [{ type: 'paragraph', id: first.id, children: [{ text: '' }] }, ...kept]
}

function keptBlock(block: Block, fate: Fate | undefined, words: InlineWords, decide: Decide): readonly Block[] {
  if (fate === undefined) return [block]
  const to = fate === 'dropped' ? null : emptied(block)
  const change = {
    id: `block:${block.id}`,
    kind: fate === 'dropped' ? ('block.dropped' as const) : ('block.emptied' as const),
    block: block.id,
    from: blockText(block, words),
    to: to === null ? '' : blockText(to, words),
  }
  if (!decide(change)) return [block]
  return to === null ? [] : [to]
}

/** A block after the roll, the same value where nothing of it moved. */
export function movedBlock(block: Block, move: Move): Block {
  const { id } = block
  if (isAnnex(block)) return movedAnnex(block, move)
  const place = { key: id, block: id, typed: block.type === 'heading' ? ('title' as const) : ('prose' as const) }
  const children = movedInlines(block.children, place, move)
  return children === block.children ? block : { ...block, children }
}

/** An annex: its title, and its groups and notes, which are plain words. */
function movedAnnex(annex: Annex, move: Move): Annex {
  const { id } = annex
  const title = movedTitle(annex.title, { key: id, block: id, typed: 'title' }, move)
  const moved = (words: string, at: number, part: string) => {
    const to = movedWords(words, move.from, move.to)
    const change = { id: `title:${id}:${part}:${at}`, kind: 'title' as const, block: id, from: words, to }
    return to === words || to.length > longestWords || !move.decide(change) ? words : to
  }
  const rows = annex.rows.map((row, at) => {
    if (row.kind === 'group') return { ...row, title: moved(row.title, at, 'group') }
    return row.note === undefined ? row : { ...row, note: moved(row.note, at, 'note') }
  })
  return { ...annex, title, rows }
}

const longestWords = 300
