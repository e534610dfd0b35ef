import { compareBodies } from '#core/compare/blocks'
import { compareFigures } from '#core/compare/figures'
import { compareFrames } from '#core/compare/frame'
import { pairIndicators, sharedIds } from '#core/compare/indicators'
import { readingOf } from '#core/compare/tokens'
import { typedFigures } from '#core/compare/typed-figures'
import type { Comparison } from '#core/document/comparison'
import type { Report } from '#core/document/schema'

/**
 * What a new report has otherwise than an old one: two versions of one, or the reports of two periods. Figures are
 * compared as figures, in the words and the style of the new report, those that are typed into the prose too; prose word
 * by word, whatever its figures say; then what was moved, came or went. The same report twice gives nothing.
 */
export function compareReports(from: Report, to: Report): Comparison {
  const pairs = pairIndicators(from.indicators, to.indicators)
  const readings = [readingOf(from, sharedIds(pairs)), readingOf(to, new Map())] as const
  const blocks = [...compareFrames(from, to, ...readings), ...compareBodies(from, to, ...readings)]
  return { figures: [...compareFigures(from, to, pairs), ...typedFigures(from, to, blocks)], blocks }
}
