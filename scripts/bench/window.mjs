/** Real windows to measure: the application, and an empty one beside it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
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
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 }) // helper processes outlive the main one for a moment
  }
}

/** The address at which a browser that has just started can be asked. */
function debuggerOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`Electron ended at once:\n${said}`)))
  })
}

/**
 * The first page behind an address. A listener that came just while the page was loading never hears of it; one that
 * comes later finds it. The times that are measured are the page's own, so that coming late costs nothing.
 */
async function firstPage(address, tries = 10) {
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 3000 }).catch(() => null))
  if (page) return page
  if (tries === 1) throw new Error('no page came')
  await browser.close() // the connection alone
  return firstPage(address, tries - 1)
}

/**
 * Starts Electron on an application and hands over its first window with the moment of its start. Nothing holds the
 * start up: it is only listened to. At the end it is killed, for it would ask about unsaved work.
 */
export async function withWindow({ executable, application, args = [], profile }, use) {
  const launched = Date.now()
  const flags = [...electronFlags(), ...unthrottled, '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(executable, [...flags, application, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' }, // without a locale Chromium cannot name the profile's folder and waits
    detached: true, // a group of its own, so that its helper processes can be ended with it
  })
  const ended = once(child, 'exit')
  try {
    return await use(await firstPage(await debuggerOf(child)), launched)
  } finally {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
    await ended
  }
}
