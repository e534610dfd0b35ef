/**
 * From the wish to save to "Đã lưu": the report is told to the disk process, which makes the file, writes, flushes, reads
 * back, compares and renames. Beside it, what the disk alone takes for as many bytes, written and flushed.
 */
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { launchOwn, loadMain } from './processes.mjs'
import { lengthened, loadSamples } from './samples.mjs'
import { beside, median, milliseconds, percentile, table } from './statistics.mjs'
import { withFolder } from './window.mjs'

const saves = 12
const hugeBytes = 20_000_000
const mark = 'xung đột'

async function barely(file, bytes) {
  const start = performance.now()
  const handle = await open(file, 'w')
  await handle.writeFile(bytes)
  await handle.sync()
  await handle.close()
  const took = performance.now() - start
  await rm(file)
  return took
}

/** Another text each time: the file is never as it was. */
const numbered = (report, number) => ({ ...report, frame: { ...report.frame, number: String(number) } })

async function timesOf(disk, report, text, folder) {
  const file = path.join(folder, 'Báo cáo.duthao')
  const bytes = Buffer.from(text)
  let { result } = await disk.saveTo(file, report)
  const ours = []
  const bare = []
  for (let number = 1; number <= saves; number += 1) {
    const next = numbered(report, number)
    const place = { path: file, known: result.value.identity, own: [] }
    const start = performance.now()
    ;({ result } = await disk.saveOver(place, next, mark))
    ours.push(performance.now() - start)
    if (!result.ok || result.value.isBeside) throw new Error(`not saved: ${JSON.stringify(result)}`)
    bare.push(await barely(path.join(folder, 'bare'), bytes))
  }
  await rm(file)
  return { bytes: bytes.length, median: median(ours), most: percentile(ours, 1), bare: median(bare) }
}

export async function benchSave() {
  const { Disk } = await loadMain('disk/disk')
  const { reports, fileTextOf } = await loadSamples()
  const [{ report: sample }] = reports
  const times = Math.ceil(
    (hugeBytes / (fileTextOf(lengthened(sample, 11)).length - fileTextOf(lengthened(sample, 1)).length)) * 10,
  )
  const all = [...reports, { name: '20 MB', report: lengthened(sample, times + 1) }]
  const disk = new Disk(await launchOwn('disk'))
  try {
    return await withFolder(async (folder) => {
      const results = []
      for (const { name, report } of all) {
        results.push({ name, ...(await timesOf(disk, report, fileTextOf(report), folder)) })
      }
      return results
    })
  } finally {
    disk.stop()
  }
}

const goal = 2000

export function showSave(results) {
  const rows = results.map(({ name, bytes, median: middle, most, bare }) => [
    `${name}, ${(bytes / 1e6).toFixed(1)} MB`,
    milliseconds(middle),
    name === '20 MB' ? beside(most, goal) : milliseconds(most),
    milliseconds(bare),
  ])
  return table(['Save, ms', 'median', `longest of ${saves}`, 'bare write'], rows)
}
