/**
 * From exec to the frame that shows the sample, against an Electron window with one line of text. Both times are the
 * browser's own record of its largest paint. The process is new each time, its user's folder is not: like every start
 * but the first, it finds the caches of the one before.
 */
import path from 'node:path'
import { beside, median, milliseconds, table, times } from './statistics.mjs'
import { editor, emptyApplication, root, withFolder, withWindow } from './window.mjs'

const runs = 7

/** In the page: the moment of its last largest paint so far, in milliseconds since 1970. */
function largestPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1)
      resolve(performance.timeOrigin + (last.renderTime || last.loadTime))
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

async function startOnce(window, place) {
  return withWindow(window, async (page, launched) => {
    await page.waitForSelector(place, { timeout: 60_000 })
    await page.waitForTimeout(500) // later, larger paints have come by then
    return (await page.evaluate(largestPaint)) - launched
  })
}

export async function benchStart(executable) {
  const taken = { ours: [], empty: [] }
  await withFolder(async (folder) => {
    const page = '<!doctype html><meta charset="utf-8"><p>Dự Thảo</p>'
    const empty = emptyApplication(path.join(folder, 'application'), page)
    const windows = {
      empty: [{ executable, application: empty, profile: path.join(folder, 'empty') }, 'p'],
      ours: [{ executable, application: root, args: ['--sample'], profile: path.join(folder, 'ours') }, editor],
    }
    for (let run = -1; run < runs; run += 1) {
      for (const [name, [window, place]] of Object.entries(windows)) {
        const spent = await startOnce(window, place)
        if (run >= 0) taken[name].push(spent)
      }
    }
  })
  return { ours: median(taken.ours), empty: median(taken.empty) }
}

/** Against an empty window. */
const goal = 1.15

export function showStart({ ours, empty }) {
  const row = ['to the sample', milliseconds(ours), milliseconds(empty), beside(ours / empty, goal, times)]
  return table(['Start, ms', 'ours', 'empty Electron', 'ours/empty of goal'], [row])
}
