import { ActionIcon, Button, Group, NumberInput, Popover, Select, Stack, TextInput } from '@mantine/core'
import { ArrowLeft, ArrowRight, ChevronDown, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#core/indicators/schema'
import { type Clause, clause as clauseSchema } from '#core/indicators/sentence-schema'
import { knownUnits, tensBetween } from '#core/indicators/units'

export type ClauseProps = {
  readonly clause: Clause
  /** The unit of its indicator. */
  readonly unit: string
  /** What its indicator is measured against in this period. */
  readonly plans: readonly Plan[]
  readonly onChange: (clause: Clause) => void
}

type Props = ClauseProps & {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  /** Absent for the only clause: an indicator of which nothing is said is none. */
  readonly onRemove?: () => void
}

/** One thing that is said of an indicator: pressed, it shows how it is said and where it stands. */
export function ClauseChip({ isFirst, isLast, onMove, onRemove, ...options }: Props) {
  const { t } = useTranslation()
  const name = t(`insert:clause-${options.clause.kind}`)
  return (
    <Popover position="bottom-start" width={280} trapFocus withArrow shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="compact-sm" variant="light" rightSection={<ChevronDown size={14} aria-hidden />}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <ClauseOptions {...options} />
          <Group gap="xs">
            <ActionIcon
              variant="default"
              aria-label={t('insert:moveBefore', { name })}
              disabled={isFirst}
              onClick={() => onMove(-1)}
            >
              <ArrowLeft size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('insert:moveAfter', { name })}
              disabled={isLast}
              onClick={() => onMove(1)}
            >
              <ArrowRight size={16} aria-hidden />
            </ActionIcon>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              ml="auto"
              leftSection={<Trash2 size={14} aria-hidden />}
              disabled={onRemove === undefined}
              onClick={onRemove}
            >
              {t('insert:removeClause')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

const inside = { withinPortal: false } as const
const [valueClause, , , , , planClause] = clauseSchema.options
const valueVerbs = valueClause.shape.verb.options
const planVerbs = planClause.shape.verb.options

function ClauseOptions(props: ClauseProps) {
  switch (props.clause.kind) {
    case 'value':
      return <ValueOptions {...props} clause={props.clause} />
    case 'plan':
      return <PlanOptions {...props} clause={props.clause} />
    case 'share':
      return <ShareOptions {...props} clause={props.clause} />
    default:
      return null
  }
}

type Of<K extends Clause['kind']> = Omit<ClauseProps, 'clause'> & { readonly clause: Extract<Clause, { kind: K }> }

/** Units of one dimension, in which the same value can be printed. */
function unitsLike(unit: string): readonly string[] {
  return knownUnits.map(({ name }) => name).filter((name) => tensBetween(unit, name) !== null)
}

function ValueOptions({ clause, unit, onChange }: Of<'value'>) {
  const { t } = useTranslation()
  const units = unitsLike(unit)
  const { unit: shown = unit, ...own } = clause
  return (
    <>
      <Select
        size="xs"
        label={t('insert:valueVerb')}
        data={valueVerbs.map((verb) => ({ value: verb, label: t(`insert:verb-${verb}`) }))}
        value={clause.verb}
        allowDeselect={false}
        comboboxProps={inside}
        onChange={(verb) => verb && onChange({ ...clause, verb: valueClause.shape.verb.parse(verb) })}
      />
      {units.length > 1 && (
        <Group grow align="flex-end">
          <Select
            size="xs"
            label={t('insert:printedIn')}
            data={units}
            value={shown}
            allowDeselect={false}
            comboboxProps={inside}
            onChange={(next) => onChange(next && next !== unit ? { ...own, unit: next } : own)}
          />
          <NumberInput
            size="xs"
            label={t('figure:decimals')}
            placeholder={t('insert:asIs')}
            min={0}
            max={6}
            clampBehavior="strict"
            allowDecimal={false}
            value={clause.decimals ?? ''}
            onChange={(typed) => {
              const { decimals: _, ...rest } = clause
              onChange(typeof typed === 'number' ? { ...rest, decimals: typed } : rest)
            }}
          />
        </Group>
      )}
    </>
  )
}

function PlanOptions({ clause, plans, onChange }: Of<'plan'>) {
  const { t } = useTranslation()
  const { plan: _, ...all } = clause
  const names = plans.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        size="xs"
        label={t('insert:whichPlan')}
        data={[{ value: 'all', label: t('insert:allPlans') }, ...names]}
        value={clause.plan ?? 'all'}
        allowDeselect={false}
        comboboxProps={inside}
        onChange={(chosen) => {
          const plan = plans.find(({ id }) => id === chosen)
          onChange(plan ? { ...all, plan: plan.id } : all)
        }}
      />
      <Select
        size="xs"
        label={t('insert:planVerb')}
        data={planVerbs.map((verb) => ({ value: verb, label: t(`insert:verb-${verb}`) }))}
        value={clause.verb}
        allowDeselect={false}
        comboboxProps={inside}
        onChange={(verb) => verb && onChange({ ...clause, verb: planClause.shape.verb.parse(verb) })}
      />
    </>
  )
}

function ShareOptions({ clause, onChange }: Of<'share'>) {
  const { t } = useTranslation()
  return (
    <TextInput
      size="xs"
      label={t('insert:shareOf')}
      placeholder={t('insert:shareOfNote')}
      maxLength={300}
      value={clause.of}
      onChange={(event) => onChange({ ...clause, of: event.currentTarget.value })}
    />
  )
}
