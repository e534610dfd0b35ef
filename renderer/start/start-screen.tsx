import { Alert, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { FileInput, FileText, FolderOpen, History, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecentFile, Settings, Start, TemplateSummary } from '#core/ipc/contract'
import { LeftReminder } from '../recovery/left-reminder'
import { SettingsMenu } from '../toolbar/settings-menu'
import { openAt, rollFrom } from './from-library'
import { LibrarySection } from './library-section'
import { NextPeriod } from './next-period'
import { RecentFiles } from './recent-files'
import styles from './start-screen.module.css'
import { useLibrary } from './use-library'

type Props = {
  readonly start: Start
  readonly settings: Settings
  readonly onSample: () => void
  readonly onOpen: () => void
  readonly onImport: () => void
  readonly onReopen: () => void
  readonly onNew: (template: TemplateSummary) => void
  readonly onRecent: (file: RecentFile) => void
  readonly onSettings: (change: Partial<Settings>) => void
}

/** What one can begin with: the last period's report, the sample, a file, the library, a template, a file used before. */
export function StartScreen({
  start,
  settings,
  onSample,
  onOpen,
  onImport,
  onReopen,
  onNew,
  onRecent,
  onSettings,
}: Props) {
  const { t } = useTranslation()
  const { library, addFolder, removeFolder } = useLibrary()
  const last = library?.reports[0]
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div>
            <Title order={1} fz={30}>
              {t('app:name')}
            </Title>
            <Text c="dimmed">{t('app:tagline')}</Text>
          </div>
          <SettingsMenu settings={settings} onChange={onSettings} />
        </header>

        <LeftReminder />
        {last && <NextPeriod last={last} onRoll={() => void rollFrom(last.token)} />}
        <Card withBorder padding="lg" component="section" aria-label={t('start:title')}>
          <Group justify="space-between" wrap="nowrap" gap="xl">
            <Text>{t('start:sampleNote')}</Text>
            <Group wrap="nowrap" gap="sm" className={styles.actions}>
              <Button data-autofocus autoFocus leftSection={<FileText size={18} aria-hidden />} onClick={onSample}>
                {t('start:sample')}
              </Button>
              <Button variant="default" leftSection={<FolderOpen size={18} aria-hidden />} onClick={onOpen}>
                {t('start:open')}
              </Button>
              <Button variant="default" leftSection={<FileInput size={18} aria-hidden />} onClick={onImport}>
                {t('start:import')}
              </Button>
            </Group>
          </Group>
        </Card>

        <RecentFiles files={start.recent} onOpen={onRecent} />
        {library && (
          <LibrarySection
            library={library}
            onAddFolder={addFolder}
            onRemoveFolder={removeFolder}
            onOpen={(token, block) => void openAt(token, block)}
            onRoll={(token) => void rollFrom(token)}
          />
        )}
        <Templates templates={start.templates} onNew={onNew} />
        <TemplateProblems problems={start.problems} />
        <Button variant="subtle" leftSection={<History size={18} aria-hidden />} onClick={onReopen}>
          {t('command:versions.reports')}
        </Button>
      </div>
    </main>
  )
}

function Templates({ templates, onNew }: { readonly templates: readonly TemplateSummary[]; onNew: Props['onNew'] }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (
    <section aria-labelledby="start-templates">
      <Title order={2} fz={18} mb="sm" id="start-templates">
        {t('start:templates')}
      </Title>
      {templates.length === 0 && <Text c="dimmed">{t('start:noTemplates')}</Text>}
      <SimpleGrid cols={2}>
        {templates.map((template) => (
          <Card key={template.id} withBorder padding="md" component="article">
            <Stack gap="xs" h="100%">
              <Title order={3} fz={16}>
                {template.name[language]}
              </Title>
              <Text size="sm" c="dimmed" flex={1}>
                {template.description[language]}
              </Text>
              <Button
                variant="light"
                fullWidth
                aria-label={t('start:newFrom', { name: template.name[language] })}
                onClick={() => onNew(template)}
              >
                {t('start:new')}
              </Button>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
    </section>
  )
}

function TemplateProblems({ problems }: { readonly problems: Start['problems'] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <Alert
      color="orange"
      classNames={{ title: styles.problems }}
      icon={<TriangleAlert aria-hidden />}
      title={t('start:problems')}
    >
      {problems.map((problem) => (
        <div key={`${problem.code} ${JSON.stringify(problem.values)}`}>
          <strong>{problem.values.file}</strong> {t(`failure:${problem.code}`, { replace: problem.values })}
        </div>
      ))}
    </Alert>
  )
}
