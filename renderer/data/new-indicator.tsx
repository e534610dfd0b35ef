import { Autocomplete, Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldKey } from '#core/indicators/fold'
import { newIndicatorId } from '#core/indicators/indicator-id'
import type { Indicator } from '#core/indicators/schema'
import { knownUnits, printedUnit } from '#core/indicators/units'

type Props = {
  readonly indicators: readonly Indicator[]
  readonly onAdd: (indicator: Indicator) => void
  readonly onClose: () => void
}

const units = [...new Set(knownUnits.map(({ name }) => name))]

/** Asks for a new indicator: its name, unit and decimals. */
export function NewIndicator({ indicators, onAdd, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [decimals, setDecimals] = useState(0)
  const typed = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const isTaken = indicators.some((each) => foldKey(each.name) === foldKey(typed))

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (typed === '' || isTaken) return
    onAdd(indicatorOf(typed, printedUnit(unit), decimals, indicators))
    onClose()
  }

  return (
    <Modal opened title={t('data:addTitle')} onClose={onClose} size="md">
      <Stack component="form" gap="sm" onSubmit={save}>
        <TextInput
          data-autofocus
          label={t('data:addName')}
          maxLength={300}
          value={name}
          error={isTaken && t('data:addTaken')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <Autocomplete
            label={t('data:addUnit')}
            data={units}
            maxLength={80}
            value={unit}
            onChange={setUnit}
            comboboxProps={{ withinPortal: false }}
          />
          <NumberInput
            label={t('data:addDecimals')}
            min={0}
            max={6}
            clampBehavior="strict"
            allowDecimal={false}
            value={decimals}
            onChange={(number) => setDecimals(Number(number))}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={typed === '' || isTaken}>
            {t('data:addSave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Counted by its unit: of people and cases there are whole ones only. */
function indicatorOf(name: string, unit: string, decimals: number, others: readonly Indicator[]): Indicator {
  const counted = decimals === 0 && knownUnits.some((each) => each.name === unit && each.counted)
  return { id: newIndicatorId(name, others), name, unit, decimals, counted, direction: 'higher' }
}
