import { Alert, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import type { TableReading } from '#core/indicators/table-reading'
import { ChangeList } from './change-list'
import { changeWordsIn } from './change-words'
import type { Decisions } from './decisions'
import { QuestionList } from './question-list'
import { RefusedList } from './refused-list'
import { UnclearList } from './unclear-list'
import { questionsOf, unclearRows } from './unclear-rows'

type Props = {
  readonly reading: TableReading
  readonly decisions: Decisions
  readonly report: Report
  readonly onChange: (decisions: Decisions) => void
}

/** What a table would change: sure changes, questions, rows of nobody, and what was left out and why. */
export function Preview({ reading, decisions, report, onChange }: Props) {
  const { t } = useTranslation()
  const words = useMemo(() => changeWordsIn(report), [report])
  const { changes, conflicts, unknown, refused, hidden, same } = reading
  const isEmpty = changes.length + conflicts.length + unknown.length + refused.length === 0
  const list = { decisions, words, onChange }
  const questions = questionsOf(reading)
  const rows = unclearRows(reading)
  return (
    <Stack gap="md">
      {isEmpty && same === 0 && <Alert color="orange">{t('import:nothing')}</Alert>}
      {hidden.length > 0 && (
        <Alert color="orange">
          {t('import:hidden', { count: hidden.length, cells: cellsOf(hidden.map(({ cell }) => cell)) })}
        </Alert>
      )}
      {same > 0 && <Text size="sm">{t('import:same', { count: same })}</Text>}
      {questions.length > 0 && <QuestionList conflicts={questions} {...list} />}
      {changes.length > 0 && <ChangeList changes={changes} {...list} />}
      {(rows.length > 0 || decisions.chosen.size > 0) && (
        <UnclearList rows={rows} indicators={report.indicators} decisions={decisions} onChange={onChange} />
      )}
      {refused.length > 0 && <RefusedList refused={refused} />}
    </Stack>
  )
}

const cellsNamed = 8

/** The first few cells; the rest is counted by who says this. */
function cellsOf(cells: readonly string[]): string {
  return cells.slice(0, cellsNamed).join(', ') + (cells.length > cellsNamed ? ', …' : '')
}
