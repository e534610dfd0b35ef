/**
 * Key to painted frame: real key events into the middle of the first screen of reports of three lengths, and into the
 * same text in a bare contenteditable element, which is what the browser itself costs.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadCore, loadSamples } from './samples.mjs'
import { beside, milliseconds, percentile, table } from './statistics.mjs'
import { editor, emptyApplication, root, withFolder, withWindow } from './window.mjs'

const sentence = 'thu nhap binh quan cua nguoi dan trong tinh tang deu qua cac nam gan day '
const warmUpKeys = 20
const keys = 120
const pauseMs = 40

/** A long report is still being laid out behind its first screen when the first key could be typed. */
const settleMs = 4000

/** In the page: from the key's own time stamp to the task after the frame that shows it. */
function watchFrames() {
  const delays = []
  const channel = new MessageChannel()
  const pressed = []
  channel.port1.onmessage = () => delays.push(performance.now() - pressed.shift())
  window.addEventListener(
    'keydown',
    (event) => {
      pressed.push(event.timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
    },
    true,
  )
  window.benchDelays = delays
}

export async function typeInto(page, place) {
  await page.waitForSelector(place, { timeout: 120_000 })
  await page.waitForTimeout(settleMs)
  await page.locator(place).locator('p, [data-slate-node="element"]').nth(3).click()
  await page.evaluate(watchFrames)
  for (let key = 0; key < warmUpKeys + keys; key += 1) {
    await page.keyboard.press(sentence[key % sentence.length] === ' ' ? 'Space' : sentence[key % sentence.length])
    await page.waitForTimeout(pauseMs)
  }
  const delays = (await page.evaluate(() => window.benchDelays)).slice(warmUpKeys)
  return { p50: percentile(delays, 0.5), p95: percentile(delays, 0.95) }
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const barePage = (paragraphs) =>
  `<!doctype html><meta charset="utf-8"><body style="font: 14pt/1.4 serif"><div contenteditable="true">${paragraphs
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .join('')}</div>`

export async function benchTyping(executable) {
  const { blockText, inlineWords } = await loadCore('document/text')
  const { reports, fileTextOf } = await loadSamples()
  const results = []
  for (const { name, report } of reports) {
    const words = inlineWords(report)
    const paragraphs = report.body.map((block) => blockText(block, words))
    await withFolder(async (folder) => {
      const file = path.join(folder, `${name}.duthao`)
      writeFileSync(file, fileTextOf(report))
      const application = { executable, application: root, args: [file], profile: path.join(folder, 'ours') }
      const ours = await withWindow(application, (page) => typeInto(page, editor))
      const bare = await withWindow(
        {
          executable,
          application: emptyApplication(path.join(folder, 'bare'), barePage(paragraphs)),
          profile: path.join(folder, 'bare-profile'),
        },
        (page) => typeInto(page, '[contenteditable]'),
      )
      results.push({ name, ours, bare })
    })
  }
  return results
}

/** For 95 of 100 keys, at every length. */
const goal = 16

export function showTyping(results) {
  const rows = results.map(({ name, ours, bare }) => [
    name,
    milliseconds(ours.p50),
    beside(ours.p95, goal),
    ...[bare.p50, bare.p95].map(milliseconds),
  ])
  return table(['Key to frame, ms', 'ours p50', 'ours p95 of goal', 'bare p50', 'bare p95'], rows)
}
