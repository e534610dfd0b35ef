import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { observationState } from '#core/indicators/schema'
import styles from './grid.module.css'
import { useGridActions } from './grid-context'

type Props = {
  readonly label: string
  readonly initial: string
  readonly onCommit: (text: string) => void
}

/** The field in which a cell is written. It is there while the cell is edited; what was typed counts when it goes. */
export function CellInput({ label, initial, onCommit }: Props) {
  const { startKey } = useGridActions()
  const field = useRef<HTMLInputElement>(null)
  const typed = useRef<string | null>(null)
  const commit = useRef(onCommit)
  useLayoutEffect(() => {
    const input = field.current
    if (!input) return
    input.focus()
    if (startKey.current === 'F2') input.setSelectionRange(initial.length, initial.length)
    else input.select()
    return () => {
      if (typed.current !== null && typed.current !== initial) commit.current(typed.current)
    }
  }, [initial, startKey])

  const forget = (event: KeyboardEvent) => {
    if (event.key === 'Escape') typed.current = null
  }
  return (
    <input
      ref={field}
      className={styles.input}
      aria-label={label}
      defaultValue={initial}
      tabIndex={-1}
      spellCheck={false}
      onChange={(event) => {
        typed.current = event.currentTarget.value
      }}
      onKeyDown={forget}
    />
  )
}

type StateProps = Props & { readonly onDone: () => void }

/** The states to choose from, as a list of the system's own. */
export function StateSelect({ label, initial, onCommit, onDone }: StateProps) {
  const { move, t } = useGridActions()
  const field = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    onDone()
    if (event.key === 'Enter') move(0, 1)
    else move(event.shiftKey ? -1 : 1, 0)
  }
  return (
    <select
      ref={field}
      className={styles.input}
      aria-label={label}
      tabIndex={-1}
      value={initial}
      onChange={(event) => onCommit(event.currentTarget.value)}
      onKeyDown={leave}
    >
      {observationState.options.map((state) => (
        <option key={state} value={state}>
          {t(`figure:${state}`)}
        </option>
      ))}
    </select>
  )
}
