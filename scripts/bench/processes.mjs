/** The application's own processes beside its main one, started by Node: what they do is what they do in Electron. */
import { createRequire } from 'node:module'
import { bundleOf } from './samples.mjs'

const require = createRequire(import.meta.url)

export async function loadMain(name) {
  return require(await bundleOf(`electron/${name}`))
}

/** @param name `'disk'` or `'journal'` */
export async function launchOwn(name) {
  const { launchNode } = await loadMain('processes/launch-node')
  return launchNode({ entry: await bundleOf(`electron/${name}/${name}-process`), name })
}
