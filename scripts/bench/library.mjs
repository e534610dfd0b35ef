/**
 * A library of 1,000 reports: its list and its first search in a process that has just started, and further searches.
 * The reports are the sample for a thousand periods; one of them alone has a word of its own.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundleOf, loadSamples } from './samples.mjs'
import { beside, median, table } from './statistics.mjs'
import { withFolder } from './window.mjs'

const reports = 1000
const rounds = 5
const firstYear = 1940
const rare = 'khổng tước'
/** Looked for in this order; the first one meets a search that nothing has warmed. */
const queries = ['khong tuoc', 'khổng tước', 'ngân sách', 'thu ngan sach', '56.380', 'không có chữ này']

const periodOf = (at) => `${firstYear + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`

function withRareWord(report) {
  const [first, ...others] = report.body
  return { ...report, body: [...others, { ...first, children: [{ text: `Vườn có ${rare}.` }] }] }
}

async function writeReports(folder) {
  const { reports: samples, fileTextOf } = await loadSamples()
  const [{ report }] = samples
  const observationsIn = (period) =>
    report.observations.map((seen) => (seen.period === report.period ? { ...seen, period } : seen))
  for (let at = 0; at < reports; at += 1) {
    const period = periodOf(at)
    const one = { ...report, id: `r${at}`, period, observations: observationsIn(period) }
    const within = path.join(folder, period.slice(0, 4))
    mkdirSync(within, { recursive: true })
    writeFileSync(path.join(within, `${period}.duthao`), fileTextOf(at === reports / 2 ? withRareWord(one) : one))
  }
}

/** In a process of its own: prints the list's time, then each query's with the number of its hits. */
async function measure(bundle, profile) {
  const { ReportLibrary } = createRequire(import.meta.url)(bundle)
  const took = async (task) => {
    const start = performance.now()
    const answer = await task()
    return { answer, time: performance.now() - start }
  }
  const library = new ReportLibrary(profile, { read: async () => ({ ok: false, code: 'file/not-found' }), pause: 0 })
  const { answer, time } = await took(() => library.list())
  if (answer.reports.length !== reports || answer.unread > 0) throw new Error('the index does not hold every report')
  const searches = []
  for (const query of queries) {
    const search = await took(() => library.search(query))
    searches.push({ query, hits: search.answer.hits.length, time: search.time })
  }
  console.log(JSON.stringify({ list: time, searches }))
}

export async function benchLibrary() {
  const bundle = await bundleOf('electron/library/report-library')
  const require = createRequire(import.meta.url)
  const { ReportLibrary } = require(bundle)
  const { readReport } = require(await bundleOf('electron/disk/report-file'))
  return withFolder(async (folder) => {
    const [chosen, profile] = [path.join(folder, 'reports'), path.join(folder, 'profile')]
    await writeReports(chosen)
    const library = new ReportLibrary(profile, { read: readReport, pause: 0 })
    const start = performance.now()
    await library.addFolder(chosen)
    await library.settled()
    const index = performance.now() - start
    const runs = Array.from({ length: rounds }, () =>
      JSON.parse(execFileSync(process.execPath, [import.meta.filename, bundle, profile], { encoding: 'utf8' })),
    )
    const searches = queries.map((query, at) => ({
      query,
      hits: runs[0].searches[at].hits,
      time: median(runs.map((run) => run.searches[at].time)),
    }))
    return { reports, index, list: median(runs.map(({ list }) => list)), searches }
  })
}

export function showLibrary({ index, list, searches }) {
  const rows = [
    ['listed after a cold start', beside(list, 1000), ''],
    ...searches.map(({ query, hits, time }) => [`found by "${query}"`, beside(time, 300), String(hits)]),
    ['index made, each report', (index / reports).toFixed(1), ''],
  ]
  return table([`Library of ${reports} reports, ms`, 'of goal', 'hits'], rows)
}

if (process.argv[1] === import.meta.filename) await measure(...process.argv.slice(2))
