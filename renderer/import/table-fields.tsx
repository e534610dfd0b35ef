import { Alert, Checkbox, Group, NumberInput, ScrollArea, Select, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'
import { cellWords, columnName, type Table as SheetTable } from '#core/indicators/table'
import { columnMeanings, layoutAt } from '#core/indicators/table-layout'
import styles from './import.module.css'
import { choiceOf, type TableChoice, withMeaning } from './table-choice'

type Props = {
  readonly sheets: readonly SheetTable[]
  readonly choice: TableChoice
  readonly report: Report
  readonly onChange: (choice: TableChoice) => void
}

/** Which sheet, where its header is, what its columns are, and whether hidden cells count. */
export function TableFields({ sheets, choice, report, onChange }: Props) {
  const { t } = useTranslation()
  const { table, layout, form, withHidden, period } = choice
  const hasHidden = table.cells.some(({ hidden }) => hidden)
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <Select
          label={t('import:sheet')}
          data={sheets.map(({ name, hidden }, at) => ({
            value: String(at),
            label: hidden ? t('import:hiddenSheet', { name }) : name,
          }))}
          value={String(sheets.indexOf(table))}
          allowDeselect={false}
          onChange={(at) => {
            const chosen = sheets[Number(at)]
            if (chosen !== undefined) onChange(choiceOf(chosen, report.period))
          }}
        />
        {!form && (
          <NumberInput
            label={t('import:headerRow')}
            value={layout.headerRow}
            min={1}
            max={1000}
            allowDecimal={false}
            w={160}
            onChange={(row) => {
              if (typeof row === 'number' && row >= 1) onChange({ ...choice, layout: layoutAt(table, row, period) })
            }}
          />
        )}
        {hasHidden && (
          <Checkbox
            label={t('import:withHidden')}
            checked={withHidden}
            mb={8}
            onChange={(event) => onChange({ ...choice, withHidden: event.currentTarget.checked })}
          />
        )}
      </Group>
      {form ? (
        <Alert color={period === report.period ? 'teal' : 'orange'}>
          {t(period === report.period ? 'import:form' : 'import:formOther', {
            period: periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period),
          })}
        </Alert>
      ) : (
        <Columns choice={choice} onChange={onChange} />
      )}
    </Stack>
  )
}

/** So many rows under the header show what a column holds. */
const sampleRows = 2

function Columns({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const { t } = useTranslation()
  const { table, layout } = choice
  const samples = (column: number) =>
    table.cells
      .filter((cell) => cell.column === column && cell.row > layout.lastHeaderRow)
      .slice(0, sampleRows)
      .map(({ row, value }) => ({ row, words: cellWords(value) }))
  return (
    <ScrollArea type="auto" offsetScrollbars="x" aria-label={t('import:columns')}>
      <Text size="sm" mb={4}>
        {t('import:columnsNote')}
      </Text>
      <Table withTableBorder withColumnBorders className={styles.columns}>
        <Table.Tbody>
          <Table.Tr>
            {layout.columns.map(({ column, header, meaning }) => (
              <Table.Td key={column} className={styles.column}>
                <Select
                  label={header === '' ? t('import:column', { column: columnName(column) }) : header}
                  classNames={{ label: styles.header }}
                  size="xs"
                  placeholder={t('import:notTaken')}
                  clearable
                  data={columnMeanings.map((value) => ({ value, label: t(`import:meaning.${value}`) }))}
                  value={meaning}
                  onChange={(chosen) => {
                    const known = columnMeanings.find((each) => each === chosen) ?? null
                    onChange({ ...choice, layout: withMeaning(layout, column, known) })
                  }}
                />
                {samples(column).map(({ row, words }) => (
                  <Text key={row} size="xs" c="dimmed" truncate>
                    {words}
                  </Text>
                ))}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
