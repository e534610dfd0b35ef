import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { periodId } from '#core/indicators/schema'
import { findStale } from '#core/leftovers/find-leftovers'
import { body, p, reportOf } from '../../support/build'
import { compared, unmarked } from '../../support/marked'

const folder = join(__dirname, '../../fixtures/leftovers/reports')
const names = readdirSync(folder).sort()

/** A report out of another period's: the periods in its first line, then a paragraph in each, leftovers between ⟦ and ⟧. */
function judged(name: string) {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  const [period, from] = z.tuple([periodId, periodId]).parse(head.split(' '))
  const texts = lines.map(unmarked)
  const blocks = body(...texts.map(({ text }) => p(text)))
  const carried = { report: 'last', period: from, blocks: blocks.map(({ id }) => ({ block: id, seen: false })) }
  const found = findStale({ ...reportOf(blocks, { period }), carried }).filter(({ place }) => !place)
  const all = texts.map(({ text, stretches }, at) => {
    const { missed, wrong } = compared(
      stretches,
      found.filter(({ block }) => block === blocks[at]?.id),
    )
    const told = ({ start, end }: { start: number; end: number }) =>
      `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`
    return { missed: missed.map(told), wrong: wrong.map(told), count: stretches.length, words: text.split(' ').length }
  })
  return {
    missed: all.flatMap(({ missed }) => missed),
    wrong: all.flatMap(({ wrong }) => wrong),
    count: all.reduce((sum, { count }) => sum + count, 0),
    words: all.reduce((sum, { words }) => sum + words, 0),
  }
}

const reports = names.map((name) => ({ name, ...judged(name) }))
const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0)

// Others wrote them, who knew nothing of the rules. Most were mended for afterwards; the last four were read first by
// rules that stand as they are: 286 of 301 found (95.0 %), three false alarms in 8,337 words.
it('finds at least 95% of what is left over in whole reports, with at most one false alarm in 1,000 words', () => {
  const [count, words] = [sum(reports.map((each) => each.count)), sum(reports.map((each) => each.words))]
  const missed = reports.flatMap((each) => each.missed)
  const wrong = reports.flatMap((each) => each.wrong)
  expect(count).toBeGreaterThan(1400)
  expect(missed.length / count < 0.05 ? [] : missed).toEqual([])
  expect((1000 * wrong.length) / words <= 1 ? [] : wrong).toEqual([])
})

it.each(reports)('finds at least 88%% of them in $name', ({ missed, count }) => {
  expect(count).toBeGreaterThan(60)
  expect(missed.length / count <= 0.12 ? [] : missed).toEqual([])
})
