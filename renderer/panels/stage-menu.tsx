import { Menu, UnstyledButton } from '@mantine/core'
import { ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Stage, stages } from '../session/stage'
import styles from './status-bar.module.css'

type Props = { readonly stage: Stage; readonly onChange: (stage: Stage) => void }

/** Trạng thái: how far the report is on its way, as the library lists it. */
export function StageMenu({ stage, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.action} title={t('library:chooseStage')}>
          {t('library:stage', { name: t(`library:${stage}`) })}
          <ChevronUp size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('library:chooseStage')}</Menu.Label>
        <Menu.RadioGroup
          value={stage}
          onChange={(chosen) => {
            const next = stages.find((known) => known === chosen)
            if (next !== undefined && next !== stage) onChange(next)
          }}
        >
          {stages.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {t(`library:${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
