import { Toolbar as Bar, Menu } from '@mantine/core'
import { CalendarRange, ChevronDown } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodId } from '#core/indicators/schema'
import { type PeriodChoice, periodChoices } from '../editor/period-insertion'
import { Labelled } from './labelled'

type Props = {
  /** The report's own period, of which the choices speak. */
  readonly period: PeriodId
  readonly disabled: boolean
  readonly onInsert: (choice: PeriodChoice) => void
}

/** Chèn kỳ báo cáo: mentions that follow the report's period, each shown with the words it would have now. */
export function PeriodMenu({ period, disabled, onInsert }: Props) {
  const { t } = useTranslation()
  const choices = periodChoices(period)
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Bar.Toggle autoWidth disabled={disabled} aria-label={t('toolbar:period')} title={t('toolbar:periodNote')}>
          <Labelled icon={CalendarRange} label={t('toolbar:period')} hides="early" />
          <ChevronDown size={14} aria-hidden />
        </Bar.Toggle>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice, at) => (
          <Fragment key={`${choice.of} ${choice.form}`}>
            {choice.of !== choices[at - 1]?.of && <Menu.Label>{t(`mention:${choice.of}`)}</Menu.Label>}
            <Menu.Item onClick={() => onInsert(choice)}>{choice.words}</Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
