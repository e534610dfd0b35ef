/**
 * npm run dev: the window with hot reload from Vite's server; a change of any other process restarts Electron.
 *
 * The main process is told of the server by VITE_DEV_SERVER_URL and relaxes the page's content security policy for it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build, createServer } from 'vite'
import { mainConfig, preloadConfig, processConfigs, windowConfig } from './build.mjs'
import { electronFlags, findElectron } from './electron-runtime.mjs'

const root = path.resolve(import.meta.dirname, '..')

const { executable } = await findElectron()
const server = await createServer({ ...windowConfig, logLevel: 'info' })
await server.listen()
const [address] = server.resolvedUrls.local

let running
let restarting = Promise.resolve()

/** The previous instance has to be gone first: a second one would only hand over to it. */
async function restart() {
  const previous = running
  running = undefined
  if (previous?.exitCode === null) {
    previous.kill('SIGKILL') // it may ask about unsaved work otherwise
    await once(previous, 'exit')
  }
  const child = spawn(executable, [...electronFlags(), root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, VITE_DEV_SERVER_URL: address },
  })
  child.once('exit', () => child === running && process.exit(0)) // the window was closed by hand
  running = child
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill()
    process.exit(0)
  })
}

const configs = [mainConfig, preloadConfig, ...processConfigs]
const unbuilt = new Set(configs)
for (const config of configs) {
  const watcher = await build(config({ watch: {}, minify: false }))
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error)
    if (event.code !== 'BUNDLE_END') return
    unbuilt.delete(config)
    if (unbuilt.size === 0) restarting = restarting.then(restart)
  })
}
