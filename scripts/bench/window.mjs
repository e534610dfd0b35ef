/** Real windows to measure: the application, and an empty one beside it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { electronFlags } from '../electron-runtime.mjs'

export const root = path.resolve(import.meta.dirname, '../..')

/** What marks the report's own text, ready to be typed into. */
export const editor = '[role="textbox"][contenteditable]:not([contenteditable="false"])'

/** Frames are drawn as soon as they are ready, so that a key is not charged for the wait for the next refresh. */
const unthrottled = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** An application that shows one page and nothing else, as a folder that Electron can run. */
export function emptyApplication(folder, html) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(path.join(folder, 'page.html'), html)
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  window.setMenuBarVisibility(false)
  return window.loadFile('page.html')
})
`,
  )
  return folder
}

export async function withFolder(use) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts Electron on an application and hands over its first window; ends it without asking about unsaved work. */
export async function withWindow({ executable, application, args = [], profile }, use) {
  const launched = Date.now()
  const running = await _electron.launch({
    executablePath: executable,
    args: [...electronFlags(), ...unthrottled, `--user-data-dir=${profile}`, application, ...args],
    timeout: 60_000,
  })
  try {
    return await use(await running.firstWindow({ timeout: 60_000 }), launched)
  } finally {
    running.process().kill('SIGKILL')
  }
}
