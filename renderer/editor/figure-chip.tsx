import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ReactEditor, type RenderElementProps, useSlateStatic } from 'slate-react'
import { useStore } from 'zustand'
import type { BlockId, Figure, PeriodToken } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'
import { figureWords } from '#core/indicators/wording'
import type { Tracked } from '../roll/tracked'
import { isBlock } from './blocks'
import styles from './figure-chip.module.css'
import { useIsSelected, usePage, usePainted, usePeriodWords } from './page-context'
import { paintFigure } from './paint-figure'
import type { Painter } from './painters'

type Props<T> = {
  readonly attributes: RenderElementProps['attributes']
  /**
   * The editor's own place for the caret. It stands before the words: with it behind them, Chromium breaks off a
   * composition that begins right after the chip at its second letter.
   */
  readonly children: ReactNode
  readonly element: T
}

/** A figure in the text: the words of its indicator, and a button that opens the indicator's data. */
export function FigureChip({ attributes, children, element }: Props<Figure>) {
  const { t } = useTranslation()
  const { actions, tracked } = usePage()
  const { openFigure } = actions
  const isSelected = useIsSelected(element)
  const painterFor = useCallback(
    (drawn: HTMLElement): Painter => ({
      indicators: [element.indicator],
      paint: (context) =>
        paintFigure(drawn, figureWords(element, context), element, { context, ...tracked.getState(), t }),
    }),
    [element, t, tracked],
  )
  const painted = usePainted(painterFor)
  return (
    <span {...attributes} className={styles.chip}>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a button element takes the caret and breaks no line */}
      <span
        ref={painted}
        className={styles.figure}
        role="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        data-selected={isSelected}
        onClick={(event) => openFigure(element, event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && openFigure(element, event.currentTarget)}
      />
    </span>
  )
}

/** A mention of the period: it moves with the report's own and is not typed. */
export function PeriodChip({ attributes, children, element }: Props<PeriodToken>) {
  const { t } = useTranslation()
  const words = usePeriodWords(element)
  const isSelected = useIsSelected(element)
  const editor = useSlateStatic()
  const old = useStore(usePage().tracked, ({ tracked }) => tracked && oldWords(editor, element, tracked))
  return (
    <span {...attributes} className={styles.chip}>
      {children}
      <span
        className={styles.period}
        title={t('figure:period')}
        data-selected={isSelected}
        data-before={old === words ? undefined : (old ?? undefined)}
      >
        {words}
      </span>
    </span>
  )
}

/** What a mention said in the last report, where that is undecided. */
function oldWords(editor: ReactEditor, chip: PeriodToken, { context, moved }: Tracked): string | null {
  const block = blockOf(editor, chip)
  return block !== null && moved.has(block) ? periodWords(chip, context.period) : null
}

function blockOf(editor: ReactEditor, chip: PeriodToken): BlockId | null {
  const [at] = ReactEditor.findPath(editor, chip)
  const node = at === undefined ? undefined : editor.children[at]
  return node && isBlock(node) ? node.id : null
}
