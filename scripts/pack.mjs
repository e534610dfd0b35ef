/**
 * npm run pack                    what this machine can make with the Electron it has: on Linux a folder and a .deb
 * npm run pack -- --dir           the folder alone, for the tests
 * npm run pack -- --win nsis      any target of electron-builder, which downloads what it needs for it
 *
 * Windows' installers and the AppImage are made on a connected machine; electron-builder.yml describes them all.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { findElectron } from './electron-runtime.mjs'
import { shortcomings } from './electron-support.mjs'
import { isFresh } from './freshness.mjs'
import { runScript } from './unavailable.mjs'

const root = path.resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)

/** electron-builder fills in the places. */
const trialName = `duthao-\${version}-trial-\${os}-\${arch}.\${ext}`

/** electron-builder's own way to be told of tools that it would download. */
function localTools() {
  if (process.platform !== 'linux') return {}
  const { path7za } = require('7zip-bin')
  const deb = path.join(root, 'scripts/make-deb.mjs')
  for (const tool of [path7za, deb]) chmodSync(tool, 0o755)
  return { ELECTRON_BUILDER_7ZIP_PATH: path7za, CUSTOM_FPM_PATH: deb }
}

/**
 * Another system's Electron cannot be the one that runs here: electron-builder fetches it. What is packed with one that
 * must not be handed out is called so.
 */
async function localRuntime() {
  const { folder, version } = await findElectron()
  const name = shortcomings(version).length === 0 ? [] : [`--config.artifactName=${trialName}`]
  return [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`, ...name]
}

async function pack(args) {
  if (!isFresh('application')) {
    const { buildApplication } = await import('./build.mjs')
    await buildApplication()
  }
  const asked = args.length > 0 && args[0] !== '--dir'
  const targets = asked
    ? args
    : process.platform === 'linux'
      ? ['--linux', 'dir', ...(args.length > 0 ? [] : ['deb'])]
      : ['--dir']
  const ownSystem = !asked || (process.platform === 'linux' && args[0] === '--linux')
  const { status } = spawnSync(
    process.execPath,
    [
      require.resolve('electron-builder/cli.js'),
      ...targets,
      ...(ownSystem ? await localRuntime() : []),
      '--publish',
      'never',
    ],
    { cwd: root, stdio: 'inherit', env: { ...localTools(), ...process.env } },
  )
  return status ?? 1
}

await runScript(() => pack(process.argv.slice(2)))
