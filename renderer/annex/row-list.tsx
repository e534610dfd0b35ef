import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { ListPlus, Plus } from 'lucide-react'
import { memo, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowNumbers } from '#core/document/annex-cells'
import type { AnnexRow } from '#core/document/annex-schema'
import type { Indicator } from '#core/indicators/schema'
import { AddIndicator } from './add-indicator'
import styles from './annex-dialog.module.css'
import {
  type AnnexForm,
  type ChangeForm,
  indicatorRow,
  type Keyed,
  moved,
  without,
  withRow,
  withRows,
} from './annex-form'
import { MoveButtons, moveByKey } from './move-buttons'

type Props = {
  readonly form: AnnexForm
  readonly indicators: readonly Indicator[]
  readonly rowsOfText: () => readonly AnnexRow[]
  readonly change: ChangeForm
}

/** The rows in order. What is added comes after the row that had the focus last, and into sight. */
export function RowList({ form, indicators, rowsOfText, change }: Props) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState<number | null>(null)
  const names = useMemo(() => new Map(indicators.map(({ id, name }) => [id, name])), [indicators])
  const numbers = rowNumbers(form.rows.map(({ value }) => value))
  const list = useRef<HTMLOListElement>(null)
  const add = (values: readonly AnnexRow[]) => {
    const last = form.nextKey + values.length - 1
    change((held) => withRows(held, values, current))
    setCurrent(last)
    requestAnimationFrame(() =>
      list.current?.querySelector(`[data-key="${last}"]`)?.scrollIntoView({ block: 'nearest' }),
    )
  }
  return (
    <section aria-label={t('annex:rows')} className={styles.rows}>
      <Text size="sm" fw={600} mb={4}>
        {t('annex:rows')}
      </Text>
      <Group gap="xs" align="flex-end">
        <AddIndicator indicators={indicators} onAdd={(id) => add([indicatorRow(id)])} />
        <Button variant="default" leftSection={<Plus size={14} />} onClick={() => add([{ kind: 'group', title: '' }])}>
          {t('annex:addGroup')}
        </Button>
        {form.rows.length === 0 && (
          <Button variant="default" leftSection={<ListPlus size={14} />} onClick={() => add(rowsOfText())}>
            {t('annex:addAll')}
          </Button>
        )}
      </Group>
      <ol ref={list} className={styles.list} data-kind="rows">
        {form.rows.map((row, at) => (
          <Line
            key={row.key}
            row={row}
            number={numbers[at] ?? ''}
            name={
              row.value.kind === 'group' ? row.value.title : (names.get(row.value.indicator) ?? row.value.indicator)
            }
            isFirst={at === 0}
            isLast={at === form.rows.length - 1}
            onFocus={setCurrent}
            change={change}
          />
        ))}
      </ol>
    </section>
  )
}

type LineProps = {
  readonly row: Keyed<AnnexRow>
  readonly number: string
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onFocus: (key: number) => void
  readonly change: ChangeForm
}

/** Drawn again only when it is changed itself: a table may have hundreds of rows. */
const Line = memo(function Line({ row: { key, value }, number, name, isFirst, isLast, onFocus, change }: LineProps) {
  const set = (next: AnnexRow) => change((form) => withRow(form, key, next))
  const move = (by: -1 | 1) => change((form) => ({ ...form, rows: moved(form.rows, key, by) }))
  return (
    <li
      className={styles.line}
      data-kind={value.kind}
      data-key={key}
      onFocus={() => onFocus(key)}
      onKeyDown={(event) => moveByKey(event, move)}
    >
      <span className={styles.number}>{number}</span>
      {value.kind === 'group' ? (
        <GroupFields row={value} onChange={set} />
      ) : (
        <IndicatorFields row={value} name={name} onChange={set} />
      )}
      <MoveButtons
        name={name}
        isFirst={isFirst}
        isLast={isLast}
        mayRemove
        onMove={move}
        onRemove={() => change((form) => ({ ...form, rows: without(form.rows, key) }))}
      />
    </li>
  )
})

type FieldsOf<Kind> = {
  readonly row: Extract<AnnexRow, { kind: Kind }>
  readonly onChange: (row: AnnexRow) => void
}

function GroupFields({ row, onChange }: FieldsOf<'group'>) {
  const { t } = useTranslation()
  return (
    <TextInput
      className={styles.grow}
      size="xs"
      maxLength={300}
      aria-label={t('annex:groupTitle')}
      placeholder={t('annex:groupTitle')}
      value={row.title}
      onChange={(event) => onChange({ ...row, title: event.currentTarget.value })}
    />
  )
}

function IndicatorFields({ row, name, onChange }: FieldsOf<'indicator'> & { readonly name: string }) {
  const { t } = useTranslation()
  const { part: _, ...whole } = row
  return (
    <>
      <span className={styles.grow} data-part={row.part}>
        {name}
      </span>
      <Checkbox
        size="xs"
        label={t('annex:part')}
        aria-label={t('annex:partOf', { name })}
        checked={row.part === true}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...row, part: true } : whole)}
      />
      <TextInput
        className={styles.note}
        size="xs"
        maxLength={300}
        aria-label={t('annex:noteOf', { name })}
        placeholder={t('annex:column-note')}
        value={row.note ?? ''}
        onChange={(event) => onChange({ ...row, note: event.currentTarget.value })}
      />
    </>
  )
}
