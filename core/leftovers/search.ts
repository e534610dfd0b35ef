import type { Block, Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import { linesAround } from '#core/leftovers/around'
import { type Facts, factsTogether } from '#core/leftovers/facts'
import { factsInBlock, judged, seenIn, staleInBlock, staleInLine } from '#core/leftovers/find-leftovers'
import { type Leftover, timesOf } from '#core/leftovers/leftover'
import { tasksIn } from '#core/leftovers/tasks'

/** A search in steps: whoever runs it may do something else after each. It ends with what `findStale` gives. */
export type StaleSearch = Generator<undefined, readonly Leftover[], undefined>

/**
 * Searches one report again and again while it is edited. What was read once is not read again as long as its block and
 * the data stay the same, so that a word that was typed costs its paragraph.
 */
export function staleSearcher(): (report: Report) => StaleSearch {
  let asked: readonly unknown[] = []
  let told = new WeakMap<Block, readonly Leftover[]>()
  let tasks = new WeakMap<Block, readonly Leftover[]>()
  let inLines = new Map<string, readonly Leftover[]>()
  let factsInBlocks = new WeakMap<Block, Facts>()
  let factsBefore = ''

  return function* search(report) {
    const { indicators, observations, plans, style, period, carried } = report
    const now = [indicators, observations, plans, style, period, carried?.period]
    if (now.some((each, at) => each !== asked[at])) {
      told = new WeakMap()
      tasks = new WeakMap()
      inLines = new Map()
      factsInBlocks = new WeakMap()
    }
    asked = now
    const context = { index: indexData(report), period, style }
    const inBody: Facts[] = []
    for (const block of report.body) {
      inBody.push(yield* recalled(factsInBlocks, block, () => factsInBlock(block, context)))
    }
    const facts = factsTogether(inBody)
    const factsNow = JSON.stringify(facts)
    if (factsNow !== factsBefore) {
      told = new WeakMap()
      tasks = new WeakMap()
      inLines = new Map()
    }
    factsBefore = factsNow
    const times = timesOf(period, carried?.period, facts)
    const seen = seenIn(report)
    const ofTasks = tasksIn(report.body)
    const found: Leftover[] = []
    for (const line of linesAround(report)) {
      found.push(...(yield* recalled(inLines, JSON.stringify(line), () => staleInLine(line, times, context))))
    }
    for (const block of report.body) {
      const isTask = ofTasks.has(block.id)
      const read = () => staleInBlock(block, { ...times, ofTasks: isTask }, context)
      found.push(...judged(yield* recalled(isTask ? tasks : told, block, read), seen))
    }
    return found
  }
}

type Known<Key, Value> = {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => unknown
}

/** What is known of a place, or else read in a step of its own. */
function* recalled<Key, Value extends object>(
  known: Known<Key, Value>,
  key: Key,
  read: () => Value,
): Generator<undefined, Value, undefined> {
  const before = known.get(key)
  if (before) return before
  const value = read()
  known.set(key, value)
  yield
  return value
}
