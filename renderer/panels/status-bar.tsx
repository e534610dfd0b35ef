import { UnstyledButton } from '@mantine/core'
import { ListChecks, LocateFixed, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './status-bar.module.css'

export type SaveState =
  | { readonly kind: 'unsaved' }
  /** It lies in no file of the user's own yet: a new report, the sample. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'saving' }
  /** It is unsaved and the last save failed. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'exporting' }
  /** `at` is null when the file was opened and not yet saved by this window. */
  | { readonly kind: 'saved'; readonly at: Date | null }

type Props = {
  readonly name: string
  readonly saveState: SaveState
  readonly words: number
  readonly figures: { readonly known: number; readonly total: number }
  /** How many places of the text show a blank for a figure. */
  readonly blanks: number
  /** How many claims of the text the figures do not bear. */
  readonly failing: number
  /** Blocks from the last period, and how many of them somebody has looked at; null in a report that has none. */
  readonly seen: { readonly seen: number; readonly total: number } | null
  /** What shows and changes the report's stage and its form. */
  readonly menus: ReactNode
  readonly onNextBlank: () => void
  readonly onNextPending: () => void
  readonly onReview: () => void
  readonly onNextFailing: () => void
  readonly onFigures: () => void
}

/** Which file, whether it is safe on the disk, how long it is, and how much of its data is still missing. */
export function StatusBar(props: Props) {
  const {
    name,
    saveState,
    words,
    figures,
    blanks,
    failing,
    seen,
    menus,
    onNextBlank,
    onNextPending,
    onReview,
    onNextFailing,
    onFigures,
  } = props
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)

  return (
    <footer className={styles.bar}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.save} role="status" data-state={saveState.kind}>
        {useSaveWords(saveState)}
      </span>
      <span className={styles.space} />
      <span>{t('status:words', { number: number.format(words) })}</span>
      <UnstyledButton className={styles.action} title={t('status:openData')} onClick={onFigures}>
        {t('status:figures', { known: figures.known, total: figures.total })}
      </UnstyledButton>
      {blanks > 0 && (
        <UnstyledButton className={styles.action} title={t('status:nextBlank')} onClick={onNextBlank}>
          <LocateFixed size={14} aria-hidden />
          {t('status:blanks', { missing: blanks })}
        </UnstyledButton>
      )}
      {seen !== null && (
        <UnstyledButton className={styles.action} title={t('review:seenNote')} onClick={onNextPending}>
          <ListChecks size={14} aria-hidden />
          {t('review:seen', seen)}
        </UnstyledButton>
      )}
      {seen !== null && (
        <UnstyledButton className={styles.action} title={t('review:panelNote')} onClick={onReview}>
          {t('review:title')}
        </UnstyledButton>
      )}
      {failing > 0 && (
        <UnstyledButton className={styles.action} title={t('insert:failingNote')} data-failing onClick={onNextFailing}>
          <TriangleAlert size={14} aria-hidden />
          {t('insert:failing', { count: failing })}
        </UnstyledButton>
      )}
      {menus}
    </footer>
  )
}

function useSaveWords(state: SaveState): string {
  const { t, i18n } = useTranslation()
  if (state.kind !== 'saved') return t(`status:${state.kind}`)
  if (state.at === null) return t('status:saved')
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(state.at)
  return t('status:savedAt', { time })
}
