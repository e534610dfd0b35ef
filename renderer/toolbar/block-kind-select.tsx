import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { depthOf } from '#core/document/numbering'
import { level } from '#core/document/schema'
import type { BlockKind } from '../editor/edits'
import styles from './toolbar.module.css'

type Props = {
  /** The kind of the block at the caret; null when there is no caret. */
  readonly value: BlockKind | null
  readonly onChange: (kind: BlockKind) => void
}

const prose: BlockKind = { type: 'paragraph' }
const levels = level.options.toSorted((one, other) => depthOf(one) - depthOf(other))
const headings: readonly BlockKind[] = levels.map((level) => ({ type: 'heading', level }))
/** A part is a heading only: no office numbers a paragraph 'Phần thứ nhất'. */
const numbered: readonly BlockKind[] = levels
  .filter((level) => level !== 'part')
  .map((level) => ({ type: 'paragraph', level }))
const kinds: readonly BlockKind[] = [prose, ...headings, ...numbered]

/** Kiểu đoạn: prose, a heading of a level, or a numbered paragraph of a level. */
export function BlockKindSelect({ value, onChange }: Props) {
  const { t } = useTranslation()

  const option = (kind: BlockKind) => ({
    value: nameOf(kind),
    label:
      kind.level === undefined ? t('toolbar:prose') : t(`toolbar:${kind.type}`, { level: t(`level:${kind.level}`) }),
  })

  return (
    <Select
      className={styles.kind}
      aria-label={t('toolbar:blockKind')}
      placeholder={t('toolbar:blockKind')}
      data={[
        option(prose),
        { group: t('toolbar:headings'), items: headings.map(option) },
        { group: t('toolbar:numbered'), items: numbered.map(option) },
      ]}
      value={value === null ? null : nameOf(value)}
      disabled={value === null}
      allowDeselect={false}
      withCheckIcon={false}
      maxDropdownHeight={540}
      onChange={(name) => {
        const kind = kinds.find((known) => nameOf(known) === name)
        if (kind !== undefined) onChange(kind)
      }}
    />
  )
}

function nameOf({ type, level }: BlockKind): string {
  return `${type} ${level ?? ''}`
}
