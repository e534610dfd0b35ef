/**
 * npm run bench                       everything, side by side in one run
 * npm run bench -- export             one of export, start, typing, pause, value, panel, library, roll, compare, versions,
 *                                     save, journal, hung
 *
 * Prints tables, and the same figures as JSON on the last line.
 */
import os from 'node:os'
import { findElectron, runToEnd } from './electron-runtime.mjs'
import { isFresh } from './freshness.mjs'
import { hasDisplay, installCommand, meet, withDisplay } from './machine.mjs'
import { runScript, Unavailable } from './unavailable.mjs'

const benches = {
  export: async () => {
    const { benchExport, showExport } = await import('./bench/export.mjs')
    return { results: await benchExport(), show: showExport }
  },
  library: async () => {
    const { benchLibrary, showLibrary } = await import('./bench/library.mjs')
    return { results: await benchLibrary(), show: showLibrary }
  },
  roll: async () => {
    const { benchRoll, showRoll } = await import('./bench/roll.mjs')
    return { results: await benchRoll(), show: showRoll }
  },
  versions: async () => {
    const { benchVersions, showVersions } = await import('./bench/versions.mjs')
    return { results: await benchVersions(), show: showVersions }
  },
  start: async () => {
    const { benchStart, showStart } = await import('./bench/start.mjs')
    return { results: await benchStart(await electron()), show: showStart }
  },
  typing: async () => {
    const { benchTyping, showTyping } = await import('./bench/typing.mjs')
    return { results: await benchTyping(await electron()), show: showTyping }
  },
  pause: async () => {
    const { benchPause, showPause } = await import('./bench/pause.mjs')
    return { results: await benchPause(await electron()), show: showPause }
  },
  value: async () => {
    const { benchOneValue, showOneValue } = await import('./bench/one-value.mjs')
    return { results: await benchOneValue(await electron()), show: showOneValue }
  },
  panel: async () => {
    const { benchPanel, showPanel } = await import('./bench/panel.mjs')
    return { results: await benchPanel(await electron()), show: showPanel }
  },
  compare: async () => {
    const { benchCompare, showCompare } = await import('./bench/compare.mjs')
    return { results: await benchCompare(), show: showCompare }
  },
  save: async () => {
    const { benchSave, showSave } = await import('./bench/save.mjs')
    return { results: await benchSave(), show: showSave }
  },
  journal: async () => {
    const { benchJournal, showJournal } = await import('./bench/journal.mjs')
    return { results: await benchJournal(), show: showJournal }
  },
  hung: async () => {
    const { benchHung, showHung } = await import('./bench/hung.mjs')
    return { results: await benchHung(await electron()), show: showHung }
  },
}

const withoutWindow = new Set(['compare', 'export', 'journal', 'library', 'roll', 'save', 'versions'])

async function electron() {
  if (!isFresh('application')) {
    const { buildApplication } = await import('./build.mjs')
    await buildApplication()
  }
  const { executable } = await findElectron()
  return executable
}

/** Starts itself again on a virtual display where there is none: Playwright needs one for its windows. */
async function onDisplay() {
  const missing = meet(['window', 'display'])
  if (missing.length > 0)
    throw new Unavailable(`Windows cannot be measured here. To change that: ${installCommand(missing)}`)
  return runToEnd(...withDisplay(process.execPath, process.argv.slice(1)))
}

async function main() {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches)
  const unknown = names.find((name) => !(name in benches))
  if (unknown !== undefined)
    throw new Unavailable(`There is no bench ${unknown}, only ${Object.keys(benches).join(', ')}.`)
  if (!hasDisplay() && names.some((name) => !withoutWindow.has(name))) return onDisplay()
  const all = { node: process.version, cores: os.availableParallelism(), load: os.loadavg()[0] }
  for (const name of names) {
    const { results, show } = await benches[name]()
    console.log(`${show(results)}\n`)
    all[name] = results
  }
  console.log(JSON.stringify(all))
}

await runScript(main)
