/** Two versions of a report side by side: with the same ids, as if imported anew, and with all its prose rewritten. */
import { loadCore, loadSamples } from './samples.mjs'
import { beside, median, milliseconds, table } from './statistics.mjs'

const rounds = { x1: 15, x10: 9, x50: 5 }

/** In per cent of the blocks. */
const every = { edited: 10, moved: 25, left: 30 }

/** Some blocks edited, some moved on by a few places, some left out. */
function revised({ body, ...report }) {
  const kept = body.filter((_, at) => at % every.left !== 7)
  const edited = kept.map((block, at) => (at % every.edited === 3 ? withWord(block) : block))
  for (let at = 5; at < edited.length - 9; at += every.moved) edited.splice(at + 8, 0, ...edited.splice(at, 1))
  return { ...report, body: edited }
}

function withWord(block) {
  const [first, ...rest] = block.children
  return 'text' in (first ?? {})
    ? { ...block, children: [{ ...first, text: `Nhìn chung, ${first.text}` }, ...rest] }
    : block
}

const foreign = (report) => ({
  ...report,
  id: 'imported',
  body: report.body.map((block, at) => ({ ...block, id: `imported-${at}` })),
})

/** Every second word another, so that no block stays and each is alike to its old self. */
const rewritten = (report) => ({
  ...report,
  body: report.body.map((block) => ({
    ...block,
    ...(block.type !== 'annex' && { children: block.children.map(withOtherWords) }),
  })),
})

const withOtherWords = (inline) =>
  'text' in inline
    ? {
        ...inline,
        text: inline.text.replace(/(\S+ )(\S+)/g, (_, kept, word) => `${kept}${[...word].reverse().join('')}`),
      }
    : inline

function duration(run) {
  const start = performance.now()
  run()
  return performance.now() - start
}

export async function benchCompare() {
  const { compareReports } = await loadCore('compare/compare-reports')
  const { reports } = await loadSamples()
  return reports.map(({ name, report }) => {
    const next = revised(report)
    const versions = { revised: next, imported: foreign(next), rewritten: foreign(rewritten(report)) }
    const taken = Object.entries(versions).map(([kind, version]) => {
      compareReports(report, version)
      const times = Array.from({ length: rounds[name] }, () => duration(() => compareReports(report, version)))
      return [kind, median(times)]
    })
    return { name, blocks: report.body.length, ...Object.fromEntries(taken) }
  })
}

const goals = { x10: 1000 }

export function showCompare(results) {
  const rows = results.map(({ name, blocks, ...taken }) => [
    `${name} (${blocks} blocks)`,
    ...['revised', 'imported', 'rewritten'].map((kind) =>
      goals[name] ? beside(taken[kind], goals[name]) : milliseconds(taken[kind]),
    ),
  ])
  return table(['Comparison, ms', 'same ids', 'other ids', 'all rewritten'], rows)
}
