import type { ReactNode, SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderElementProps } from 'slate-react'
import type { IndicatorBlock } from '#core/document/schema'
import type { SentencePiece } from '#core/indicators/sentence'
import styles from './figure-chip.module.css'
import { useIndicatorName, useIsSelected, usePage, useSentencePieces } from './page-context'

type Props = {
  readonly attributes: RenderElementProps['attributes']
  /** The editor's own place for the caret, before the words as in every chip. */
  readonly children: ReactNode
  readonly element: IndicatorBlock
}

/** A sentence that writes itself: each figure in it opens its data, the words between them how the sentence is made. */
export function SentenceChip({ attributes, children, element }: Props) {
  const { t } = useTranslation()
  const { openSentence } = usePage().actions
  const pieces = useSentencePieces(element)
  const isSelected = useIsSelected(element)
  return (
    <span {...attributes} className={styles.chip}>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: no form field is grouped here */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the text answers Enter on a selected chip */}
      <span
        className={styles.sentence}
        role="group"
        aria-label={t('figure:sentenceLabel')}
        title={t('figure:sentence')}
        data-selected={isSelected}
        onClick={() => openSentence(element)}
      >
        {pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is nothing but its place
          <Piece key={at} {...piece} />
        ))}
      </span>
    </span>
  )
}

function Piece({ text, figure, state }: SentencePiece) {
  if (figure === undefined) return text
  return <FigurePiece text={text} figure={figure} state={state ?? 'known'} />
}

function FigurePiece({ text, figure, state }: Required<SentencePiece>) {
  const { t } = useTranslation()
  const { openFigure } = usePage().actions
  const name = useIndicatorName(figure)
  const label = t(state === 'known' ? 'figure:chip' : 'figure:chipMissing', { name, words: text })
  const open = (event: SyntheticEvent) => {
    event.stopPropagation()
    openFigure(figure, event.currentTarget)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element takes the caret and breaks no line
    <span
      className={styles.figure}
      role="button"
      tabIndex={-1}
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      data-state={state}
      onClick={open}
      onKeyDown={(event) => event.key === 'Enter' && open(event)}
    >
      {text}
    </span>
  )
}
