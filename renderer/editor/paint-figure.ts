import type { TFunction } from 'i18next'
import { writeCutOff } from '#core/indicators/cut-off'
import { observationOf } from '#core/indicators/data-set'
import type { FigureReference, Observation } from '#core/indicators/schema'
import type { SentencePiece } from '#core/indicators/sentence'
import type { FigureContext, FigureWords } from '#core/indicators/wording'
import { type Tracked, wordsBefore } from '../roll/tracked'
import styles from './figure-chip.module.css'

/** With what figures are painted: the data as they are, and what the last report said where that is shown struck. */
export type Painting = {
  readonly context: FigureContext
  readonly tracked: Tracked | null
  readonly t: TFunction
}

/** Writes a figure's words into its element, with the label that a screen reader and the pointer get. */
export function paintFigure(
  element: HTMLElement,
  { text, state }: FigureWords,
  figure: FigureReference,
  { context, tracked, t }: Painting,
): void {
  const { index } = context
  const before = wordsBefore(tracked, figure)
  if (before === null || before === text) delete element.dataset.before
  else element.dataset.before = before
  element.dataset.indicator = figure.indicator
  paintSource(element, observationOf(index, figure.indicator, figure.period ?? context.period), t)
  const name = index.indicators.get(figure.indicator)?.name ?? figure.indicator
  const label = t(state === 'known' ? 'figure:chip' : 'figure:chipMissing', { name, words: text })
  if (element.title === label) return
  element.textContent = text
  element.dataset.state = state
  element.title = label
  element.setAttribute('aria-label', label)
}

/** What kind of figure it is and where it comes from, for the tags that F9 shows. */
function paintSource(element: HTMLElement, seen: Observation | undefined, t: TFunction): void {
  const state = seen && t(`figure:${seen.state}`)
  const dated = state && seen.cutOff !== undefined ? `${state} ${writeCutOff(seen.cutOff)}` : state
  const told = [dated, seen?.source].filter(Boolean).join(' · ')
  if (told === '') delete element.dataset.source
  else if (element.dataset.source !== told) element.dataset.source = told
}

/** Writes a sentence into its element: its words as text, each figure as an element of its own. */
export function paintSentence(element: HTMLElement, pieces: readonly SentencePiece[], painting: Painting): void {
  const drawn = [...element.childNodes]
  const fits = drawn.length === pieces.length && pieces.every(({ figure }, at) => isElement(drawn[at]) === !!figure)
  const nodes = fits ? drawn : pieces.map(({ figure }) => (figure ? figureElement() : document.createTextNode('')))
  if (!fits) element.replaceChildren(...nodes)
  for (const [at, { text, figure, state = 'known' }] of pieces.entries()) {
    const node = nodes[at]
    if (figure && isElement(node)) paintFigure(node, { text, state }, figure, painting)
    else if (node && node.nodeValue !== text) node.nodeValue = text
  }
}

function isElement(node: Node | undefined): node is HTMLElement {
  return node instanceof HTMLElement
}

function figureElement(): HTMLElement {
  const element = document.createElement('span')
  element.className = styles.figure ?? ''
  element.setAttribute('role', 'button')
  element.tabIndex = -1
  element.setAttribute('aria-haspopup', 'dialog')
  return element
}
