import { ActionIcon } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  /** What is moved, for those who hear the buttons. */
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly mayRemove: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Up, down and away, for a line of a list. */
export function MoveButtons({ name, isFirst, isLast, mayRemove, onMove, onRemove }: Props) {
  const { t } = useTranslation()
  const look = { variant: 'subtle', color: 'gray', size: 'sm' } as const
  return (
    <>
      <ActionIcon {...look} aria-label={t('annex:up', { name })} disabled={isFirst} onClick={() => onMove(-1)}>
        <ArrowUp size={14} />
      </ActionIcon>
      <ActionIcon {...look} aria-label={t('annex:down', { name })} disabled={isLast} onClick={() => onMove(1)}>
        <ArrowDown size={14} />
      </ActionIcon>
      <ActionIcon {...look} aria-label={t('annex:removeLine', { name })} disabled={!mayRemove} onClick={onRemove}>
        <X size={14} />
      </ActionIcon>
    </>
  )
}

/** Alt and an arrow move the line that has the focus, as in every list of Word's. */
export function moveByKey(event: KeyboardEvent, onMove: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  onMove(event.key === 'ArrowUp' ? -1 : 1)
}
