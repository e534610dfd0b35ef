import { isKnownRow, isPlanOf, type Known, knownIn, refersToKnown } from '#core/document/references'
import type { Block, Inline, Text } from '#core/document/schema'
import { inlineRuns, isAnnex, isText, type Written } from '#core/document/walk'
import type { Indicator, Observation, Plan } from '#core/indicators/schema'

/** What a report and a template have in common. */
export type Content = Written & {
  readonly indicators: readonly Indicator[]
  readonly observations?: readonly Observation[]
  /** A plan may stand for several years under one id; a template's has no year. */
  readonly plans: readonly (Pick<Plan, 'id' | 'indicator'> & { readonly year?: number })[]
}

/**
 * The place of the first fault that no schema sees, as a path ('body.12.children.3'); undefined when there is none:
 * - what stands twice: a block's or an indicator's id, a plan in one year, an indicator in one period;
 * - a reference to an indicator or a plan that is not there, or to a plan of another indicator;
 * - an annex before the text or in the midst of it;
 * - inlines that the editor would put in another form at once, so that an untouched report would look edited.
 */
export function contentFault(content: Content): string | undefined {
  for (const fault of faults(content)) return fault
  return undefined
}

function* faults(content: Content): Generator<string> {
  const { indicators, observations = [], plans } = content
  const known = knownIn(content)
  yield* doubles('body', content.body, ({ id }) => id)
  yield* doubles('indicators', indicators, ({ id }) => id)
  yield* doubles('observations', observations, ({ indicator, period }) => `${indicator} ${period}`)
  yield* doubles('plans', plans, ({ id, year = '' }) => `${id} ${year}`)
  yield* places('indicators', indicators, ({ parts = [] }) => parts.every((part) => known.indicators.has(part)))
  yield* places('observations', observations, (observation) => isAnchored(observation, known))
  yield* places('plans', plans, ({ id, indicator }) => isPlanOf(id, indicator, known))
  yield* places('body', content.body, (block, at) => isBehindText(block, content.body[at - 1]))
  for (const { where, inlines } of inlineRuns(content)) {
    yield* places(where, inlines, (inline) => refersToKnown(inline, known))
    yield* places(where, inlines, (inline, at) => isNormal(inlines[at - 1], inline, at === inlines.length - 1))
  }
  for (const [at, block] of content.body.entries()) {
    if (isAnnex(block)) yield* places(`body.${at}.rows`, block.rows, (row) => isKnownRow(row, known))
  }
}

/** Where the items are that break a rule. */
function* places<T>(where: string, items: readonly T[], holds: (item: T, at: number) => boolean): Generator<string> {
  for (const [at, item] of items.entries()) if (!holds(item, at)) yield `${where}.${at}`
}

function doubles<T>(where: string, items: readonly T[], key: (item: T) => string): Generator<string> {
  const seen = new Set<string>()
  return places(where, items, (item) => seen.size < seen.add(key(item)).size)
}

function isAnchored({ indicator, planShares = [] }: Observation, known: Known): boolean {
  const plans = new Set(planShares.map(({ plan }) => plan))
  if (plans.size < planShares.length) return false
  return known.indicators.has(indicator) && planShares.every(({ plan }) => isPlanOf(plan, indicator, known))
}

/** Annexes follow the text, of which there is always some. */
function isBehindText(block: Block, previous: Block | undefined): boolean {
  return isAnnex(block) ? previous !== undefined : previous === undefined || !isAnnex(previous)
}

/**
 * Whether an inline may follow the one before it in the editor's normal form: a text stands before, between and after
 * the inlines that are none; two texts side by side both have letters and differ in their marks. A claim has words.
 *
 * Source: the core normalizer of Slate (normalizeNode), which makes any other form into this one.
 */
function isNormal(previous: Inline | undefined, inline: Inline, isLast: boolean): boolean {
  if (!isText(inline)) return previous !== undefined && isText(previous) && !isLast && hasWords(inline)
  if (previous === undefined || !isText(previous)) return true
  return previous.text !== '' && inline.text !== '' && marksOf(previous) !== marksOf(inline)
}

function hasWords(inline: Exclude<Inline, Text>): boolean {
  return inline.type !== 'claim' || inline.children.some((child) => !isText(child) || child.text !== '')
}

function marksOf({ text: _, ...marks }: Text): string {
  return Object.entries(marks)
    .flatMap(([mark, on]) => (on ? [mark] : []))
    .sort()
    .join()
}
