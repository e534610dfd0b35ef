import { Select } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
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
  const isAdded = useRef(false)

  const add = (id: IndicatorId) => {
    isAdded.current = true
    onAdd(id)
    setTyped('')
  }

  /** Never the dialog's own Enter; and whoever types fast gives it before the list has marked the first row found. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    isAdded.current = false
    const [first] = found
    if (typed === '' || !first) return
    queueMicrotask(() => {
      if (!isAdded.current) add(first.id)
    })
  }

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
      onKeyDown={onKeyDown}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(chosen) => {
        const known = found.find(({ id }) => id === chosen)
        if (known) add(known.id)
      }}
    />
  )
}
