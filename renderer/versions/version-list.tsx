import { type KeyboardEvent, memo, useEffect, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VersionEntry } from '#core/ipc/versions'
import { type TimeWords, useTimeWords } from './version-words'
import styles from './versions.module.css'

type Props = {
  /** The newest first. */
  readonly versions: readonly VersionEntry[]
  readonly selected: string | null
  readonly onSelect: (token: string) => void
  /** Enter or a double click on the selected one. */
  readonly onOpen: (entry: VersionEntry) => void
}

/** How many lines Page Up and Page Down go. */
const page = 10

/** The versions by day. One is selected; the arrows go from one to the next. */
export const VersionList = memo(function VersionList({ versions, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation()
  const words = useTimeWords()
  const id = useId()
  const days = useMemo(() => daysOf(versions, words), [versions, words])
  const crowded = useMemo(() => crowdedMinutes(days, words), [days, words])
  const at = versions.findIndex(({ token }) => token === selected)

  useEffect(() => {
    if (selected !== null) document.getElementById(`${id}-${selected}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [id, selected])

  const move = (event: KeyboardEvent) => {
    const entry = versions[at]
    if (event.key === 'Enter' && entry) onOpen(entry)
    const wanted = placeAfter(event.key, at, versions.length)
    const next = wanted === null ? undefined : versions[wanted]
    if (next === undefined) return
    event.preventDefault()
    onSelect(next.token)
  }

  return (
    <div
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('versions:list')}
      aria-activedescendant={at < 0 ? undefined : `${id}-${selected}`}
      onKeyDown={move}
    >
      {days.map(({ day, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box holds no fieldset
        <div key={entries[0]?.token} role="group" aria-label={day}>
          <div className={styles.day} aria-hidden>
            {day}
          </div>
          {entries.map((entry) => (
            <Option
              key={entry.token}
              id={`${id}-${entry.token}`}
              entry={entry}
              time={crowded.has(words.time(entry.time) + day) ? words.exactTime(entry.time) : words.time(entry.time)}
              isSelected={entry.token === selected}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  )
})

/** Where a key leads from a place in a list; null for a key that leads nowhere. */
function placeAfter(key: string, at: number, length: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: length - 1,
  }
  const wanted = steps[key]
  return wanted === undefined ? null : Math.max(0, Math.min(length - 1, wanted))
}

/** The minutes, each with its day, in which several versions were kept. */
function crowdedMinutes(days: readonly Day[], words: TimeWords): ReadonlySet<string> {
  const minutes = days.flatMap(({ day, entries }) => entries.map(({ time }) => words.time(time) + day))
  return new Set(minutes.filter((minute, at) => minutes[at - 1] === minute))
}

type Day = { readonly day: string; readonly entries: readonly VersionEntry[] }

/** A clock that jumped may bring a day twice: the order is that in which the versions were kept. */
function daysOf(versions: readonly VersionEntry[], words: TimeWords): readonly Day[] {
  const days: { day: string; entries: VersionEntry[] }[] = []
  for (const entry of versions) {
    const day = words.day(entry.time)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

type OptionProps = Pick<Props, 'onSelect' | 'onOpen'> & {
  readonly id: string
  readonly entry: VersionEntry
  readonly time: string
  readonly isSelected: boolean
}

const Option = memo(function Option({ id, entry, time, isSelected, onSelect, onOpen }: OptionProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the option that is active
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
    <div
      id={id}
      className={styles.version}
      role="option"
      aria-selected={isSelected}
      onClick={() => onSelect(entry.token)}
      onDoubleClick={() => onOpen(entry)}
    >
      <span className={styles.time}>{time}</span>
      <span className={styles.words}>
        {entry.name !== null && <strong>{entry.name}</strong>}
        <span className={styles.kind}>{t(`versions:kind_${entry.kind}`)}</span>
      </span>
    </div>
  )
})
