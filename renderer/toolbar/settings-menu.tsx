import { ActionIcon, Menu } from '@mantine/core'
import { Settings as Gear } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Settings, settings as schema } from '#core/ipc/contract'

type Props = { readonly settings: Settings; readonly onChange: (change: Partial<Settings>) => void }

const languages = schema.shape.language.options
const themes = schema.shape.theme.options

/** Language, appearance and how a report is saved; each change holds at once. */
export function SettingsMenu({ settings, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('settings:title')}>
          <Gear size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('settings:language')}</Menu.Label>
        <Menu.RadioGroup
          value={settings.language}
          onChange={(chosen) => {
            const language = languages.find((known) => known === chosen)
            if (language !== undefined) onChange({ language })
          }}
        >
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language}>
              {t(`settings:${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('settings:theme')}</Menu.Label>
        <Menu.RadioGroup
          value={settings.theme}
          onChange={(chosen) => {
            const theme = themes.find((known) => known === chosen)
            if (theme !== undefined) onChange({ theme })
          }}
        >
          {themes.map((theme) => (
            <Menu.RadioItem key={theme} value={theme}>
              {t(`settings:${theme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('settings:saving')}</Menu.Label>
        <Menu.CheckboxItem checked={settings.autosave !== false} onChange={(autosave) => onChange({ autosave })}>
          {t('settings:autosave')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
