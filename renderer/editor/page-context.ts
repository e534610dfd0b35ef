import { createContext, type RefObject, useContext, useLayoutEffect, useRef } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { numbersOf } from '#core/document/numbering'
import type { Profile } from '#core/document/profile'
import type { Block, BlockId, IndicatorBlock, Report } from '#core/document/schema'
import { levelOf, textBlocksOf } from '#core/document/walk'
import { type ClaimState, claimStands } from '#core/indicators/claims'
import { indexData } from '#core/indicators/data-set'
import { periodWords } from '#core/indicators/period'
import type { FigureReference } from '#core/indicators/schema'
import type { ClaimTerm } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import type { Struck, Tracked } from '../roll/tracked'
import type { Chip } from './blocks'
import { createPainters, type Painter, type Painters, touchedBy } from './painters'

/** The computed numbers of the blocks, and which block the text ends with. */
export type Numbers = { readonly of: ReadonlyMap<BlockId, string>; readonly last: BlockId | undefined }

export type PageActions = {
  /** A figure was pressed, where `chip` is drawn: one of its own, or one in a sentence. */
  readonly openFigure: (figure: FigureReference, chip: Element) => void
  /** A sentence was pressed beside its figures. */
  readonly openSentence: (sentence: IndicatorBlock) => void
}

/**
 * What is derived from the report and shown in its text. Each part is a store that a chip or a block asks for its own
 * bit of, and figures and sentences are painted, so that a new value draws its own chips again and nothing else, and no
 * word of it lies in the editor's nodes.
 */
export type PageStores = {
  readonly profile: Profile
  readonly words: StoreApi<FigureContext>
  readonly painters: Painters
  readonly numbers: StoreApi<Numbers>
  /** The blocks from the last period that nobody has looked at yet. */
  readonly unseen: StoreApi<{ readonly blocks: ReadonlySet<BlockId> }>
  /** What the last report said and is shown struck, while the changes of the roll are reviewed. */
  readonly tracked: StoreApi<{ readonly tracked: Tracked | null }>
  readonly selected: StoreApi<{ readonly chip: Chip | null }>
  readonly actions: PageActions
  /** Takes the stores on to the next report: words by its data, numbers only when blocks came, went or changed level. */
  readonly follow: (next: Report) => void
  readonly track: (tracked: Tracked | null) => void
}

export const PageContext = createContext<PageStores | null>(null)

function wordsContext({ indicators, observations, plans, period, style }: Report): FigureContext {
  return { index: indexData({ indicators, observations, plans }), period, style }
}

function countNumbers({ body, style }: Report, { numberEnd }: Profile): Numbers {
  return { of: numbersOf(body, { partNumber: style.partNumber, numberEnd }), last: textBlocksOf(body).at(-1)?.id }
}

function sameData(one: Report, other: Report): boolean {
  return (
    one.period === other.period &&
    one.indicators === other.indicators &&
    one.observations === other.observations &&
    one.plans === other.plans &&
    one.style === other.style
  )
}

function sameStructure(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, at) => block === other[at] || isSameBlock(block, other[at]))
}

function isSameBlock(one: Block, other: Block | undefined): boolean {
  return one.id === other?.id && levelOf(one) === levelOf(other)
}

function unseenIn({ carried }: Report) {
  return { blocks: new Set(carried?.blocks.flatMap(({ block, seen }) => (seen ? [] : [block]))) }
}

export function createPage(report: Report, profile: Profile, actions: PageActions): PageStores {
  const words = createStore(() => wordsContext(report))
  const painters = createPainters()
  const numbers = createStore(() => countNumbers(report, profile))
  const unseen = createStore(() => unseenIn(report))
  const tracked: PageStores['tracked'] = createStore(() => ({ tracked: null }))
  const selected: PageStores['selected'] = createStore(() => ({ chip: null }))
  let shown = report
  const follow = (next: Report) => {
    const before = shown
    shown = next
    if (!sameData(before, next)) {
      words.setState(wordsContext(next), true)
      painters.repaint(words.getState(), touchedBy(before, next))
    }
    if (before.style !== next.style || !sameStructure(before.body, next.body)) {
      numbers.setState(countNumbers(next, profile), true)
    }
    if (before.carried !== next.carried) unseen.setState(unseenIn(next), true)
  }
  const track = (next: Tracked | null) => {
    tracked.setState({ tracked: next })
    painters.repaint(words.getState(), 'all')
  }
  return { profile, words, painters, numbers, unseen, tracked, selected, actions, follow, track }
}

export function usePage(): PageStores {
  const page = useContext(PageContext)
  if (page === null) throw new Error('outside of a page')
  return page
}

/**
 * Has an element painted before it is seen and whenever data that it speaks of changes. `painterFor` stays the same
 * function until the chip is another, or is to be said in another language.
 */
export function usePainted<E extends HTMLElement>(painterFor: (element: E) => Painter): RefObject<E | null> {
  const drawn = useRef<E>(null)
  const { painters, words } = usePage()
  useLayoutEffect(() => {
    if (drawn.current === null) return
    const painter = painterFor(drawn.current)
    painter.paint(words.getState())
    return painters.add(painter)
  }, [painterFor, painters, words])
  return drawn
}

export function useClaimState(terms: readonly ClaimTerm[]): ClaimState {
  return useStore(usePage().words, (context) => claimStands(terms, context))
}

export function usePeriodWords(token: Parameters<typeof periodWords>[0]): string {
  return useStore(usePage().words, ({ period }) => periodWords(token, period))
}

/** The block's own number as it is printed; undefined for prose. */
export function useBlockNumber(id: BlockId): string | undefined {
  return useStore(usePage().numbers, (numbers) => numbers.of.get(id))
}

export function useIsUnseen(id: BlockId): boolean {
  return useStore(usePage().unseen, ({ blocks }) => blocks.has(id))
}

/** What stood around a block in the last report and is shown struck. */
export function useStruck(id: BlockId): Struck | undefined {
  return useStore(usePage().tracked, ({ tracked }) => tracked?.struck.get(id))
}

export function useIsLastBlock(id: BlockId): boolean {
  return useStore(usePage().numbers, ({ last }) => last === id)
}

export function useIsSelected(chip: Chip): boolean {
  return useStore(usePage().selected, (selected) => selected.chip === chip)
}
