/** Each key of somebody who types 50 a second, told to the journal process by itself: until it is on the disk. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { launchOwn, loadMain } from './processes.mjs'
import { loadCore, loadSamples } from './samples.mjs'
import { beside, milliseconds, percentile, table } from './statistics.mjs'
import { withFolder } from './window.mjs'

const keys = 500
const warmUpKeys = 50
const pauseMs = 20

/** The report with one more letter in its last paragraph; every other block is the same object. */
function typed(report, at) {
  const block = report.body[at]
  const last = block.children.at(-1)
  const children = block.children.with(-1, { ...last, text: `${last.text}ộ` })
  return { ...report, body: report.body.with(at, { ...block, children }) }
}

async function delaysOf({ Journal, HelperProcess, patchOf, launch }, begun, folder) {
  const journal = new Journal(new HelperProcess(launch), { folder, run: 'bench' }, Date.now)
  let report = begun
  const at = report.body.findLastIndex(({ type }) => type === 'paragraph')
  const { edit, kept } = journal.begin({ report, name: 'Báo cáo', place: null, unsaved: true })
  await kept
  const delays = []
  const next = performance.now()
  for (let key = 1; key <= warmUpKeys + keys; key += 1) {
    await delay(Math.max(0, next + key * pauseMs - performance.now()))
    const changed = typed(report, at)
    const start = performance.now()
    const reply = await journal.note(edit, key, patchOf(report, changed), null)
    delays.push(performance.now() - start)
    if (reply !== 'kept') throw new Error(`not kept: ${reply}`)
    report = changed
  }
  await journal.end('recovered')
  return delays.slice(warmUpKeys)
}

/** What the disk alone takes for as much, appended and flushed at the same pace. */
async function bareDelays(file) {
  const descriptor = openSync(file, 'w')
  const delays = []
  for (let key = 1; key <= keys; key += 1) {
    await delay(pauseMs)
    const start = performance.now()
    writeSync(descriptor, 'x'.repeat(400))
    fdatasyncSync(descriptor)
    delays.push(performance.now() - start)
  }
  closeSync(descriptor)
  return delays
}

export async function benchJournal() {
  const { Journal } = await loadMain('journal/journal')
  const { HelperProcess } = await loadMain('processes/helper-process')
  const { patchOf } = await loadCore('journal/patch')
  const { reports } = await loadSamples()
  return withFolder(async (folder) => {
    const results = []
    for (const { name, report } of reports) {
      const parts = { Journal, HelperProcess, patchOf, launch: await launchOwn('journal') }
      const delays = await delaysOf(parts, report, path.join(folder, name))
      results.push({ name, p50: percentile(delays, 0.5), p99: percentile(delays, 0.99), most: percentile(delays, 1) })
    }
    const bare = await bareDelays(path.join(folder, 'bare'))
    results.push({ name: 'bare', p50: percentile(bare, 0.5), p99: percentile(bare, 0.99), most: percentile(bare, 1) })
    return results
  })
}

/** For 99 of 100 keys, at every length. */
const goal = 5

export function showJournal(results) {
  const rows = results.map(({ name, p50, p99, most }) => [
    name,
    milliseconds(p50),
    beside(p99, goal),
    milliseconds(most),
  ])
  return table([`Key to disk, ms, ${keys} at 50 a second`, 'p50', 'p99 of goal', 'longest'], rows)
}
