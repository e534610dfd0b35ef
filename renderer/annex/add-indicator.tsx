import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import { searchOf } from '../insert/indicator-search'
import styles from './annex-dialog.module.css'

type Props = { readonly indicators: readonly Indicator[]; readonly onAdd: (id: IndicatorId) => void }

/** More than these are not looked through: another letter finds sooner. */
const mostShown = 60

/** Finds an indicator by its name, with or without diacritics; Enter adds it, and the next can be typed at once. */
export function AddIndicator({ indicators, onAdd }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const search = useMemo(() => searchOf(indicators), [indicators])
  const found = useMemo(() => search(typed).slice(0, mostShown), [search, typed])
  return (
    <Select
      className={styles.add}
      aria-label={t('annex:addIndicator')}
      placeholder={t('annex:addIndicator')}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('annex:notFound')}
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(chosen) => {
        const known = found.find(({ id }) => id === chosen)
        if (known) onAdd(known.id)
        setTyped('')
      }}
    />
  )
}
