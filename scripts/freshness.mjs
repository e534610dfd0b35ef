/** Whether a part of dist/ was built from the sources as they are now: names, sizes and times, not contents. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

const parts = {
  application: {
    made: ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/renderer/index.html'],
    from: ['core', 'electron', 'renderer', 'locales', 'scripts/build.mjs', 'package-lock.json'],
    stamp: 'dist/application.stamp',
  },
  headless: {
    made: ['dist/headless/main.cjs'],
    from: ['core', 'electron', 'locales', 'scripts/build.mjs', 'package-lock.json'],
    stamp: 'dist/headless.stamp',
  },
}

function* filesUnder(at) {
  if (!statSync(at).isDirectory()) {
    yield at
    return
  }
  for (const name of readdirSync(at).sort()) yield* filesUnder(path.join(at, name))
}

/**
 * The sources of a part as they are now. Taken before a build and stamped after it, so that a file which changes
 * while the build runs makes the part stale again.
 *
 * @param part `'application'` or `'headless'`
 */
export function fingerprintOf(part) {
  const hash = createHash('sha256')
  for (const file of parts[part].from.flatMap((name) => [...filesUnder(path.join(root, name))])) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

export function isFresh(part) {
  const { made, stamp: at } = parts[part]
  const there = [...made, at].every((name) => existsSync(path.join(root, name)))
  return there && readFileSync(path.join(root, at), 'utf8') === fingerprintOf(part)
}

export function stamp(part, fingerprint) {
  writeFileSync(path.join(root, parts[part].stamp), fingerprint)
}
