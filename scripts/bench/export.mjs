/**
 * Export in a warm process: our writer with the whole official form, against the same text through the `docx` package
 * alone, without our styles, and against strings and a zip, which is the practical limit.
 */
import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { writeBare } from './bare-zip.mjs'
import { loadCore, loadProfile, loadSamples } from './samples.mjs'
import { beside, median, milliseconds, table, times } from './statistics.mjs'

/** As the application packs its exports. */
const deflate = (bytes) => deflateRawSync(bytes, { level: 4 })

/** How often each writer runs, by the length of the report. */
const rounds = { x1: 25, x10: 15, x50: 7 }

function writePackageAlone(paragraphs) {
  const children = paragraphs.map(({ text }) => new Paragraph({ children: [new TextRun(text)] }))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function duration(write) {
  const start = performance.now()
  await write()
  return performance.now() - start
}

/** Round by round, so that a busy moment of the machine meets all writers alike. */
async function race(writers, count) {
  const taken = Object.fromEntries(Object.keys(writers).map((name) => [name, []]))
  for (let round = -2; round < count; round += 1) {
    for (const [name, write] of Object.entries(writers)) {
      const spent = await duration(write)
      if (round >= 0) taken[name].push(spent)
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]))
}

export async function benchExport() {
  const { writeDocx } = await loadCore('docx/write')
  const { blockText, inlineWords } = await loadCore('document/text')
  const profile = await loadProfile()
  const { reports } = await loadSamples()
  const results = []
  for (const { name, report } of reports) {
    const words = inlineWords(report)
    const paragraphs = report.body.map((block) => ({
      style: block.type === 'heading' ? 'heading' : 'body',
      text: blockText(block, words),
    }))
    const writers = {
      ours: () => writeDocx(report, profile, { final: true, deflate }),
      package: () => writePackageAlone(paragraphs),
      bare: () => writeBare(paragraphs),
    }
    results.push({ name, paragraphs: paragraphs.length, ...(await race(writers, rounds[name])) })
  }
  return results
}

const goals = { x1: 20, x50: 250 }

/** Against the practical limit, in the longest report. */
const bareGoal = { x50: 2.5 }

export function showExport(results) {
  const rows = results.map(({ name, paragraphs, ours, package: alone, bare }) => [
    `${name} (${paragraphs} paragraphs)`,
    goals[name] ? beside(ours, goals[name]) : milliseconds(ours),
    ...[alone, bare].map(milliseconds),
    times(ours / alone),
    bareGoal[name] ? beside(ours / bare, bareGoal[name], times) : times(ours / bare),
  ])
  return table(['Export, ms', 'ours of goal', 'docx alone', 'bare zip', 'ours/docx', 'ours/bare of goal'], rows)
}
