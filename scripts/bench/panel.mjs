/**
 * The panel Số liệu with 2,000 indicators: from a key in the search field, a click on a filter and a scroll
 * to the painted frame.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadSamples } from './samples.mjs'
import { milliseconds, percentile, table } from './statistics.mjs'
import { editor, root, withFolder, withWindow } from './window.mjs'

const indicators = 2000
const steps = 60
const pauseMs = 60
const settleMs = 2000
const search = 'chi tieu so 1'

/** The sample with so many indicators more, each with a value and a plan; every third has no value yet. */
function withIndicators({ period, ...report }) {
  const ids = Array.from({ length: indicators - report.indicators.length }, (_, at) => `them-${at + 1}`)
  const made = ids.map((id, at) => ({
    id,
    name: `Chỉ tiêu số ${at + 1}`,
    unit: 'tỷ đồng',
    decimals: 0,
    counted: false,
    direction: 'higher',
  }))
  const year = Number(period.slice(0, 4))
  const exact = (amount) => ({ kind: 'exact', amount: String(amount) })
  const seen = ids.map((indicator, at) => ({
    indicator,
    period,
    state: 'estimate',
    ...(at % 3 === 0 ? {} : { value: exact(1000 + at) }),
  }))
  const plans = ids.map((id, at) => ({
    id: `ke-hoach-${id}`,
    indicator: id,
    year,
    name: 'Kế hoạch',
    target: exact(2000 + at),
  }))
  return {
    ...report,
    period,
    indicators: [...report.indicators, ...made],
    observations: [...report.observations, ...seen],
    plans: [...report.plans, ...plans],
  }
}

/** In the page: from an event's own time stamp to the task after the frame that shows what it did. */
function watchFrames(kinds) {
  const channel = new MessageChannel()
  const begun = []
  window.benchDelays = []
  channel.port1.onmessage = () => window.benchDelays.push(performance.now() - begun.shift())
  for (const kind of kinds) {
    window.addEventListener(
      kind,
      ({ timeStamp }) => {
        begun.push(timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      true,
    )
  }
}

async function delaysOf(page, act) {
  await page.evaluate(() => window.benchDelays.splice(0))
  await act()
  const delays = await page.evaluate(() => window.benchDelays)
  return { p50: percentile(delays, 0.5), p95: percentile(delays, 0.95) }
}

async function measure(page) {
  await page.waitForSelector(editor, { timeout: 120_000 })
  await page.locator('footer button', { hasText: '/' }).first().click()
  await page.waitForSelector('[role="grid"]', { timeout: 30_000 })
  await page.waitForTimeout(settleMs)
  await page.evaluate(watchFrames, ['keydown', 'scroll', 'click'])

  const filter = await delaysOf(page, async () => {
    for (let step = 0; step < steps / 4; step += 1) {
      await page
        .locator('aside [role="radiogroup"] label')
        .nth(step % 2 === 0 ? 1 : 0)
        .click()
      await page.waitForTimeout(pauseMs)
    }
  })
  await page.locator('aside input[type="text"], aside input:not([type])').first().focus()
  const find = await delaysOf(page, async () => {
    for (let step = 0; step < steps; step += 1) {
      const letter = search[step % (search.length + 1)]
      await page.keyboard.press(letter === undefined ? 'Control+a' : letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(pauseMs)
    }
  })
  await page.locator('aside input[type="text"], aside input:not([type])').first().fill('')
  await page.locator('[role="grid"]').hover()
  const scroll = await delaysOf(page, async () => {
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(0, step % 20 === 19 ? 8000 : 400)
      await page.waitForTimeout(pauseMs)
    }
  })
  return { filter, find, scroll }
}

export async function benchPanel(executable) {
  const { reports, fileTextOf } = await loadSamples()
  return withFolder(async (folder) => {
    const file = path.join(folder, 'panel.duthao')
    writeFileSync(file, fileTextOf(withIndicators(reports[0].report)))
    const application = { executable, application: root, args: [file], profile: path.join(folder, 'profile') }
    return withWindow(application, measure)
  })
}

export function showPanel({ filter, find, scroll }) {
  const row = (name, { p50, p95 }, goal) => [name, milliseconds(p50), milliseconds(p95), goal]
  const rows = [
    row('scrolled', scroll, '16'),
    row('letter searched for', find, '100'),
    row('filter chosen', filter, '100'),
  ]
  return table(['2,000 indicators to frame, ms', 'p50', 'p95', 'goal p95'], rows)
}
