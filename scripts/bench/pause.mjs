/**
 * What a pause in typing costs: a draft that was rolled, its panel Rà soát open beside it. Then outline, counts, progress
 * and leftovers follow what was typed; the longest task of those is how long a key would have to wait that comes meanwhile.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { electronFlags } from '../electron-runtime.mjs'
import { loadCore, loadSamples } from './samples.mjs'
import { beside, median, milliseconds, table } from './statistics.mjs'
import { editor, root, withFolder } from './window.mjs'

const settleMs = 6000
const pauses = 8
/** As long as the window waits before it takes a rest for a pause, and what it does then on a slow machine. */
const pauseMs = 2500

/** In the page: the gaps between tasks of nothing, posted one behind the other; the longest is that of the longest task. */
function watchGaps() {
  const channel = new MessageChannel()
  let last = performance.now()
  window.benchGap = 0
  channel.port1.onmessage = () => {
    const now = performance.now()
    window.benchGap = Math.max(window.benchGap, now - last)
    last = now
    setTimeout(() => channel.port2.postMessage(null), 1)
  }
  channel.port2.postMessage(null)
}

async function longestTasks(page, withReview) {
  await page.waitForSelector(editor, { timeout: 120_000 })
  await page.waitForTimeout(settleMs)
  if (withReview) await page.locator('footer').getByRole('button', { name: 'Rà soát', exact: true }).click()
  await page.waitForTimeout(settleMs)
  await page.locator(editor).locator('p').nth(2).click()
  await page.evaluate(watchGaps)
  const longest = []
  for (let pause = 0; pause < pauses; pause += 1) {
    for (const letter of 'thu ') await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(250) // the keys themselves are another bench's
    await page.evaluate(() => {
      window.benchGap = 0
    })
    await page.waitForTimeout(pauseMs)
    longest.push(await page.evaluate(() => window.benchGap))
  }
  return longest.slice(1)
}

/** The window on a file. Nothing here is measured at its start, so a driver may hold that up. */
async function withReport(executablePath, file, profile, use) {
  const args = [...electronFlags(), `--user-data-dir=${profile}`, root, file]
  const application = await _electron.launch({ executablePath, args, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  try {
    return await use(await application.firstWindow())
  } finally {
    const ended = application.waitForEvent('close')
    await application.evaluate(({ app }) => app.exit(0)).catch(() => undefined) // without its question about unsaved work
    await ended
  }
}

export async function benchPause(executable) {
  const { rollForward } = await loadCore('roll/roll-forward')
  const { reports, fileTextOf } = await loadSamples()
  const results = []
  for (const { name, report } of reports.slice(0, 2)) {
    const { value } = rollForward(report, '2021-H1', { newId: 'bench' })
    await withFolder(async (folder) => {
      const measure = (withReview) => {
        const file = path.join(folder, `${name}-${withReview}.duthao`) // who ends without a word leaves the lock of a file behind
        writeFileSync(file, fileTextOf(value.report))
        const profile = path.join(folder, `profile-${withReview}`)
        return withReport(executable, file, profile, (page) => longestTasks(page, withReview))
      }
      results.push({ name, plain: await measure(false), review: await measure(true) })
    })
  }
  return results
}

/** In ms: longer, and a key that comes meanwhile is seen to wait. */
const goal = 50

export function showPause(results) {
  const rows = results.map(({ name, plain, review }) => [
    name,
    milliseconds(median(plain)),
    beside(Math.max(...plain), goal),
    milliseconds(median(review)),
    beside(Math.max(...review), goal),
  ])
  return table(['Longest task of a pause, ms', 'median', 'worst of goal', 'with Rà soát', 'worst of goal'], rows)
}
