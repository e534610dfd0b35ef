import type { Block, Report } from '#core/document/schema'
import { blockText, figuresShown, inlineWords } from '#core/document/text'
import { indexData } from '#core/indicators/data-set'
import { failingClaims } from '../editor/failing-claims'

/**
 * Words as Vietnamese counts them, by blanks; figures as they stand in the text, and those that have a value; claims
 * that the figures do not bear.
 */
export type Counts = {
  readonly words: number
  readonly figures: number
  readonly known: number
  readonly failing: number
}

/**
 * Counts bodies of one report while its data set stays as it is. A block that did not change is not counted again, so
 * that a keystroke costs one paragraph.
 */
export function counterOf(report: Report): (body: readonly Block[]) => Counts {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const words = inlineWords(report)
  const counted = new WeakMap<Block, Counts>()

  const count = (block: Block): Counts => {
    const figures = figuresShown(block.children, context)
    const known = figures.filter(({ state }) => state === 'known')
    const text = blockText(block, words).split(/\s+/).filter(Boolean)
    const failing = failingClaims(block.children, context).length
    return { words: text.length, figures: figures.length, known: known.length, failing }
  }

  const countsOf = (block: Block): Counts => {
    const counts = counted.get(block) ?? count(block)
    counted.set(block, counts)
    return counts
  }

  return (body) => body.map(countsOf).reduce(sum, { words: 0, figures: 0, known: 0, failing: 0 })
}

function sum(one: Counts, other: Counts): Counts {
  return {
    words: one.words + other.words,
    figures: one.figures + other.figures,
    known: one.known + other.known,
    failing: one.failing + other.failing,
  }
}
