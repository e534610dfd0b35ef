/**
 * The command without a window: `npm run -s duthao -- COMMAND …`. Builds itself when its sources changed, which is
 * said on standard error only, and then runs in this process.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { isFresh } from './freshness.mjs'

const command = path.resolve(import.meta.dirname, '../dist/headless/main.cjs')

if (!isFresh('headless')) {
  const { buildHeadless } = await import('./build.mjs')
  await buildHeadless()
}
process.argv[1] = command
createRequire(import.meta.url)(command)
