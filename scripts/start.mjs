/**
 * npm start                                   opens the application on the sample report
 * npm start -- REPORT.duthao                  opens a report
 * npm start -- --headless-demo OUT.docx       does the main job where no display can be had
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { electronFlags, findElectron, runToEnd } from './electron-runtime.mjs'
import { isFresh } from './freshness.mjs'
import { hasDisplay, installCommand, meet, withDisplay } from './machine.mjs'
import { runScript, Unavailable } from './unavailable.mjs'

const root = path.resolve(import.meta.dirname, '..')
const sample = path.join(root, 'templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

/** The sample report becomes a Word file without a window. */
function demonstrate(target) {
  if (target === undefined) throw new Unavailable('usage: npm start -- --headless-demo OUT.docx')
  const script = path.join(root, 'scripts/duthao.mjs')
  return spawnSync(process.execPath, [script, 'export', sample, '-o', target], { stdio: 'inherit' }).status ?? 1
}

async function open(args) {
  const missing = meet(['window', 'display'])
  if (missing.length > 0) {
    throw new Unavailable(
      `The window needs what this machine lacks. Run this once, then npm start again:\n  ${installCommand(missing)}\n` +
        'Without a display: npm start -- --headless-demo OUT.docx',
    )
  }
  const { executable } = await findElectron()
  if (!isFresh('application')) {
    const { buildApplication } = await import('./build.mjs')
    await buildApplication()
  }
  if (!hasDisplay()) console.error('No display here: the window opens on a virtual one. Ctrl+C ends it.')
  const own = args.some((argument) => !argument.startsWith('-')) ? args : ['--sample', ...args]
  return runToEnd(...withDisplay(executable, [...electronFlags(), root, ...own]))
}

await runScript(() => {
  const args = process.argv.slice(2)
  return args[0] === '--headless-demo' ? demonstrate(args[1]) : open(args)
})
