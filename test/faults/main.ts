import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { catalogue } from './catalogue'
import { command } from './machine/mounts'
import { OWN_MOUNTS } from './needs'
import { roles } from './roles/roles'
import { tryFault } from './run'
import { type Outcome, shortfalls, tableOf } from './table'

/**
 * Tries the faults F01 to F30 on the application's own code and prints what became of each.
 *
 * --only F05,F07   some of them
 * --release        as often as before a release
 * --seed N         the same chances as in another run
 * --folder PATH    an empty folder to work in, which the caller removes
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      release: { type: 'boolean', default: false },
      seed: { type: 'string' },
      folder: { type: 'string' },
    },
  })
  if (values.folder === undefined) throw new Error('--folder is missing')
  const only = values.only?.split(',')
  const unknown = only?.filter((id) => !catalogue.some((fault) => fault.id === id)) ?? []
  if (unknown.length > 0) throw new Error(`there is no fault ${unknown.join(', ')}`)
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32))
  const plan = { folder: values.folder, seed, isRelease: values.release }
  console.log(`seed ${seed}`)
  if (process.env[OWN_MOUNTS]) command('ip', 'link', 'set', 'lo', 'up') // a network of its own begins switched off
  const start = performance.now()
  const outcomes: Outcome[] = []
  for (const fault of catalogue.filter(({ id }) => only?.includes(id) ?? true)) {
    const outcome = await tryFault(fault, plan)
    console.error(`${fault.id} ${outcome.verdict.kind} in ${outcome.seconds.toFixed(1)} s`)
    outcomes.push(outcome)
  }
  console.log(`\n${tableOf(outcomes, (performance.now() - start) / 1000)}`)
  const missing = shortfalls(outcomes, only === undefined)
  for (const shortfall of missing) console.log(`  FAILED: ${shortfall}`)
  const of = (kind: Outcome['verdict']['kind']) => outcomes.filter(({ verdict }) => verdict.kind === kind).length
  const totals = { passed: of('good'), failed: of('failed') + missing.length, skipped: of('not run') }
  if (process.env.TEST_TOTALS) appendFileSync(process.env.TEST_TOTALS, `${JSON.stringify(totals)}\n`)
  else console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
  const isComplete = totals.skipped === 0 || !process.env.CI
  process.exit(totals.failed === 0 && isComplete ? 0 : 1) // whatever a failed one left running
}

async function begin(): Promise<void> {
  const [, , first, role = '', ...args] = process.argv
  if (first !== 'role') return main()
  const play = roles[role]
  if (!play) throw new Error(`there is no role ${role}`)
  process.stdin.once('end', () => process.exit()) // its parent is gone
  process.stdin.resume()
  return play(args)
}

void begin()
