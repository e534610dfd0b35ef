import '@mantine/core/styles.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { bridge } from './bridge'
import { createI18n } from './i18n'
import { show } from './session/files'
import { begun, notify, useShell } from './session/shell'

/** The window from its first line: hear from the main process, then draw. */
async function begin(root: HTMLElement): Promise<void> {
  const start = await bridge()['app:start'](undefined)
  createI18n(start.settings.language)
  useShell.setState(begun(start))
  if (start.open !== null) show(start.open)
  createRoot(root).render(<App styleNonce={styleNonce()} />)
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}

// a command that broke off half-way must not look as if it had been done
window.addEventListener('unhandledrejection', () => notify({ kind: 'fault' }))

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
void begin(root)
