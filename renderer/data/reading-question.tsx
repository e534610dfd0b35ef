import { Button, Popover, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedQuantity } from '#core/indicators/quantity'
import type { Amount, Quantity } from '#core/indicators/schema'
import { spokenNumber } from '#core/indicators/spoken'
import styles from './data-panel.module.css'
import type { Choice } from './edits/cell-edits'
import type { Question } from './panel-store'

type Props = {
  readonly question: Question
  readonly onAnswer: (choice: Choice) => void
}

/** Asks, at the cell, how a number was meant that can be read in two ways: once, for all such cells of a paste. */
export function ReadingQuestion({ question: { doubts }, onAnswer }: Props) {
  const { t } = useTranslation()
  const [place] = useState(activeCellPlace)
  const [first] = doubts
  if (!first) return null
  const { edit, readings } = first
  const text = edit.text.trim()
  const asked = doubts.length > 1 ? 'data:doubts' : readings.strict ? 'data:doubt' : 'data:doubtOne'
  const words = (value: Quantity) => t('data:reading', { number: typedQuantity(value), words: spoken(value) })

  return (
    <Popover
      opened
      trapFocus
      withArrow
      width={320}
      shadow="md"
      position="bottom-end"
      withRoles={false}
      transitionProps={{ duration: 0 }}
      onDismiss={() => onAnswer('none')}
    >
      <Popover.Target>
        <span className={styles.anchor} style={place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('data:doubtTitle')}>
        <Text size="sm">{t(asked, { text, number: doubts.length })}</Text>
        <div className={styles.readings}>
          {readings.strict && (
            <Button
              data-autofocus
              className={styles.reading ?? ''}
              size="xs"
              variant="light"
              onClick={() => onAnswer('strict')}
            >
              {words(readings.strict)}
            </Button>
          )}
          <Button
            data-autofocus={readings.strict ? undefined : true}
            className={styles.reading ?? ''}
            size="xs"
            variant="light"
            onClick={() => onAnswer('other')}
          >
            {words(readings.other)}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => onAnswer('none')}>
            {t('data:doubtKeep')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Where the cell that was written stands in the window; the library draws a frame of its own around it. */
function activeCellPlace() {
  const { left, top, width, height } =
    document.querySelector('.dsg-active-cell')?.getBoundingClientRect() ?? new DOMRect()
  return { left, top, width, height }
}

function spoken(value: Quantity): string {
  return amountsOf(value).map(spokenNumber).join(' – ')
}

function amountsOf(value: Quantity): readonly Amount[] {
  if (value.kind === 'range') return [value.from, value.to]
  return 'amount' in value ? [value.amount] : []
}
