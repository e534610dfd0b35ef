import fc from 'fast-check'
import type { Report } from '#core/document/schema'
import { findStale } from '#core/leftovers/find-leftovers'
import { type StaleSearch, staleSearcher } from '#core/leftovers/search'
import { p } from '../../support/build'
import { anyReport } from '../../support/generate'
import { rolled, sampleReport } from '../../support/roll'

function run(search: StaleSearch) {
  let steps = 0
  for (;;) {
    const { done, value } = search.next()
    if (done) return { steps, found: value }
    steps += 1
  }
}

const draft = rolled(sampleReport(), '2021-H1').report
const [first, ...others] = draft.body

function typed(report: Report, words: string): Report {
  return { ...report, body: [{ ...p(words), id: first?.id ?? others[0]?.id ?? p('').id }, ...others] }
}

it('finds in steps what is found at once, whatever the report', () => {
  const search = staleSearcher()
  expect(run(search(draft)).found).toEqual(findStale(draft))
  fc.assert(fc.property(anyReport, (report) => expect(run(search(report)).found).toEqual(findStale(report))))
})

// A step for what the paragraph tells of the report, another for what is left over in it.
it('reads again only what was edited', () => {
  const search = staleSearcher()
  expect(run(search(draft)).steps).toBeGreaterThan(draft.body.length - 1)
  const next = typed(draft, 'Kết quả năm 2019.')
  const { steps, found } = run(search(next))
  expect({ steps, found }).toEqual({ steps: 2, found: findStale(next) })
  expect(run(search(next)).steps).toBe(0)
})

it('tells only contradictions of a block once somebody has looked at it, without reading it again', () => {
  const search = staleSearcher()
  run(search(draft))
  const blocks = draft.carried?.blocks.map((each) => ({ ...each, seen: true })) ?? []
  const seen = { ...draft, ...(draft.carried && { carried: { ...draft.carried, blocks } }) }
  const { steps, found } = run(search(seen))
  expect({ steps, found }).toEqual({ steps: 0, found: findStale(seen) })
  expect(found.length).toBeLessThan(findStale(draft).length)
})

it('reads all again when the data are others, of which sentences are written', () => {
  const search = staleSearcher()
  const all = run(search(draft)).steps
  expect(run(search({ ...draft, observations: [...draft.observations] })).steps).toBe(all)
})
