import { ActionIcon, Button, Group, Menu, Text, TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { plansOf } from '#core/indicators/facets'
import type { Clause, SentencePart } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { ClauseChip } from './clause-chip'
import styles from './insert.module.css'
import { clauseKinds, moved, newClause, without } from './sentence-form'

type Props<T extends SentencePart> = {
  readonly said: T
  readonly context: FigureContext
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (said: T) => void
  readonly onMove: (by: -1 | 1) => void
  /** Absent where it is the only one. */
  readonly onRemove?: () => void
  readonly children?: ReactNode
}

/** An indicator of a sentence: what the sentence calls it, and what it says of it. */
export function SaidForm<T extends SentencePart>(props: Props<T>) {
  const { said, context, isFirst, isLast, onChange, onMove, onRemove, children } = props
  const { t } = useTranslation()
  const indicator = context.index.indicators.get(said.indicator)
  const name = indicator?.name ?? said.indicator
  const plans = plansOf(context.index, said.indicator, context.period)
  const setClauses = (clauses: readonly Clause[]) => onChange({ ...said, clauses: [...clauses] })
  return (
    <fieldset className={styles.said} aria-label={name}>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} flex={1} miw={0}>
          {name}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('insert:moveUp', { name })}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('insert:moveDown', { name })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('insert:removeItem', { name })}
          disabled={onRemove === undefined}
          onClick={onRemove}
        >
          <X size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <TextInput
        size="xs"
        label={t('insert:subject')}
        placeholder={name}
        maxLength={300}
        value={said.subject}
        onChange={(event) => onChange({ ...said, subject: event.currentTarget.value })}
      />
      <Group gap={6} mt="xs">
        {said.clauses.map((clause, at) => (
          <ClauseChip
            // biome-ignore lint/suspicious/noArrayIndexKey: a clause is nothing but its place
            key={`${clause.kind} ${at}`}
            clause={clause}
            unit={indicator?.unit ?? ''}
            plans={plans}
            isFirst={at === 0}
            isLast={at === said.clauses.length - 1}
            onChange={(next) => setClauses(said.clauses.with(at, next))}
            onMove={(by) => setClauses(moved(said.clauses, at, by))}
            {...(said.clauses.length > 1 && { onRemove: () => setClauses(without(said.clauses, at)) })}
          />
        ))}
        <AddClause clauses={said.clauses} name={name} onAdd={(clause) => setClauses([...said.clauses, clause])} />
      </Group>
      {children}
    </fieldset>
  )
}

/** As many as a sentence can take in. */
const mostClauses = 8

type AddProps = {
  readonly clauses: readonly Clause[]
  readonly name: string
  readonly onAdd: (clause: Clause) => void
}

function AddClause({ clauses, name, onAdd }: AddProps) {
  const { t } = useTranslation()
  const isNew = (kind: Clause['kind']) => kind === 'plan' || clauses.every((clause) => clause.kind !== kind)
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('insert:addClauseTo', { name })}
          leftSection={<Plus size={14} aria-hidden />}
          disabled={clauses.length >= mostClauses}
        >
          {t('insert:addClause')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {clauseKinds.filter(isNew).map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(newClause(kind))}>
            {t(`insert:clause-${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
