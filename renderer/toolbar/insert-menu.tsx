import { Toolbar as Bar, Menu, Text, Tooltip } from '@mantine/core'
import { ChartNoAxesColumn, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Command, commands } from '#core/ipc/commands'
import { Labelled } from './labelled'
import { keysOf } from './shortcut'

type Props = { readonly onCommand: (command: Command) => void }

const brought = ['insert.figure', 'insert.sentence', 'insert.annex'] as const
const made = ['insert.toIndicator', 'insert.claim'] as const

/** Chèn số liệu: what of the data set comes into the text, and what of the text becomes data. */
export function InsertMenu({ onCommand }: Props) {
  const { t } = useTranslation()
  const item = (name: Command) => (
    <Menu.Item
      key={name}
      rightSection={
        <Text size="xs" c="dimmed">
          {keysOf(commands[name])}
        </Text>
      }
      onClick={() => onCommand(name)}
    >
      {t(`command:${name}`)}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-start" width={320}>
      <Tooltip label={t('toolbar:dataNote')}>
        <span>
          <Menu.Target>
            <Bar.Toggle autoWidth aria-label={t('toolbar:data')}>
              <Labelled icon={ChartNoAxesColumn} label={t('toolbar:data')} hides="early" />
              <ChevronDown size={14} aria-hidden />
            </Bar.Toggle>
          </Menu.Target>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        {brought.map(item)}
        <Menu.Divider />
        {made.map(item)}
      </Menu.Dropdown>
    </Menu>
  )
}
