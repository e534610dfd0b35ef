import { Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { writeSentence } from '#core/indicators/sentence'
import type { Sentence } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import styles from './insert.module.css'

type Props = { readonly sentence: Sentence; readonly context: FigureContext }

/** A sentence as it would be printed now, with its figures marked as on the page. */
export function SentencePreview({ sentence, context }: Props) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper className={styles.preview} label={t('figure:preview')} labelElement="div">
      <output className={styles.print} lang="vi">
        {writeSentence(sentence, context).map(({ text, figure, state }, at) =>
          figure === undefined ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is nothing but its place
            <span key={at} className={styles.figure} data-missing={state === 'missing'}>
              {text}
            </span>
          ),
        )}
      </output>
    </Input.Wrapper>
  )
}
