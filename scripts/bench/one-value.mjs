/**
 * One value that a long report shows 200 times: from the press that changes it to the frame that shows it, and the part
 * of it that is script. The value is changed by undo and redo, which do nothing else.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadSamples } from './samples.mjs'
import { median, milliseconds, percentile, table } from './statistics.mjs'
import { editor, root, withFolder, withWindow } from './window.mjs'

const shownTimes = 200
const length = 'x10'
const indicator = 'nguoi-duoc-ho-tro'
/** One more change than is undone, and one undone that stays so: the buttons of undo and redo stay as they are. */
const values = ['246.763', '246.764', '246.765', '246.766']
const warmUp = 6
const changes = 40
const settleMs = 4000
const pauseMs = 60

/** The report with the value in so many of its paragraphs, by turns as a figure and in a sentence that writes itself. */
function withValue(report) {
  const clauses = [
    { kind: 'value', verb: 'state' },
    { kind: 'share', of: 'tổng số' },
  ]
  const forms = [
    { type: 'figure', indicator: indicator, facet: 'value', children: [{ text: '' }] },
    {
      type: 'indicatorBlock',
      items: [{ indicator: indicator, subject: 'đã chi trả', clauses }],
      joint: 'comma',
      start: 'asWritten',
      end: 'none',
      children: [{ text: '' }],
    },
  ]
  const ofText = report.body.filter(({ type, children }) => type === 'paragraph' && 'text' in children.at(-1))
  const chosen = new Map(ofText.slice(0, shownTimes).map((block, at) => [block.id, forms[at % forms.length]]))
  const body = report.body.map((block) => {
    const form = chosen.get(block.id)
    return form
      ? { ...block, children: [...block.children.slice(0, -1), ...added(block.children.at(-1), form)] }
      : block
  })
  return { report: { ...report, body }, count: chosen.size }
}

const added = (last, form) => [{ ...last, text: `${last.text} ` }, form, { text: '.' }]

/**
 * In the page: presses a button and answers how long until our script is done, what it left to microtasks too, and how
 * long until the frame that shows the change is laid out and through. The press comes from the page itself, for the
 * driver's own search for a button takes longer than the change.
 */
async function pressed(button) {
  const frame = new MessageChannel()
  const drawn = new Promise((resolve) => {
    frame.port1.onmessage = () => resolve(performance.now())
  })
  requestAnimationFrame(() => frame.port2.postMessage(null))
  const start = performance.now()
  button.click()
  await null
  await null
  const done = performance.now()
  return { script: done - start, frame: (await drawn) - start }
}

async function change(page) {
  await page.waitForSelector(editor, { timeout: 120_000 })
  await page.waitForTimeout(settleMs)
  const chip = (value) => page.locator(`[role="button"][aria-label$="${value} người"]`).first()
  for (const [at, value] of values.slice(1).entries()) {
    await chip(values[at]).click()
    await page.getByLabel('Giá trị', { exact: true }).fill(value)
    await page.getByRole('button', { name: 'Lưu', exact: true }).last().click()
    await chip(value).waitFor()
  }
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await chip(values.at(-2)).waitFor()
  const buttons = await Promise.all(
    ['Hoàn tác', 'Làm lại'].map((name) => page.getByRole('button', { name, exact: true }).elementHandle()),
  )
  const presses = []
  for (let press = 0; press < warmUp + changes; press += 1) {
    presses.push(await page.evaluate(pressed, buttons[press % 2]))
    await page.waitForTimeout(pauseMs)
  }
  presses.splice(0, warmUp)
  const scripts = presses.map(({ script }) => script)
  const frames = presses.map(({ frame }) => frame)
  return {
    script: { median: median(scripts), p95: percentile(scripts, 0.95) },
    frame: { median: median(frames), p95: percentile(frames, 0.95) },
  }
}

export async function benchOneValue(executable) {
  const { reports, fileTextOf } = await loadSamples()
  const { report, count } = withValue(reports.find(({ name }) => name === length).report)
  return withFolder(async (folder) => {
    const file = path.join(folder, 'one-value.duthao')
    writeFileSync(file, fileTextOf(report))
    const application = { executable, application: root, args: [file], profile: path.join(folder, 'profile') }
    return { name: length, count, ...(await withWindow(application, change)) }
  })
}

export function showOneValue({ name, count, script, frame }) {
  const rows = [[`${name}, ${count} times`, ...[script.median, script.p95, frame.median, frame.p95].map(milliseconds)]]
  const header = ['One value changed, ms', 'script median', 'p95', 'to frame median', 'p95']
  return `${table(header, rows)}\n  goal: script at most 16 ms, the median`
}
