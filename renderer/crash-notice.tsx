import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import { OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './crash-notice.module.css'
import { saveAs } from './session/files'
import { useSession } from './session/store'

type Props = { readonly error: unknown; readonly onRetry: () => void }

/** What stands in the window after a fault of ours: the report is still in memory, and can be saved from here. */
export function CrashNotice({ error, onRetry }: Props) {
  const { t } = useTranslation()
  const session = useSession((state) => state.session)
  const [isSaved, setSaved] = useState(false)
  return (
    <main className={styles.screen}>
      <Alert color="red" icon={<OctagonAlert aria-hidden />} title={t('error:title')} role="alert" maw={640}>
        <Stack>
          <Text>{session.kind === 'open' ? t('error:safe') : t('error:noReport')}</Text>
          <Group>
            {session.kind === 'open' && (
              <Button onClick={() => void saveAs().then(setSaved)}>{t('error:saveCopy')}</Button>
            )}
            <Button variant="default" onClick={onRetry}>
              {t('error:back')}
            </Button>
          </Group>
          {isSaved && session.kind === 'open' && <Text role="status">{t('error:saved', { name: session.name })}</Text>}
          <details>
            <summary>{t('error:detail')}</summary>
            <Code block>{error instanceof Error ? error.message : String(error)}</Code>
          </details>
        </Stack>
      </Alert>
    </main>
  )
}
