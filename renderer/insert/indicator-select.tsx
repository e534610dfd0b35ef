import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { foldName } from '#core/indicators/fold'
import type { Indicator, IndicatorId } from '#core/indicators/schema'

type Group = { readonly label: string; readonly indicators: readonly Indicator[] }

type Props = {
  readonly label: string
  readonly groups: readonly Group[]
  readonly value: IndicatorId | null
  readonly placeholder?: string
  readonly onChange: (id: IndicatorId) => void
}

/** More than these are not looked through: another letter finds sooner. */
const mostRows = 60

/** One of the report's indicators, found by typing its name with or without diacritics. */
export function IndicatorSelect({ label, groups, value, placeholder, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const data = useMemo(
    () =>
      groups.map((group) => ({
        group: group.label,
        items: group.indicators.map(({ id, name }) => ({ value: id, label: name })),
      })),
    [groups],
  )
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      data={data}
      filter={byName}
      limit={mostRows}
      value={value}
      allowDeselect={false}
      {...(value === null && { searchValue: typed, onSearchChange: setTyped })}
      onChange={(chosen) => {
        setTyped('')
        const known = groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === chosen)
        if (known) onChange(known.id)
      }}
    />
  )
}

const byName: OptionsFilter = ({ options, search, limit }) => {
  const typed = foldName(search).split(' ')
  const isFound = ({ label }: ComboboxItem) => typed.every((word) => foldName(label).includes(word))
  const found = options.map((option) =>
    'group' in option ? { ...option, items: option.items.filter(isFound) } : option,
  )
  return found.filter((option) => !('group' in option) || option.items.length > 0).slice(0, limit)
}
