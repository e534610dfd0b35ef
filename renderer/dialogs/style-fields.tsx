import { Input, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type HouseStyle, houseStyle } from '#core/document/schema'

type Props = { readonly value: HouseStyle; readonly onChange: (value: HouseStyle) => void }

const partNumbers = houseStyle.shape.partNumber.options
const trailingZeros = houseStyle.shape.trailingZero.options
const decimals = ['0', '1', '2', '3', '4']

/** Cách viết: what an office settles once. All of it concerns what the program writes by itself. */
export function StyleFields({ value, onChange }: Props) {
  const { t } = useTranslation()

  const choice = (
    label: string,
    note: string,
    chosen: string,
    options: readonly { value: string; label: string }[],
    choose: (chosen: string) => void,
  ) => (
    <Input.Wrapper label={label} description={note} labelElement="div">
      <div>
        <SegmentedControl aria-label={label} value={chosen} data={[...options]} onChange={choose} mt={4} />
      </div>
    </Input.Wrapper>
  )

  return (
    <Stack>
      {choice(
        t('houseStyle:partNumber'),
        t('houseStyle:partNumberNote'),
        value.partNumber,
        partNumbers.map((option) => ({ value: option, label: t(`houseStyle:${option}`) })),
        (chosen) => onChange({ ...value, partNumber: houseStyle.shape.partNumber.parse(chosen) }),
      )}
      {choice(
        t('houseStyle:percentDecimals'),
        t('houseStyle:percentDecimalsNote'),
        String(value.percentDecimals),
        decimals.map((count) => ({ value: count, label: count })),
        (chosen) => onChange({ ...value, percentDecimals: Number(chosen) }),
      )}
      {choice(
        t('houseStyle:trailingZero'),
        t('houseStyle:trailingZeroNote'),
        value.trailingZero,
        trailingZeros.map((option) => ({ value: option, label: t(`houseStyle:${option}`) })),
        (chosen) => onChange({ ...value, trailingZero: houseStyle.shape.trailingZero.parse(chosen) }),
      )}
    </Stack>
  )
}
