import { Toolbar as Bar, Menu, Text, Tooltip } from '@mantine/core'
import {
  Bold,
  ChevronDown,
  FileDown,
  History,
  Italic,
  PanelLeft,
  Redo2,
  Save,
  Stamp,
  Underline,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodId } from '#core/indicators/schema'
import { type Command, commands } from '#core/ipc/commands'
import type { Settings } from '#core/ipc/contract'
import type { BlockKind } from '../editor/edits'
import type { PeriodChoice } from '../editor/period-insertion'
import { BlockKindSelect } from './block-kind-select'
import type { Caret } from './caret'
import { InsertMenu } from './insert-menu'
import { Labelled } from './labelled'
import { PeriodMenu } from './period-menu'
import { SettingsMenu } from './settings-menu'
import { keysOf } from './shortcut'
import styles from './toolbar.module.css'

type Props = {
  readonly caret: Caret
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** A file command is at work, so that no other can begin. */
  readonly busy: boolean
  readonly settings: Settings
  /** Whether the panel Phiên bản is open. */
  readonly isVersions: boolean
  /** The report's own period; null when none is open. */
  readonly period: PeriodId | null
  readonly onCommand: (command: Command) => void
  readonly onExport: (final: boolean) => void
  readonly onBlockKind: (kind: BlockKind) => void
  readonly onPeriod: (choice: PeriodChoice) => void
  readonly onFrame: () => void
  readonly onSettings: (change: Partial<Settings>) => void
}

const icon = { size: 18, 'aria-hidden': true } as const

/** What is done most, in reach of the mouse. The arrow keys go from one to the next. */
export function Toolbar(props: Props) {
  const { caret, canUndo, canRedo, busy, settings, period, onCommand, onFrame } = props
  const { t } = useTranslation()

  const command = (
    name: Command,
    shown: ReactNode,
    more: { active?: boolean; disabled?: boolean; autoWidth?: boolean } = {},
  ) => (
    <Tooltip label={withKeys(t(`command:${name}`), commands[name])}>
      <Bar.Toggle aria-label={t(`command:${name}`)} onMouseDown={keepFocus} onClick={() => onCommand(name)} {...more}>
        {shown}
      </Bar.Toggle>
    </Tooltip>
  )

  return (
    <Bar className={styles.bar} withBorder={false} size="lg" variant="light" aria-label={t('toolbar:label')}>
      {command('view.outline', <PanelLeft {...icon} />, { active: settings.outline })}
      <Bar.Divider />
      {command('file.save', <Labelled icon={Save} label={t('command:file.save')} hides="late" />, {
        disabled: busy,
        autoWidth: true,
      })}
      <ExportMenu busy={busy} onExport={props.onExport} />
      {command('versions.panel', <History {...icon} />, { active: props.isVersions })}
      <Bar.Divider />
      <Bar.Group>
        {command('edit.undo', <Undo2 {...icon} />, { disabled: !canUndo })}
        {command('edit.redo', <Redo2 {...icon} />, { disabled: !canRedo })}
      </Bar.Group>
      <Bar.Divider />
      <BlockKindSelect value={caret.block} onChange={props.onBlockKind} />
      <Bar.Group>
        {command('format.bold', <Bold {...icon} />, { active: caret.marks.bold })}
        {command('format.italic', <Italic {...icon} />, { active: caret.marks.italic })}
        {command('format.underline', <Underline {...icon} />, { active: caret.marks.underline })}
      </Bar.Group>
      <Bar.Divider />
      <InsertMenu onCommand={onCommand} />
      {period !== null && <PeriodMenu period={period} disabled={caret.block === null} onInsert={props.onPeriod} />}
      <Tooltip label={t('toolbar:frameNote')}>
        <Bar.Toggle autoWidth aria-label={t('toolbar:frame')} onClick={onFrame}>
          <Labelled icon={Stamp} label={t('toolbar:frame')} hides="early" />
        </Bar.Toggle>
      </Tooltip>
      <span className={styles.space} />
      <SettingsMenu settings={settings} onChange={props.onSettings} />
    </Bar>
  )
}

type ExportProps = { readonly busy: boolean; readonly onExport: (final: boolean) => void }

function ExportMenu({ busy, onExport }: ExportProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start" width={270}>
      <Menu.Target>
        <Bar.Toggle autoWidth disabled={busy} aria-label={t('toolbar:export')}>
          <Labelled icon={FileDown} label={t('toolbar:export')} hides="late" />
          <ChevronDown size={14} aria-hidden />
        </Bar.Toggle>
      </Menu.Target>
      <Menu.Dropdown>
        {([false, true] as const).map((final) => (
          <Menu.Item key={String(final)} onClick={() => onExport(final)}>
            {t(final ? 'toolbar:final' : 'toolbar:draft')}
            <Text size="xs" c="dimmed">
              {t(final ? 'toolbar:finalNote' : 'toolbar:draftNote')}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A click on the toolbar leaves the caret in the text. */
function keepFocus(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
}

function withKeys(label: string, accelerator: string | null): string {
  return accelerator === null ? label : `${label} (${keysOf(accelerator)})`
}
