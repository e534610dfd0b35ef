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
import { nodeConfig } from './build.mjs'
import { runToEnd } from './electron-runtime.mjs'
import { faultNeeds, installCommand, meet } from './machine.mjs'
import { runScript } from './unavailable.mjs'

const root = path.resolve(import.meta.dirname, '..')

/** What is tried, and the application's own processes. */
const programs = [
  ['test/faults/main.ts', 'main'],
  ['electron/disk/disk-process.ts', 'disk'],
  ['electron/journal/journal-process.ts', 'journal'],
]

/** Whatever is started in these ends, and whatever is mounted is gone, when the program that was given them ends. */
const apart = ['unshare', ['--mount', '--net', '--pid', '--fork', '--mount-proc', '--kill-child']]

function canBeApart() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync(apart[0], [...apart[1], 'true'], { stdio: 'ignore' }).status === 0
}

async function main() {
  const missing = meet(faultNeeds())
  if (missing.length > 0) console.error(`Some faults cannot be tried. To try them too: ${installCommand(missing)}`)
  await Promise.all(programs.map(([from, to]) => build(nodeConfig(from, `dist/faults/${to}.cjs`, { minify: false }))))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duthao-faults-'))
  try {
    chmodSync(folder, 0o755) // some faults are tried as a user without rights
    cpSync(path.join(root, 'dist/faults'), path.join(folder, 'program'), { recursive: true })
    mkdirSync(path.join(folder, 'work'))
    const program = [path.join(folder, 'program/main.cjs'), '--folder', path.join(folder, 'work')]
    const command = [process.execPath, [...program, ...process.argv.slice(2)]]
    if (!canBeApart()) return await runToEnd(...command)
    return await runToEnd(apart[0], [...apart[1], ...command.flat()], { ...process.env, DUTHAO_OWN_MOUNTS: '1' })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

await runScript(main)
