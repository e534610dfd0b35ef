import { Combobox, Text } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import styles from './insert.module.css'

/** One line of a list: what it is called, and the words that it would print. */
export type PickRow = {
  readonly key: string
  readonly name: ReactNode
  readonly words: string
  readonly isMissing: boolean
  /** A whole sentence, which has a line of its own. */
  readonly isLong?: boolean
}

type Props = {
  /** Ties the list to the field that the keys go to: `optionId` gives the rows'. */
  readonly id: string
  readonly label: string
  readonly rows: readonly PickRow[]
  readonly active: number
  readonly onPick: (at: number) => void
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`
}

/** A list under a field that keeps the focus: the field's arrow keys move the active row, a click picks one. */
export function PickList({ id, label, rows, active, onPick }: Props) {
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <Combobox onOptionSubmit={(at) => onPick(Number(at))}>
      <Combobox.Options id={id} aria-label={label} className={styles.list}>
        {rows.map(({ key, name, words, isMissing, isLong = false }, at) => (
          <Combobox.Option
            key={key}
            id={optionId(id, at)}
            value={String(at)}
            className={styles.row}
            mod={{ long: isLong }}
            selected={at === active}
            aria-selected={at === active}
          >
            <span className={styles.name}>{name}</span>
            <Text span size="sm" className={styles.words} data-missing={isMissing}>
              {words}
            </Text>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox>
  )
}
