import { Button, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict, TableChange } from '#core/indicators/table-reading'
import type { ListProps } from './list-props'

type Props = ListProps & { readonly conflicts: readonly Conflict[] }

const shownFirst = 50
const nothing = 'none'

/** What only the user can decide; until then the old number stands. */
export function QuestionList({ conflicts, decisions, words, onChange }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)

  const answer = (cell: string, option: string | null) => {
    const answers = new Map(decisions.answers)
    if (option === null || option === nothing) answers.delete(cell)
    else answers.set(cell, Number(option))
    onChange({ ...decisions, answers })
  }

  const optionWords = (option: TableChange) =>
    t('import:option', {
      name: words.name(option),
      target: t(`import:target.${option.target.kind}`, { name: words.target(option.target) }),
      old: words.from(option) ?? t('import:none'),
      new: words.to(option),
      cell: option.cell,
    })

  return (
    <section>
      <Title order={3} size="h5">
        {t('import:questions', { count: conflicts.length })}
      </Title>
      <Stack gap="xs">
        {conflicts.slice(0, shown).map(({ cell, name, doubts, options }) => (
          <Select
            key={cell}
            label={t('import:question', { cell, name })}
            description={doubts.map((doubt) => t(`import:doubt.${doubt}`)).join(' ')}
            data={[
              { value: nothing, label: t('import:leave') },
              ...options.map((option, at) => ({ value: String(at), label: optionWords(option) })),
            ]}
            value={String(decisions.answers.get(cell) ?? nothing)}
            allowDeselect={false}
            onChange={(option) => answer(cell, option)}
          />
        ))}
        {conflicts.length > shown && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
            {t('import:more', { count: conflicts.length - shown })}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('import:questionsNote')}
        </Text>
      </Stack>
    </section>
  )
}
