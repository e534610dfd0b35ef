/**
 * Versions: what it takes to keep one of a report of some 190 pages and of one of 20 MB, for how long that holds the
 * process that asks (in which keys are passed on), to bring one back, and to list 500 in a process that has just begun.
 */
import { createRequire } from 'node:module'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { bundleOf, loadSamples } from './samples.mjs'
import { beside, median, milliseconds, table } from './statistics.mjs'
import { withFolder } from './window.mjs'

const rounds = 5
const listed = 500
const largeBytes = 20_000_000
/** A key that waits so long is felt. */
const feltMs = 50

const clock = () => ({ time: Date.now(), today: new Date().setHours(0, 0, 0, 0) })
const unwrap = (result) => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** The report with so many copies of its text that its file is at least so large. */
function ofSize({ report, fileTextOf }, bytes) {
  const [first] = report.body
  const once = Buffer.byteLength(fileTextOf(report)) - Buffer.byteLength(fileTextOf({ ...report, body: [first] }))
  const copies = Array.from({ length: Math.ceil(bytes / once) }, (_, copy) =>
    report.body.map((block) => ({ ...block, id: `${block.id}-${copy}` })),
  )
  const body = copies.flat()
  return {
    ...report,
    body: [...body.filter(({ type }) => type !== 'annex'), ...body.filter(({ type }) => type === 'annex')],
  }
}

async function measure(report, fileTextOf, { versions }) {
  const adds = []
  const reads = []
  const holds = []
  for (let round = 0; round <= rounds; round += 1) {
    const changed = { ...report, frame: { ...report.frame, number: String(round) } }
    const held = monitorEventLoopDelay({ resolution: 1 })
    held.enable()
    const start = performance.now()
    const { token } = unwrap(await versions.add(changed, 'saved'))
    const added = performance.now() - start
    held.disable()
    const again = performance.now()
    unwrap(await versions.read(report.id, token))
    if (round === 0) continue // the process that packs is started by the first
    adds.push(added)
    holds.push(held.max / 1e6)
    reads.push(performance.now() - again)
  }
  const bytes = Buffer.byteLength(fileTextOf(report))
  return { bytes, add: median(adds), held: median(holds), read: median(reads) }
}

export async function benchVersions() {
  const require = createRequire(import.meta.url)
  const { Versions } = require(await bundleOf('electron/versions/versions'))
  const { packingAside } = require(await bundleOf('electron/versions/packing-aside'))
  const { launchNode } = require(await bundleOf('electron/processes/launch-node'))
  const entry = await bundleOf('electron/versions/versions-process')
  const { reports, fileTextOf } = await loadSamples()
  return withFolder(async (folder) => {
    const opened = () => {
      const options = {
        now: clock,
        fileName: () => null,
        changed: () => undefined,
        failed: () => undefined,
      }
      return new Versions(folder, { ...options, packing: packingAside(launchNode({ entry, name: 'versions' })) })
    }
    const sizes = []
    for (const [name, report] of [
      ['190 pages', reports[1].report],
      ['20 MB', ofSize({ report: reports[0].report, fileTextOf }, largeBytes)],
    ]) {
      sizes.push({
        name,
        ...(await measure({ ...report, id: name.replace(' ', '-') }, fileTextOf, { versions: opened() })),
      })
    }
    const many = opened()
    const { report } = reports[0]
    for (let at = 0; at < listed; at += 1) {
      unwrap(await many.add({ ...report, frame: { ...report.frame, number: String(at) } }, 'saved'))
    }
    const lists = []
    for (let round = 0; round < rounds; round += 1) {
      const fresh = opened()
      const start = performance.now()
      const { versions } = await fresh.list(report.id)
      lists.push(performance.now() - start)
      if (versions.length !== listed) throw new Error(`${versions.length} of ${listed} versions are listed`)
    }
    return { sizes, list: median(lists) }
  })
}

export function showVersions({ sizes, list }) {
  const rows = sizes.map(({ name, bytes, add, held, read }) => [
    `${name} (${(bytes / 1e6).toFixed(1)} MB)`,
    milliseconds(add),
    beside(held, feltMs),
    milliseconds(read),
  ])
  return [
    table(['A version, ms', 'kept in', 'held the asker', 'brought back in'], rows),
    `  ${listed} versions listed in ${milliseconds(list)} ms`,
  ].join('\n')
}
