import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import { readTable } from '#core/indicators/from-table'
import type { DataSet } from '#core/indicators/schema'
import type { ImportedWorkbook } from '#core/ipc/contract'
import { Dialog } from '../dialogs/dialog'
import { type Decisions, takenChanges, undecided, withTaken } from './decisions'
import { Preview } from './preview'
import { choiceOf, firstTable, type TableChoice } from './table-choice'
import { TableFields } from './table-fields'

type Props = {
  readonly workbook: ImportedWorkbook
  readonly report: Report
  readonly onTake: (data: DataSet, count: number) => void
  readonly onClose: () => void
}

/** Nhập số liệu từ Excel: which table, what it would change, what is asked. Nothing changes before the last button. */
export function ImportDialog({ workbook, report, onTake, onClose }: Props) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState(() => firstChoice(workbook, report))
  return (
    <Dialog onClose={onClose} title={t('import:title', { name: workbook.name })} size="min(1100px, 94vw)">
      <Stack>
        {workbook.refused.map((failure) => (
          <Alert key={JSON.stringify(failure.values)} color="orange">
            {t(`failure:${failure.code}`, { replace: failure.values })}
          </Alert>
        ))}
        {choice === null ? (
          <Text>{t('import:noSheet')}</Text>
        ) : (
          <OfTable
            // what was decided about one table is nothing to another
            key={JSON.stringify([choice.table.name, choice.layout, choice.withHidden])}
            sheets={workbook.sheets}
            choice={choice}
            report={report}
            onChoice={setChoice}
            onTake={onTake}
            onClose={onClose}
          />
        )}
      </Stack>
    </Dialog>
  )
}

function firstChoice({ sheets }: ImportedWorkbook, { period }: Report): TableChoice | null {
  const table = firstTable(sheets, period)
  return table === undefined ? null : choiceOf(table, period)
}

type TableProps = Pick<Props, 'report' | 'onTake' | 'onClose'> & {
  readonly sheets: ImportedWorkbook['sheets']
  readonly choice: TableChoice
  readonly onChoice: (choice: TableChoice) => void
}

function OfTable({ sheets, choice, report, onChoice, onTake, onClose }: TableProps) {
  const { t } = useTranslation()
  const [decisions, setDecisions] = useState<Decisions>(undecided)
  const { table, layout, period, withHidden } = choice
  const { chosen } = decisions
  const reading = useMemo(
    () => readTable(table, layout, report, { period, withHidden, chosen }),
    [table, layout, report, period, withHidden, chosen],
  )
  const count = takenChanges(reading, decisions).length
  return (
    <>
      <TableFields sheets={sheets} choice={choice} report={report} onChange={onChoice} />
      <Preview reading={reading} decisions={decisions} report={report} onChange={setDecisions} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button disabled={count === 0} onClick={() => onTake(withTaken<DataSet>(report, reading, decisions), count)}>
          {t('import:take', { count })}
        </Button>
      </Group>
    </>
  )
}
