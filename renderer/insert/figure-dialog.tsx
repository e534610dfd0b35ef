import { Button, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { Plus, Search } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setIndicator, setObservation } from '#core/indicators/data-set'
import { withFacet } from '#core/indicators/facets'
import type { DataSet, FigureReference, Indicator, Quantity } from '#core/indicators/schema'
import type { FigureContext, FigureWords } from '#core/indicators/wording'
import { Dialog } from '../dialogs/dialog'
import { useFacetLabel } from './facet-label'
import { type FacetChoice, facetChoices, valueWords } from './facet-words'
import { indicatorForm } from './indicator-form'
import { searchOf } from './indicator-search'
import styles from './insert.module.css'
import { NewIndicator } from './new-indicator'
import { optionId, PickList } from './pick-list'

type Props = {
  readonly data: DataSet
  readonly context: FigureContext
  /** A heading keeps the words only. */
  readonly inHeading: boolean
  readonly onInsert: (figure: FigureReference, data: DataSet) => void
  readonly onClose: () => void
}

/** Chèn con số: which facet of which indicator, or of a new one. */
export function FigureDialog({ data, context, inHeading, onInsert, onClose }: Props) {
  const { t } = useTranslation()
  const [newName, setNewName] = useState<string | null>(null)

  const insert = (figure: FigureReference) => onInsert(figure, withFacet(data, figure, context.period))

  const insertNew = (indicator: Indicator, value: Quantity | undefined) => {
    const known = setIndicator(data, indicator)
    const { period } = context
    const next = value ? setObservation(known, { indicator: indicator.id, period, value, state: 'estimate' }) : known
    onInsert({ indicator: indicator.id, facet: value?.kind === 'rank' ? 'rank' : 'value' }, next)
  }

  return (
    <Dialog onClose={onClose} title={t(newName === null ? 'insert:figure' : 'insert:newIndicator')} size="xl">
      {newName === null ? (
        <FigureChoice
          data={data}
          context={context}
          inHeading={inHeading}
          onInsert={insert}
          onNew={setNewName}
          onClose={onClose}
        />
      ) : (
        <NewIndicator
          initial={indicatorForm(capitalised(newName), '')}
          others={data.indicators}
          action={t('insert:createAndInsert')}
          onMake={insertNew}
          onBack={() => setNewName(null)}
        />
      )}
    </Dialog>
  )
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}

type ChoiceProps = Omit<Props, 'onInsert'> & {
  readonly onInsert: (figure: FigureReference) => void
  readonly onNew: (name: string) => void
}

/** More than these are not looked through: another letter finds sooner. */
const mostRows = 60

function FigureChoice({ data, context, inHeading, onInsert, onNew, onClose }: ChoiceProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [facet, setFacet] = useState(0)
  const list = useId()
  const search = useMemo(() => searchOf(data.indicators), [data.indicators])
  const found = useMemo(() => search(query), [search, query])
  const shown = found.slice(0, mostRows)
  const active = shown[at]
  const choices = active ? facetChoices(data, context, active.id) : []
  const choice = choices[facet]

  const pick = (next: number) => {
    setAt(next)
    setFacet(0)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    pick(Math.min(Math.max(at + step, 0), shown.length - 1))
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (choice) onInsert(choice.figure)
  }

  return (
    <form onSubmit={submit}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Stack gap="xs">
          <TextInput
            data-autofocus
            role="combobox"
            aria-expanded
            aria-autocomplete="list"
            aria-controls={list}
            aria-activedescendant={active && optionId(list, at)}
            label={t('insert:search')}
            description={t('insert:searchNote')}
            leftSection={<Search size={16} aria-hidden />}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value)
              pick(0)
            }}
            onKeyDown={onKeyDown}
          />
          <PickList
            id={list}
            label={t('insert:indicators')}
            rows={shown.map(({ id, name }) => rowOf(name, id, valueWords(id, context)))}
            active={at}
            onPick={pick}
          />
          <Text size="xs" c="dimmed" role="status">
            {found.length > mostRows ? t('insert:more', { count: found.length - mostRows }) : ''}
            {found.length === 0 ? t('insert:noneFound', { query }) : ''}
          </Text>
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onNew(query.trim())}
          >
            {query.trim() === '' ? t('insert:newIndicatorMore') : t('insert:newNamed', { name: query.trim() })}
          </Button>
        </Stack>
        {active && (
          <FacetChoices choices={choices} context={context} name={active.name} active={facet} onPick={setFacet} />
        )}
      </SimpleGrid>
      {inHeading && (
        <Text size="sm" mt="sm">
          {t('insert:inHeading')}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" disabled={choice === undefined}>
          {t('insert:insert')}
        </Button>
      </Group>
    </form>
  )
}

function rowOf(name: string, key: string, { text, state }: FigureWords) {
  return { key, name, words: text, isMissing: state === 'missing' }
}

type FacetProps = {
  readonly choices: readonly FacetChoice[]
  readonly context: FigureContext
  readonly name: string
  readonly active: number
  readonly onPick: (at: number) => void
}

/** The facets of one indicator, each with the words that it would print. */
function FacetChoices({ choices, context, name, active, onPick }: FacetProps) {
  const { t } = useTranslation()
  const label = useFacetLabel(context)
  return (
    <Radio.Group
      label={name}
      description={t('insert:facetNote')}
      value={String(active)}
      onChange={(at) => onPick(Number(at))}
    >
      <Stack gap={6} mt="xs">
        {choices.map(({ figure, text, state }, at) => (
          <Radio
            key={`${figure.facet} ${figure.verb ?? ''} ${figure.plan ?? ''}`}
            value={String(at)}
            styles={{ body: { width: '100%' }, labelWrapper: { flex: 1 } }}
            label={
              <span className={styles.facet}>
                <span>{label(figure)}</span>
                <Text span size="sm" className={styles.words} data-missing={state === 'missing'}>
                  {text}
                </Text>
              </span>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
