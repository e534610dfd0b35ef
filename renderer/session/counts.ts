import type { Block, Report } from '#core/document/schema'
import { blockText, figuresShown, inlineWords } from '#core/document/text'
import { indexData } from '#core/indicators/data-set'
import { figuresWanted } from '#core/roll/progress'
import { failingClaims } from '../editor/failing-claims'

/**
 * Words as Vietnamese counts them, by blanks; different figures that the text asks for and those that are known, as the
 * progress of a draft counts them; places where the text shows a blank; claims that the figures do not bear.
 */
export type Counts = {
  readonly words: number
  readonly figures: number
  readonly known: number
  readonly blanks: number
  readonly failing: number
}

type BlockCounts = Pick<Counts, 'words' | 'blanks' | 'failing'> & { readonly wanted: ReturnType<typeof figuresWanted> }

/**
 * Counts bodies of one report while its data set stays as it is. A block that did not change is not counted again, so
 * that a keystroke costs one paragraph.
 */
export function counterOf(report: Report): (body: readonly Block[]) => Counts {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const words = inlineWords(report)
  const counted = new WeakMap<Block, BlockCounts>()

  const count = (block: Block): BlockCounts => ({
    words: blockText(block, words).split(/\s+/).filter(Boolean).length,
    blanks: figuresShown(block.children, context).filter(({ state }) => state === 'missing').length,
    failing: failingClaims(block.children, context).length,
    wanted: figuresWanted(block, context),
  })

  const countsOf = (block: Block): BlockCounts => {
    const counts = counted.get(block) ?? count(block)
    counted.set(block, counts)
    return counts
  }

  return (body) => {
    const blocks = body.map(countsOf)
    const figures = new Map(blocks.flatMap(({ wanted }) => wanted))
    const sum = (of: 'words' | 'blanks' | 'failing') => blocks.reduce((total, { [of]: number }) => total + number, 0)
    return {
      words: sum('words'),
      figures: figures.size,
      known: [...figures.values()].filter(Boolean).length,
      blanks: sum('blanks'),
      failing: sum('failing'),
    }
  }
}
