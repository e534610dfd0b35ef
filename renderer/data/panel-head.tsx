import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core'
import { Plus, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './data-panel.module.css'
import { type Filter, filters } from './visible-rows'

type Props = {
  readonly counts: Readonly<Record<Filter, number>>
  readonly filter: Filter
  readonly search: string
  readonly onFilter: (filter: Filter) => void
  readonly onSearch: (search: string) => void
  readonly onAdd: () => void
  readonly onClose: () => void
}

/** What the grid shows: all of it or what needs care, and what is searched for. */
export function PanelHead({ counts, filter, search, onFilter, onSearch, onAdd, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>{t('data:title')}</h2>
      <span className={styles.space} />
      <Button size="compact-sm" variant="light" leftSection={<Plus size={14} aria-hidden />} onClick={onAdd}>
        {t('data:add')}
      </Button>
      <CloseButton aria-label={t('data:close')} onClick={onClose} />
      <div className={styles.break} />
      <SegmentedControl
        size="xs"
        aria-label={t('data:filter')}
        value={filter}
        onChange={(chosen) => onFilter(filters.find((each) => each === chosen) ?? 'all')}
        data={filters.map((each) => ({
          value: each,
          label: t('data:filterCount', { filter: t(`data:${each}`), number: counts[each] }),
        }))}
      />
      <TextInput
        className={styles.search}
        size="xs"
        aria-label={t('data:search')}
        placeholder={t('data:searchNote')}
        leftSection={<Search size={14} aria-hidden />}
        rightSection={
          search !== '' && <CloseButton size="xs" aria-label={t('data:clear')} onClick={() => onSearch('')} />
        }
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  )
}
