/**
 * package-lock.json must serve every machine: no package of another platform left out (npm writes such a lock when a
 * registry does not carry it yet, and `npm ci` then refuses it), no registry's address, exact versions.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const read = (name) => JSON.parse(readFileSync(path.join(root, name), 'utf8'))
const { packages } = read('package-lock.json')
const { devDependencies = {}, dependencies = {} } = read('package.json')

/** Whether Node finds a package from another one's folder: beside it, or in a node_modules further up. */
function isThere(name, from) {
  if ((from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`) in packages) return true
  return from !== '' && isThere(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)))
}

function neededBy({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]
}

const faults = [
  ...Object.entries(packages).flatMap(([at, entry]) =>
    neededBy(entry)
      .filter((name) => !isThere(name, at))
      .map((name) => `${at || 'the project'} needs ${name}, which the lock lacks`),
  ),
  ...Object.entries(packages)
    .filter(([, { resolved = '' }]) => /^(https?|git)/.test(resolved))
    .map(([at]) => `${at} carries the address of a registry`),
  ...Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, range]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(range))
    .map(([name, range]) => `package.json asks for ${name} ${range}, not for one version`),
]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
