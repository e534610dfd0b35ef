/** The sample report once, 10 and 50 times its length, and the functions of core that a bench calls on it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'vite'
import { nodeConfig } from '../build.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

export const lengths = [1, 10, 50]

/** A file of ours as the application carries it, bundled and minified: the path of the bundle. */
export async function bundleOf(source) {
  const out = `dist/bench/${source.replaceAll('/', '-')}.cjs`
  await build(nodeConfig(`${source}.ts`, out))
  return path.join(root, out)
}

export async function loadCore(name) {
  return require(await bundleOf(`core/${name}`))
}

function unwrap(result) {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result.value
}

/** The body n times over; each copy of a block has an id of its own, the data set stays one. */
export function lengthened(report, count) {
  const copies = Array.from({ length: count }, (_, copy) =>
    report.body.map((block) => (copy === 0 ? block : { ...block, id: `${block.id}-${copy}` })),
  )
  return { ...report, body: copies.flat() }
}

/** @returns the sample's report in each of the lengths, and the text of one as a file */
export async function loadSamples() {
  const { readReportFile, writeReportFile } = await loadCore('document/file')
  const file = path.join(root, 'templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')
  const sample = unwrap(readReportFile(readFileSync(file, 'utf8')))
  return {
    reports: lengths.map((count) => ({ name: `x${count}`, report: lengthened(sample, count) })),
    fileTextOf: writeReportFile,
  }
}

export async function loadProfile() {
  const { readProfile } = await loadCore('document/read-profile')
  return unwrap(readProfile(readFileSync(path.join(root, 'templates/profiles/nd30.json'), 'utf8')))
}
