import { Button, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockDifference, DifferencePlace, WordChange } from '#core/document/comparison'
import styles from './comparison.module.css'

type Props = {
  readonly blocks: readonly BlockDifference[]
  /** Without it nothing leads anywhere: the report is not open. */
  readonly onGoTo?: (place: DifferencePlace) => void
}

/** Longer lists are shown by pieces. */
const shownFirst = 100

/** The prose that differs, in the order of the open report: what was left out struck through, what came in underlined. */
export function BlockDifferences({ blocks, onGoTo }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)
  if (blocks.length === 0) return <Text className={styles.none}>{t('compare:noBlocks')}</Text>
  return (
    <>
      <ol className={styles.blocks}>
        {blocks.slice(0, shown).map((block) => (
          <li key={keyOf(block.place)} className={styles.block}>
            <BlockTitle block={block} {...(onGoTo && { onGoTo })} />
            <p className={styles.words}>
              {block.words.map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
                <Run key={at} change={change} />
              ))}
            </p>
          </li>
        ))}
      </ol>
      {blocks.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
          {t('compare:more', { count: blocks.length - shown })}
        </Button>
      )}
    </>
  )
}

function keyOf(place: DifferencePlace): string {
  return place.part === 'frame' ? place.field : `${place.from ?? ''} ${place.to ?? ''}`
}

function BlockTitle({ block, onGoTo }: Pick<Props, 'onGoTo'> & { readonly block: BlockDifference }) {
  const { t } = useTranslation()
  const { kind, place, level } = block
  const title = t('compare:place', { kind: t(`compare:kind.${kind}`), where: useWhere(place) })
  const canGo = place.part === 'frame' || place.at !== null
  return (
    <>
      {onGoTo && canGo ? (
        <UnstyledButton className={styles.link} title={t('compare:goToBlock')} onClick={() => onGoTo(place)}>
          {title}
        </UnstyledButton>
      ) : (
        <Text size="sm">{title}</Text>
      )}
      {level && (
        <Text size="xs" c="dimmed">
          {t('compare:level', { from: level.from ?? t('compare:noLevel'), to: level.to ?? t('compare:noLevel') })}
        </Text>
      )}
    </>
  )
}

function useWhere(place: DifferencePlace): string {
  const { t } = useTranslation()
  if (place.part === 'frame') return `${t('compare:frame')}, ${t(`compare:field.${place.field}`)}`
  if (place.part === 'annex') return t('compare:annex')
  return place.section === '' ? t('compare:top') : place.section
}

function Run({ change: { kind, text } }: { readonly change: WordChange }) {
  const { t } = useTranslation()
  if (kind === 'same') return text
  const Tag = kind === 'deleted' ? 'del' : 'ins'
  return (
    <Tag className={styles[kind]}>
      <VisuallyHidden>{` ${t(`compare:${kind}`)} `}</VisuallyHidden>
      {text}
    </Tag>
  )
}
