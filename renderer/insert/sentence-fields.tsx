import { Group, Select, Stack, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorId } from '#core/indicators/schema'
import {
  type Sentence,
  type SentenceItem,
  type SentencePart,
  sentence as sentenceSchema,
} from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { IndicatorSelect } from './indicator-select'
import styles from './insert.module.css'
import { SaidForm } from './said-form'
import { moved, withItem, without, withParts } from './sentence-form'

type Props = {
  readonly sentence: Sentence
  readonly context: FigureContext
  readonly onChange: (sentence: Sentence) => void
}

const { joint, start, end } = sentenceSchema.shape

/** All that a sentence is made of, as a form. */
export function SentenceFields({ sentence, context, onChange }: Props) {
  const { t } = useTranslation()
  const { items } = sentence
  const { base: _, ...usual } = sentence
  const setItems = (next: readonly SentenceItem[]) => onChange({ ...sentence, items: [...next] })
  return (
    <Stack gap="sm">
      {items.map((item, at) => (
        <SaidForm
          // biome-ignore lint/suspicious/noArrayIndexKey: an indicator may be said twice
          key={`${item.indicator} ${at}`}
          said={item}
          context={context}
          isFirst={at === 0}
          isLast={at === items.length - 1}
          onChange={(next) => onChange(withItem(sentence, at, next))}
          onMove={(by) => setItems(moved(items, at, by))}
          {...(items.length > 1 && { onRemove: () => setItems(without(items, at)) })}
        >
          <Parts item={item} context={context} onChange={(next) => onChange(withItem(sentence, at, next))} />
        </SaidForm>
      ))}
      <Group grow align="flex-end">
        <Choice
          label={t('insert:joint')}
          options={joint.options}
          value={sentence.joint}
          wordingOf={(value) => t(`insert:joint-${value}`)}
          onChange={(value) => onChange({ ...sentence, joint: value })}
        />
        <Choice
          label={t('insert:start')}
          options={start.options}
          value={sentence.start}
          wordingOf={(value) => t(`insert:start-${value}`)}
          onChange={(value) => onChange({ ...sentence, start: value })}
        />
        <Choice
          label={t('insert:end')}
          options={end.options}
          value={sentence.end}
          wordingOf={(value) => t(`insert:end-${value}`)}
          onChange={(value) => onChange({ ...sentence, end: value })}
        />
        <TextInput
          size="xs"
          label={t('insert:base')}
          placeholder={context.style.baseWords ?? t('insert:baseUsual')}
          maxLength={80}
          value={sentence.base ?? ''}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? usual : { ...sentence, base: value })}
        />
      </Group>
    </Stack>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly options: readonly T[]
  readonly value: T
  readonly wordingOf: (value: T) => string
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, options, value, wordingOf, onChange }: ChoiceProps<T>) {
  return (
    <Select
      size="xs"
      label={label}
      data={options.map((each) => ({ value: each, label: wordingOf(each) }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => {
        const known = options.find((each) => each === chosen)
        if (known !== undefined) onChange(known)
      }}
    />
  )
}

type PartsProps = {
  readonly item: SentenceItem
  readonly context: FigureContext
  readonly onChange: (item: SentenceItem) => void
}

/** What an indicator is made of: not said, in brackets, or after 'trong đó'. */
function Parts({ item, context, onChange }: PartsProps) {
  const { t } = useTranslation()
  const { indicators } = context.index
  const groups = useMemo(
    () => [{ label: t('insert:indicators'), indicators: [...indicators.values()] }],
    [indicators, t],
  )
  const made = indicators.get(item.indicator)?.parts ?? []
  const { parts } = item
  const name = indicators.get(item.indicator)?.name ?? item.indicator
  const [way, setWay] = useState(parts?.as ?? null)
  const choose = (chosen: string | null) => {
    const next = chosen === 'brackets' || chosen === 'including' ? chosen : null
    setWay(next)
    onChange(withParts(item, next, made))
  }
  const setItems = (items: readonly SentencePart[]) => {
    const { parts: _, ...own } = item
    onChange(items.length === 0 || way === null ? own : { ...own, parts: { as: way, items: [...items] } })
  }
  const add = (indicator: IndicatorId) => {
    const clauses = parts?.items.at(-1)?.clauses ?? item.clauses
    setItems([...(parts?.items ?? []), { indicator, subject: '', clauses }])
  }
  return (
    <Stack gap="xs" mt="xs">
      <Select
        size="xs"
        label={t('insert:partsOf', { name })}
        data={(['none', 'brackets', 'including'] as const).map((as) => ({ value: as, label: t(`insert:parts-${as}`) }))}
        value={way ?? 'none'}
        allowDeselect={false}
        onChange={choose}
      />
      {way !== null && (
        <div className={styles.parts}>
          {parts?.items.map((part, at) => (
            <SaidForm
              // biome-ignore lint/suspicious/noArrayIndexKey: an indicator may be said twice
              key={`${part.indicator} ${at}`}
              said={part}
              context={context}
              isFirst={at === 0}
              isLast={at === parts.items.length - 1}
              onChange={(next) => setItems(parts.items.with(at, next))}
              onMove={(by) => setItems(moved(parts.items, at, by))}
              onRemove={() => setItems(without(parts.items, at))}
            />
          ))}
          <IndicatorSelect
            label={t('insert:onePartMore')}
            placeholder={t('insert:searchPlaceholder')}
            groups={groups}
            value={null}
            onChange={add}
          />
        </div>
      )}
    </Stack>
  )
}
