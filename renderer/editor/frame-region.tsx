import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component, UnderMark } from '#core/document/profile'
import styles from './frame.module.css'
import { usePage } from './page-context'
import { lookOf } from './profile-look'

/** A part of the frame as it is printed; pressing it opens the frame for editing. */
export function FrameRegion({ onEdit, children }: { readonly onEdit: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <UnstyledButton className={styles.region} title={t('frameView:edit')} onClick={onEdit}>
      {children}
    </UnstyledButton>
  )
}

type LinesProps = {
  readonly component: Component
  readonly lines: readonly string[]
  /** What the last report said in the lines, each shown struck above its own; undefined where it said the same. */
  readonly before?: readonly (string | undefined)[] | undefined
  /** What the form draws under the last line. */
  readonly under?: UnderMark
}

/** Lines of one component of the form, in its look. */
export function FrameLines({ component, lines, before = [], under }: LinesProps) {
  const { profile } = usePage()
  return (
    <span className={styles.lines} style={lookOf(profile, component)}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <span key={index} className={styles.line}>
          {before[index] && <span className={styles.before} data-before={before[index]} />}
          <span className={styles.words}>
            {line}
            {under && index === lines.length - 1 && <Under mark={under} />}
          </span>
        </span>
      ))}
    </span>
  )
}

function Under({ mark }: { readonly mark: UnderMark }) {
  switch (mark.kind) {
    case 'line':
      return <span className={styles.under} style={{ width: `${mark.fraction.value * 100}%` }} aria-hidden="true" />
    case 'signs':
      return <span className={styles.signs}>{mark.signs}</span>
    default:
      return null
  }
}
