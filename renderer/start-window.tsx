import '@mantine/core/styles.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { bridge } from './bridge'
import { createI18n } from './i18n'
import { show } from './session/files'
import { begun, notify, useShell } from './session/shell'
import { logFault } from './support/log-fault'

/** What the main process has to tell before anything is drawn. */
async function hearStart(): Promise<void> {
  const start = await bridge()['app:start'](undefined)
  useShell.setState(begun(start))
  if (start.open !== null) show(start.open)
}

function draw(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createI18n(useShell.getState().settings.language)
  createRoot(root).render(<App styleNonce={styleNonce()} />)
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}

// a command that broke off half-way must not look as if it had been done
window.addEventListener('unhandledrejection', ({ reason }) => {
  notify({ kind: 'fault' })
  logFault(reason)
})
window.addEventListener('error', ({ error }) => logFault(error))

void hearStart()
  .catch(() => notify({ kind: 'fault' }))
  .then(draw)
