/**
 * Builds what runs: `dist/renderer` (the window), `dist/electron` (main process and preload) and `dist/headless`
 * (the command). Each is a Vite build of its own, so that the sandboxed preload shares no chunk with anything.
 *
 * npm run build                everything
 * npm run build -- headless    one part
 */
import { rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { fingerprintOf, stamp } from './freshness.mjs'

const root = path.resolve(import.meta.dirname, '..')
const common = { configFile: false, logLevel: 'warn', clearScreen: false }

/** The oldest runtime the application runs on is Electron 33: Chromium 130, Node 20. */
const targets = { window: 'chrome130', node: 'node20' }

export const windowConfig = {
  ...common,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: targets.window,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000, // read from disk, not over a network
  },
}

/**
 * A CommonJS bundle for Node or for Electron's side of Node, with every package inside.
 *
 * @param entry the source file, from the project's root
 * @param out the bundle, from the project's root; chunks that are loaded on demand lie beside it
 * @param lazy whether `import()` makes such chunks; a sandboxed preload can load none
 */
export function nodeConfig(entry, out, { lazy = true, ...more } = {}) {
  const name = path.basename(out, '.cjs')
  return {
    ...common,
    root,
    publicDir: false,
    build: {
      outDir: path.join(root, path.dirname(out)),
      emptyOutDir: false,
      ssr: true,
      target: targets.node,
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: path.join(root, entry),
        external: ['electron', ...builtinModules, /^node:/],
        output: {
          format: 'cjs',
          entryFileNames: `${name}.cjs`,
          chunkFileNames: `${name}-[name].cjs`,
          codeSplitting: lazy ? undefined : false,
        },
      },
      ...more,
    },
    ssr: { noExternal: true },
  }
}

/** The processes beside the main one: `electron/NAME/NAME-process.ts` becomes `dist/electron/NAME.cjs`. */
const processes = ['disk', 'versions', 'journal', 'import']

export const mainConfig = (more) => nodeConfig('electron/main.ts', 'dist/electron/main.cjs', more)
export const preloadConfig = (more) =>
  nodeConfig('electron/preload.ts', 'dist/electron/preload.cjs', { ...more, lazy: false })

export const processConfigs = processes.map(
  (name) => (more) => nodeConfig(`electron/${name}/${name}-process.ts`, `dist/electron/${name}.cjs`, more),
)

/** The window, the main process with those beside it, and the preload. */
export async function buildApplication() {
  const sources = fingerprintOf('application')
  rmSync(path.join(root, 'dist/electron'), { recursive: true, force: true })
  await build(windowConfig)
  for (const config of [mainConfig, preloadConfig, ...processConfigs]) await build(config())
  stamp('application', sources)
}

/** The command. Made aside and moved into its place whole, for another command may be running from there. */
export async function buildHeadless() {
  const sources = fingerprintOf('headless')
  const aside = `dist/.headless-${process.pid}`
  await build(nodeConfig('electron/headless/main.ts', `${aside}/main.cjs`))
  await build(nodeConfig('electron/import/import-process.ts', `${aside}/import.cjs`))
  rmSync(path.join(root, 'dist/headless'), { recursive: true, force: true })
  await rename(path.join(root, aside), path.join(root, 'dist/headless'))
  stamp('headless', sources)
}

if (process.argv[1] === import.meta.filename) {
  const start = Date.now()
  const part = process.argv[2] ?? 'everything'
  if (part !== 'headless') await buildApplication()
  if (part !== 'application') await buildHeadless()
  console.log(`built ${part} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}
