import { Text } from '@mantine/core'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type DataIndex, observationOf } from '#core/indicators/data-set'
import { basePeriod, periodWords } from '#core/indicators/period'
import type { Indicator, PeriodId } from '#core/indicators/schema'
import styles from './base-line.module.css'
import { printedBefore, quantityWords, restatedNote } from './restated'

type Props = { readonly indicator: Indicator; readonly period: PeriodId; readonly index: DataIndex }

const wholeName = { of: 'period', form: 'nameYear', letters: 'lower' } as const

/** Against which value a figure is measured; where it or the figure itself was printed otherwise, what was and why. */
export function BaseLine({ indicator, period, index }: Props) {
  const { t } = useTranslation()
  const base = observationOf(index, indicator.id, basePeriod(period))
  const own = restatedNote(observationOf(index, indicator.id, period), indicator, t)
  const was = base?.restated && printedBefore(base.restated, indicator, t)
  const words = base?.value && quantityWords(base.value, indicator)
  return (
    <>
      {own && <Restated note={own} />}
      {words && (
        <Text size="xs" c="dimmed">
          {t('figure:base', { period: periodWords(wholeName, basePeriod(period)), words })}
        </Text>
      )}
      {was && <Restated note={was} />}
    </>
  )
}

function Restated({ note }: { readonly note: string }) {
  return (
    <Text size="xs" className={styles.restated}>
      <History size={13} aria-hidden /> {note}
    </Text>
  )
}
