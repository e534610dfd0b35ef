/**
 * npm run test:faults                     the faults F01 to F30, as often as with every change
 * npm run test:faults -- --release        as often as before a release
 * npm run test:faults -- --only F05,F07   some of them
 * npm run test:faults -- --seed 7         the same chances as in a run that printed this seed
 *
 * As root on Debian it installs what the faults need, and gives them mounts, processes and a network of their own, so
 * that nothing is left of them however they end. What cannot be tried is said, and is a failure under CI.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { buildApplication, nodeConfig } from './build.mjs'
import { findElectron, runToEnd } from './electron-runtime.mjs'
import { isFresh } from './freshness.mjs'
import { faultNeeds, installCommand, meet, withDisplay } from './machine.mjs'
import { runScript, Unavailable } from './unavailable.mjs'

const root = path.resolve(import.meta.dirname, '..')

/** What is tried, and the application's own processes. */
const programs = [
  ['test/faults/main.ts', 'main'],
  ['electron/disk/disk-process.ts', 'disk'],
  ['electron/journal/journal-process.ts', 'journal'],
]

/** Whatever is started in these ends, and whatever is mounted is gone, when the program that was given them ends. */
const apart = ['unshare', '--mount', '--net', '--pid', '--fork', '--mount-proc', '--kill-child']

function canBeApart() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync(apart[0], [...apart.slice(1), 'true'], { stdio: 'ignore' }).status === 0
}

/**
 * The runtime for the faults in a real window, and the application in a folder of its own, for builds may go on. Without
 * a runtime they tell that they were not run.
 */
async function electron(application) {
  try {
    if (!isFresh('application')) await buildApplication()
    for (const part of ['dist/electron', 'dist/renderer', 'templates', 'package.json']) {
      cpSync(path.join(root, part), path.join(application, part), { recursive: true })
    }
    return { E2E_ELECTRON: (await findElectron()).executable }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    console.error(error.message)
    return {}
  }
}

async function main() {
  const missing = meet(faultNeeds())
  if (missing.length > 0) console.error(`Some faults cannot be tried. To try them too: ${installCommand(missing)}`)
  rmSync(path.join(root, 'dist/faults'), { recursive: true, force: true })
  await Promise.all(programs.map(([from, to]) => build(nodeConfig(from, `dist/faults/${to}.cjs`, { minify: false }))))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-faults-'))
  try {
    chmodSync(folder, 0o755) // some faults are tried as a user without rights
    cpSync(path.join(root, 'dist/faults'), path.join(folder, 'program'), { recursive: true })
    mkdirSync(path.join(folder, 'work'))
    const canShow = !missing.includes('window') && !missing.includes('display')
    const runtime = canShow ? await electron(path.join(folder, 'application')) : {}
    const program = [path.join(folder, 'program/main.cjs'), '--folder', path.join(folder, 'work')]
    const command = [process.execPath, ...program, ...process.argv.slice(2)]
    const environment = { ...process.env, LC_ALL: 'C.UTF-8', ...runtime }
    const [file, ...args] = canBeApart() ? [...apart, ...command] : command
    const mounts = canBeApart() ? { DUTHAO_OWN_MOUNTS: '1' } : {}
    return await runToEnd(...(canShow ? withDisplay(file, args) : [file, args]), { ...environment, ...mounts })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

await runScript(main)
