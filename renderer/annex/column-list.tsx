import { Button, Menu, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnnexColumn } from '#core/document/annex-schema'
import type { Plan } from '#core/indicators/schema'
import styles from './annex-dialog.module.css'
import {
  type AnnexForm,
  type ChangeForm,
  columnBounds,
  columnChoices,
  moved,
  nameOf,
  withColumn,
  without,
} from './annex-form'
import { MoveButtons, moveByKey } from './move-buttons'

type Props = {
  readonly form: AnnexForm
  readonly plans: readonly Plan[]
  readonly change: ChangeForm
}

/** The columns in order, and those that can be added: a plan's by who gave it. */
export function ColumnList({ form, plans, change }: Props) {
  const { t } = useTranslation()
  const choices = columnChoices(form, plans)
  const { columns } = form
  const nameColumn = (column: AnnexColumn) => {
    const giver = nameOf(column)
    const name = t(`annex:column-${column.kind}`)
    if (column.kind === 'name' && column.withUnit) return t('annex:nameWithUnit')
    return giver === '' ? name : t('annex:columnOf', { name, giver })
  }
  return (
    <section aria-label={t('annex:columns')}>
      <Text size="sm" fw={600} mb={4}>
        {t('annex:columns')}
      </Text>
      <ol className={styles.list}>
        {columns.map(({ key, value }, at) => {
          const move = (by: -1 | 1) => change((held) => ({ ...held, columns: moved(held.columns, key, by) }))
          return (
            <li key={key} className={styles.line} onKeyDown={(event) => moveByKey(event, move)}>
              <span className={styles.grow}>{nameColumn(value)}</span>
              <MoveButtons
                name={nameColumn(value)}
                isFirst={at === 0}
                isLast={at === columns.length - 1}
                mayRemove={columns.length > columnBounds.least}
                onMove={move}
                onRemove={() => change((held) => ({ ...held, columns: without(held.columns, key) }))}
              />
            </li>
          )
        })}
      </ol>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<Plus size={14} />}
            disabled={choices.length === 0 || columns.length >= columnBounds.most}
          >
            {t('annex:addColumn')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {choices.map((choice) => (
            <Menu.Item
              key={`${choice.kind} ${nameOf(choice)}`}
              onClick={() => change((held) => withColumn(held, choice))}
            >
              {nameColumn(choice)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  )
}
