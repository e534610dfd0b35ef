import { Button, Checkbox, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableChange } from '#core/indicators/table-reading'
import styles from './import.module.css'
import type { ListProps } from './list-props'

type Props = ListProps & { readonly changes: readonly TableChange[] }

/** Longer lists are shown by pieces: a table of two thousand rows is read by nobody at once. */
const shownFirst = 200

/** The sure changes, from old to new; each can be left out. */
export function ChangeList({ changes, decisions, words, onChange }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)

  const toggle = (cell: string) => {
    const left = new Set(decisions.left)
    if (!left.delete(cell)) left.add(cell)
    onChange({ ...decisions, left })
  }

  return (
    <section>
      <Title order={3} size="h5">
        {t('import:changes', { count: changes.length })}
      </Title>
      <Table className={styles.list}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import:taken')}</Table.Th>
            <Table.Th>{t('import:cell')}</Table.Th>
            <Table.Th>{t('import:indicator')}</Table.Th>
            <Table.Th>{t('import:old')}</Table.Th>
            <Table.Th>{t('import:new')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.slice(0, shown).map((change) => (
            <Table.Tr key={change.cell}>
              <Table.Td>
                <Checkbox
                  aria-label={t('import:takeOne', { name: words.name(change), cell: change.cell })}
                  checked={!decisions.left.has(change.cell)}
                  onChange={() => toggle(change.cell)}
                />
              </Table.Td>
              <Table.Td>{change.cell}</Table.Td>
              <Table.Td>
                {words.name(change)}
                <Text size="xs" c="dimmed">
                  {t(`import:target.${change.target.kind}`, { name: words.target(change.target) })}
                </Text>
              </Table.Td>
              <Table.Td className={styles.number}>{words.from(change) ?? t('import:none')}</Table.Td>
              <Table.Td className={styles.number}>
                <strong>{words.to(change)}</strong>
                {change.notes.map((note) => (
                  <Text key={note} size="xs" c="dimmed">
                    {t(`import:note.${note}`)}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changes.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
          {t('import:more', { count: changes.length - shown })}
        </Button>
      )}
    </section>
  )
}
