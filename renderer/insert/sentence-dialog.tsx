import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { applyPattern, type Pattern } from '#core/indicators/patterns'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import { type Sentence, sentence as sentenceSchema } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { Dialog } from '../dialogs/dialog'
import { IndicatorSelect } from './indicator-select'
import { SentenceFields } from './sentence-fields'
import { fitted, type Surroundings, spokenOf, withIndicator } from './sentence-form'
import { SentencePreview } from './sentence-preview'

type Props = {
  readonly indicators: readonly Indicator[]
  readonly context: FigureContext
  readonly patterns: readonly Pattern[]
  /** The sentence that is edited; null for a new one. */
  readonly sentence: Sentence | null
  readonly surroundings: Surroundings
  readonly onSave: (sentence: Sentence) => void
  /** Makes text and figures of the sentence that is edited. */
  readonly onDissolve: () => void
  readonly onClose: () => void
}

/** Chèn khối chỉ tiêu: a usual pattern, its indicators, and all that the sentence says as a form, with what it reads. */
export function SentenceDialog(props: Props) {
  const { indicators, context, patterns, sentence: edited, surroundings, onSave, onDissolve, onClose } = props
  const { t } = useTranslation()
  const [pattern, setPattern] = useState<Pattern | null>(edited === null ? (patterns[0] ?? null) : null)
  const [sentence, setSentence] = useState(edited)
  const groups = useMemo(() => [{ label: t('insert:indicators'), indicators }], [indicators, t])
  const checked = sentenceSchema.safeParse(sentence)

  const known = (ids: readonly IndicatorId[]) => ids.flatMap((id) => context.index.indicators.get(id) ?? [])

  const usePattern = (next: Pattern) => {
    setPattern(next)
    const spoken = sentence === null ? [] : known(spokenOf(sentence))
    if (spoken.length > 0) setSentence(fitted(applyPattern(next, spoken), surroundings))
  }

  const add = (id: IndicatorId) => {
    const [indicator] = known([id])
    if (!indicator) return
    if (sentence !== null) setSentence(withIndicator(sentence, pattern, indicator))
    else if (pattern !== null) setSentence(fitted(applyPattern(pattern, [indicator]), surroundings))
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (checked.success) onSave(checked.data)
  }

  return (
    <Dialog onClose={onClose} title={t('insert:sentence')} size="xl">
      <form onSubmit={submit}>
        <Stack gap="md">
          <PatternSelect patterns={patterns} pattern={pattern} onChange={usePattern} />
          <IndicatorSelect
            label={t(sentence === null ? 'insert:firstIndicator' : 'insert:oneMore')}
            placeholder={t('insert:searchPlaceholder')}
            groups={groups}
            value={null}
            onChange={add}
          />
          {sentence !== null && (
            <>
              <SentencePreview sentence={sentence} context={context} />
              <SentenceFields sentence={sentence} context={context} onChange={setSentence} />
            </>
          )}
          <Group justify="flex-end">
            {edited !== null && (
              <Button variant="subtle" mr="auto" onClick={onDissolve}>
                {t('insert:dissolve')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={!checked.success}>
              {t(edited === null ? 'insert:insert' : 'insert:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

type PatternProps = {
  readonly patterns: readonly Pattern[]
  readonly pattern: Pattern | null
  readonly onChange: (pattern: Pattern) => void
}

function PatternSelect({ patterns, pattern, onChange }: PatternProps) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (
    <div>
      <Select
        data-autofocus
        label={t('insert:pattern')}
        placeholder={t('insert:patternKept')}
        data={patterns.map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={pattern?.id ?? null}
        allowDeselect={false}
        onChange={(chosen) => {
          const next = patterns.find(({ id }) => id === chosen)
          if (next) onChange(next)
        }}
      />
      {pattern !== null && (
        <Text size="sm" c="dimmed" mt={4} lang="vi">
          {t('insert:patternExample', { example: pattern.example })}
        </Text>
      )}
    </div>
  )
}
