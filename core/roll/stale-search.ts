import type { Block, Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import { type Leftover, timesOf } from '#core/roll/leftover'
import { judged, seenIn, staleInBlock, staleInLine } from '#core/roll/stale'
import { linesAround } from '#core/roll/stale-around'

/** A search in steps: whoever runs it may do something else after each. It ends with what `findStale` gives. */
export type StaleSearch = Generator<undefined, readonly Leftover[], undefined>

/**
 * Searches one report again and again while it is edited. What was read once is not read again as long as its block and
 * the data stay the same, so that a word that was typed costs its paragraph.
 */
export function staleSearcher(): (report: Report) => StaleSearch {
  let asked: readonly unknown[] = []
  let inBlocks = new WeakMap<Block, readonly Leftover[]>()
  let inLines = new Map<string, readonly Leftover[]>()

  return function* search(report) {
    const { indicators, observations, plans, style, period, carried } = report
    const now = [indicators, observations, plans, style, period, carried?.period]
    if (now.some((each, at) => each !== asked[at])) {
      inBlocks = new WeakMap()
      inLines = new Map()
    }
    asked = now
    const context = { index: indexData(report), period, style }
    const times = timesOf(period, carried?.period)
    const seen = seenIn(report)
    const found: Leftover[] = []
    for (const line of linesAround(report)) {
      const key = JSON.stringify(line)
      const known = inLines.get(key)
      const left = known ?? staleInLine(line, times, context)
      inLines.set(key, left)
      found.push(...left)
      if (!known) yield
    }
    for (const block of report.body) {
      const known = inBlocks.get(block)
      const left = known ?? staleInBlock(block, times, context)
      inBlocks.set(block, left)
      found.push(...judged(left, seen))
      if (!known) yield
    }
    return found
  }
}
