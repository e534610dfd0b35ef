import { Button, Table, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { differenceWords, percentWords } from '#core/compare/difference-words'
import type { FigureDifference, FigureSide } from '#core/document/comparison'
import { periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import styles from './comparison.module.css'

type Props = {
  readonly figures: readonly FigureDifference[]
  /** The open report's own: only others are named. */
  readonly period: PeriodId
  /** Without it nothing leads anywhere: the report is not open. */
  readonly onGoTo?: (figure: FigureDifference) => void
}

/** Longer lists are shown by pieces. */
const shownFirst = 100

/** The figures that differ, old beside new; the name of one that the open report has leads to it. */
export function FigureDifferences({ figures, period, onGoTo }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)
  if (figures.length === 0) return <Text className={styles.none}>{t('compare:noFigures')}</Text>
  return (
    <>
      <Table className={styles.figures} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('compare:indicator')}</Table.Th>
            <Table.Th>{t('compare:old')}</Table.Th>
            <Table.Th>{t('compare:new')}</Table.Th>
            <Table.Th>{t('compare:difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.slice(0, shown).map((figure, at) => (
            <FigureRow key={keyOf(figure, at)} figure={figure} own={period} {...(onGoTo && { onGoTo })} />
          ))}
        </Table.Tbody>
      </Table>
      {figures.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
          {t('compare:more', { count: figures.length - shown })}
        </Button>
      )}
    </>
  )
}

function keyOf(figure: FigureDifference, at: number): string {
  const { indicator, facet, plan, fromPeriod, toPeriod, kind } = figure
  return [kind, indicator ?? at, facet, plan?.id, fromPeriod, toPeriod].join(' ')
}

type RowProps = Pick<Props, 'onGoTo'> & { readonly figure: FigureDifference; readonly own: PeriodId }

function FigureRow({ figure, own, onGoTo }: RowProps) {
  const { t } = useTranslation()
  const { kind, name, wasNamed, facet, plan, toPeriod, from, to } = figure
  const period = periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, toPeriod)
  return (
    <Table.Tr>
      <Table.Td>
        {kind === 'deleted' || !onGoTo ? (
          name
        ) : (
          <UnstyledButton
            className={styles.link}
            aria-label={t('compare:goToFigure', { name })}
            onClick={() => onGoTo(figure)}
          >
            {name}
          </UnstyledButton>
        )}
        <Text size="xs" c="dimmed">
          {[t(`compare:facet.${facet}`), plan?.name].filter(Boolean).join(' ')}
          {toPeriod !== own && `; ${t('compare:period', { period })}`}
        </Text>
        {wasNamed !== undefined && (
          <Text size="xs" c="dimmed">
            {t('compare:wasNamed', { name: wasNamed })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={styles.number}>{kind === 'inserted' ? t('compare:absent') : <Side side={from} />}</Table.Td>
      <Table.Td className={styles.number}>{kind === 'deleted' ? t('compare:absent') : <Side side={to} />}</Table.Td>
      <Table.Td className={styles.number}>
        {differenceWords(figure)}
        <Text size="xs" c="dimmed">
          {percentWords(figure)}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}

function Side({ side }: { readonly side: FigureSide | null }) {
  const { t } = useTranslation()
  if (side === null) return t('compare:blank')
  return (
    <>
      {side.words}
      {side.state !== null && (
        <Text size="xs" c="dimmed">
          {t(`compare:state.${side.state}`)}
        </Text>
      )}
    </>
  )
}
