import { Menu, Text, UnstyledButton } from '@mantine/core'
import { ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/document/profile'
import type { ProfileId } from '#core/document/schema'
import styles from './status-bar.module.css'

type Props = {
  readonly profiles: readonly Profile[]
  /** The one the page shows. */
  readonly profile: Profile
  readonly onChange: (profile: ProfileId) => void
}

/** Thể thức: which official form the report takes; the page follows at once. */
export function ProfileMenu({ profiles, profile, onChange }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (
    <Menu position="top-end" width={420}>
      <Menu.Target>
        <UnstyledButton className={`${styles.action} ${styles.profile}`} title={t('status:chooseProfile')}>
          <span className={styles.profileName}>{t('status:profile', { name: profile.name[language] })}</span>
          <ChevronUp size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('status:chooseProfile')}</Menu.Label>
        <Menu.RadioGroup
          value={profile.id}
          onChange={(chosen) => {
            const next = profiles.find(({ id }) => id === chosen)
            if (next !== undefined && next !== profile) onChange(next.id)
          }}
        >
          {inOrder(profiles).map(({ id, name, source }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name[language]}
              <Text size="xs" c="dimmed" lang="vi">
                {source.title}
              </Text>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The state's form, then the Party's; what is no longer in force comes last. */
function inOrder(profiles: readonly Profile[]): readonly Profile[] {
  const rank = ({ side, source }: Profile) => (source.to === null ? 0 : 2) + (side === 'state' ? 0 : 1)
  return profiles.toSorted((one, other) => rank(one) - rank(other))
}
