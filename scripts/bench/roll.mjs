/** Next period's draft out of a report of 18, 180 and 900 pages: rolled, some changes refused, and what was left behind. */
import { loadCore, loadSamples } from './samples.mjs'
import { median, milliseconds, table } from './statistics.mjs'

const rounds = 7

function timed(act) {
  act()
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return median(taken)
}

export async function benchRoll() {
  const { rollForward, applyRoll } = await loadCore('roll/roll-forward')
  const { findStale } = await loadCore('leftovers/find-leftovers')
  const { progressOf } = await loadCore('roll/progress')
  const { reports } = await loadSamples()
  return reports.map(({ name, report }) => {
    const choices = { newId: 'bench' }
    const { value } = rollForward(report, '2021-H1', choices)
    const half = new Set(value.changes.filter((_, at) => at % 2 === 0).map(({ id }) => id))
    return {
      name,
      changes: value.changes.length,
      roll: timed(() => rollForward(report, '2021-H1', choices)),
      apply: timed(() => applyRoll(report, value, half)),
      stale: timed(() => findStale(value.report)),
      progress: timed(() => progressOf(value.report)),
    }
  })
}

export function showRoll(results) {
  const rows = results.map(({ name, changes, roll, apply, stale, progress }) => [
    `${name} (${changes} changes)`,
    ...[roll, apply, stale, progress].map(milliseconds),
  ])
  const header = ['Next period, ms', 'roll', 'half refused', 'leftovers', 'progress']
  return `${table(header, rows)}\n  goal: x10, 180 pages, rolled in 1000 ms`
}
