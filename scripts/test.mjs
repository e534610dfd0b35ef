/**
 * npm test: everything a change must pass. Lint, types, build, the unit tests, the packed application, the tests in a
 * real window (on a virtual display where there is none), and the faults F01 to F30. Ends with one line: 'N passed, N
 * failed, N skipped'.
 *
 * npm test -- --only unit [arguments of Jest]
 * npm test -- --only e2e [arguments of Jest]
 * npm test -- --only faults [arguments of scripts/faults.mjs]
 *
 * What this machine lacks is installed where that can be done without asking; tests that still cannot run are
 * skipped with the reason, but never under CI, where what is lacking is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findElectron } from './electron-runtime.mjs'
import { allNeeds, installCommand, meet, withDisplay } from './machine.mjs'
import { Unavailable } from './unavailable.mjs'

const root = path.resolve(import.meta.dirname, '..')
const underCi = Boolean(process.env.CI)
const workFolder = mkdtempSync(path.join(os.tmpdir(), 'duthao-test-'))
const totalsFile = path.join(workFolder, 'totals')
const environment = {
  ...process.env,
  LC_ALL: process.env.LC_ALL ?? 'C.UTF-8', // other programs are given Vietnamese file names
  TEST_TOTALS: totalsFile,
}

/** @type {string[]} */
const failures = []

function step(name, file, args, env = environment) {
  console.log(`\n── ${name}`)
  const start = Date.now()
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  if (error) console.error(error.message)
  console.log(`── ${name}: ${status === 0 ? 'good' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  if (status !== 0) failures.push(name)
  return status === 0
}

const script = (name) => path.join(root, 'scripts', name)
const jest = path.join(root, 'node_modules/jest/bin/jest.js')

/** The runtime, or null with the reason said; under CI that reason is a failure. */
async function electron(missing) {
  try {
    const lacking = missing.filter((need) => need === 'window' || need === 'display')
    if (lacking.length > 0) throw new Unavailable(`This machine lacks ${lacking.join(' and ')}.`)
    return await findElectron()
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    console.error(`The tests in a window are skipped: ${error.message}`)
    if (underCi) failures.push('electron runtime')
    return null
  }
}

function checkMachine() {
  const missing = meet(allNeeds())
  if (missing.length === 0) return missing
  console.error(`Tests that need ${missing.join(', ')} are skipped. To run them too: ${installCommand(missing)}`)
  if (underCi) failures.push(`machine lacks ${missing.join(', ')}`)
  return missing
}

function unitTests(args) {
  const projects = ['--selectProjects', 'core', 'electron', 'renderer']
  step('unit tests', process.execPath, [jest, ...projects, ...args])
}

/** Packs the application as it is installed, and runs the tests in a window, one after the other. */
async function windowTests(missing, args) {
  const runtime = await electron(missing)
  const command = [jest, '--selectProjects', 'e2e', '--runInBand', ...args]
  if (runtime === null) {
    step('tests in a window', process.execPath, command)
    return
  }
  const packed = path.join(root, 'release/linux-unpacked/duthao')
  const isPacked = process.platform === 'linux' && step('pack', process.execPath, [script('pack.mjs'), '--dir'])
  step('tests in a window', ...withDisplay(process.execPath, command), {
    ...environment,
    E2E_ELECTRON: runtime.executable,
    ...(isPacked ? { E2E_PACKED_APP: packed } : {}),
  })
}

function summary() {
  const runs = existsSync(totalsFile) ? readFileSync(totalsFile, 'utf8').trim().split('\n').map(JSON.parse) : []
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0)
  if (underCi && sum('skipped') > 0) failures.push('tests were skipped under CI')
  console.log(failures.length === 0 ? '\nAll is well.' : `\nFailed: ${failures.join('; ')}.`)
  console.log(`${sum('passed')} passed, ${Math.max(sum('failed'), failures.length)} failed, ${sum('skipped')} skipped`)
}

const only = process.argv[2] === '--only' ? process.argv[3] : undefined
const moreArguments = process.argv.slice(only === undefined ? 2 : 4)
try {
  const missing = checkMachine()
  if (only === undefined) {
    step('lint', 'npm', ['run', '--silent', 'lint'])
    step('types', process.execPath, [script('typecheck.mjs')])
  }
  const isBuilt = step('build', process.execPath, [script('build.mjs')])
  if (only === undefined || only === 'unit') unitTests(moreArguments)
  if (isBuilt && (only === undefined || only === 'e2e')) await windowTests(missing, moreArguments)
  if (isBuilt && only === undefined) step('faults', process.execPath, [script('faults.mjs')])
  if (isBuilt && only === 'faults') step('faults', process.execPath, [script('faults.mjs'), ...moreArguments])
  summary()
} finally {
  rmSync(workFolder, { recursive: true, force: true })
}
process.exitCode = failures.length === 0 ? 0 : 1
