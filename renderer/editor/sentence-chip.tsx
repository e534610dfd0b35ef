import { type ReactNode, type SyntheticEvent, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderElementProps } from 'slate-react'
import type { IndicatorBlock } from '#core/document/schema'
import { indicatorsOf } from '#core/document/walk'
import { type SentencePiece, writeSentence } from '#core/indicators/sentence'
import styles from './figure-chip.module.css'
import { useIsSelected, usePage, usePainted } from './page-context'
import { paintSentence } from './paint-figure'
import type { Painter } from './painters'

type Props = {
  readonly attributes: RenderElementProps['attributes']
  /** The editor's own place for the caret, before the words as in every chip. */
  readonly children: ReactNode
  readonly element: IndicatorBlock
}

/** A sentence that writes itself: each figure in it opens its data, the words between them how the sentence is made. */
export function SentenceChip({ attributes, children, element }: Props) {
  const { t } = useTranslation()
  const { actions, tracked } = usePage()
  const { openSentence, openFigure } = actions
  const isSelected = useIsSelected(element)
  const pieces = useRef<readonly SentencePiece[]>([])
  const painterFor = useCallback(
    (drawn: HTMLElement): Painter => ({
      indicators: indicatorsOf(element),
      paint: (context) => {
        pieces.current = writeSentence(element, context)
        paintSentence(drawn, pieces.current, { context, ...tracked.getState(), t })
      },
    }),
    [element, t, tracked],
  )
  const painted = usePainted(painterFor)

  const open = ({ target, currentTarget }: SyntheticEvent<HTMLElement>) => {
    const pressed = target instanceof HTMLElement ? target : currentTarget
    const figure = pieces.current[[...currentTarget.childNodes].indexOf(pressed)]?.figure
    if (figure) openFigure(figure, pressed)
    else openSentence(element)
  }

  return (
    <span {...attributes} className={styles.chip}>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: no form field is grouped here */}
      <span
        ref={painted}
        className={styles.sentence}
        role="group"
        aria-label={t('figure:sentenceLabel')}
        title={t('figure:sentence')}
        data-selected={isSelected}
        onClick={open}
        onKeyDown={(event) => event.key === 'Enter' && open(event)}
      />
    </span>
  )
}
