import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { webPreferences } from './security'

/** Paper and desk: what shows before the page has drawn itself. */
const BACKGROUND = { light: '#f1f3f5', dark: '#1a1b1e' } as const

/** One window for one document, shown when the page has something to show. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 760,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { ...webPreferences, devTools: !app.isPackaged, preload: join(__dirname, 'preload.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault()) // the title is the document's
  return window
}

/** Closing waits for `mayClose`, which calls back when unsaved work is settled. */
export function guardClosing(window: BrowserWindow, mayClose: (close: () => void) => void): void {
  let settled = false
  window.on('close', (event) => {
    if (settled) return
    event.preventDefault()
    mayClose(() => {
      settled = true
      window.close()
    })
  })
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
