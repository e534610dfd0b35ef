import fc from 'fast-check'
import type { Report } from '#core/document/schema'
import { JOURNAL_FORMAT } from '#core/journal/entry'
import { patchOf } from '#core/journal/patch'
import { firstSeal, recordLine } from '#core/journal/record'
import { replay, reportOnScreen } from '#core/journal/replay'
import { p, reportOf } from '../../support/build'
import { anyReport } from '../../support/generate'

const fingerprint = 'a'.repeat(64)
const place = { path: '/báo cáo/a.duthao', fingerprint }

function head(report: Report, others: object = {}): object {
  return {
    kind: 'journal',
    version: JOURNAL_FORMAT,
    sequence: 1,
    run: 'run-1',
    edit: 1,
    report: report.id,
    name: 'a.duthao',
    place,
    unsaved: false,
    edits: 0,
    at: 1000,
    ...others,
  }
}

function journal(values: readonly unknown[]): Buffer {
  let seal = firstSeal
  return Buffer.concat(
    values.map((value) => {
      const line = recordLine(value, seal)
      seal = line.seal
      return line.bytes
    }),
  )
}

/** The records of a report that went through these states. */
function records(states: readonly Report[]): readonly unknown[] {
  const [first, ...others] = states
  if (first === undefined) return []
  const edits = others.map((state, at) => {
    const before = states[at]
    return { kind: 'edit', at: 2000 + at, patch: before ? patchOf(before, state) : null, pending: null }
  })
  return [head(first), { kind: 'base', report: first, pending: null }, ...edits]
}

function reportIn(bytes: Uint8Array): Report | null {
  const replayed = replay(bytes)
  return replayed.kind === 'work' ? replayed.work.report : null
}

const [one, two, three] = ['một', 'hai', 'ba'].map((words) => reportOf([p('đầu'), p(words)]))
if (!one || !two || !three) throw new Error('three states')
const states = [one, two, three]
const whole = journal(records(states))

const anyStates = fc
  .array(anyReport, { minLength: 1, maxLength: 4 })
  .map((reports) => reports.map((report) => ({ ...report, id: 'r1' })))

it('gives the last state with what is known of it', () => {
  expect(replay(whole)).toEqual({
    kind: 'work',
    header: head(one),
    begun: one,
    work: { report: three, pending: null, at: 2001, name: 'a.duthao', place, edits: 2, unsaved: true },
  })
})

it('gives the last state of any report', () => {
  fc.assert(
    fc.property(anyStates, (all) => {
      expect(reportIn(journal(records(all)))).toEqual(JSON.parse(JSON.stringify(all.at(-1))))
    }),
    { numRuns: 50 },
  )
})

it('gives a state that once was, at whichever byte it is cut, and never an earlier one for a longer rest', () => {
  let latest = -1
  for (let cut = 0; cut <= whole.length; cut++) {
    const report = reportIn(whole.subarray(0, cut))
    const at = report === null ? -1 : states.findIndex((state) => JSON.stringify(state) === JSON.stringify(report))
    expect({ cut, isKnown: report === null || at >= 0, goesBack: at < latest }).toEqual({
      cut,
      isKnown: true,
      goesBack: false,
    })
    latest = at
  }
  expect(latest).toBe(2)
})

it('gives a state that once was, or none, after any damage', () => {
  const known = new Set(states.map((state) => JSON.stringify(state)))
  const damage = fc.record({
    at: fc.nat({ max: whole.length - 1 }),
    length: fc.integer({ min: 1, max: 4096 }),
    fill: fc.constantFrom(0, 0x20, 0x30, 0xff),
    flip: fc.nat({ max: 7 }),
  })
  fc.assert(
    fc.property(damage, ({ at, length, fill, flip }) => {
      const filled = Buffer.from(whole).fill(fill, at, Math.min(at + length, whole.length))
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << flip), at)
      for (const damaged of [filled, flipped]) {
        const report = reportIn(damaged)
        expect(report === null || known.has(JSON.stringify(report))).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

it('goes on where a tail of NUL was left by a power cut', () => {
  expect(reportIn(Buffer.concat([whole, Buffer.alloc(4096)]))).toEqual(three)
})

it('is unsaved from the first edit to the save of the last', () => {
  const saved = (edits: number) => ({ kind: 'saved', edits, name: 'b.duthao', place })
  const unsaved = (...more: readonly unknown[]) => {
    const replayed = replay(journal([...records(states), ...more]))
    return replayed.kind === 'work' && replayed.work.unsaved
  }
  expect(replay(journal(records([one])))).toMatchObject({ work: { unsaved: false } })
  expect(unsaved()).toBe(true)
  expect(unsaved(saved(1))).toBe(true)
  expect(unsaved(saved(2))).toBe(false)
  expect(unsaved(saved(2), { kind: 'edit', at: 4000, patch: null, pending: null })).toBe(true)
})

it('takes the file that the report was saved to', () => {
  const other = { path: '/b.duthao', fingerprint: 'b'.repeat(64) }
  const saved = { kind: 'saved', edits: 2, name: 'b.duthao', place: other }
  expect(replay(journal([...records(states), saved]))).toMatchObject({ work: { name: 'b.duthao', place: other } })
})

it('shows the word that was being composed', () => {
  const pending = { block: 'b2', path: [0], offset: 2, text: ' tiếng' }
  const replayed = replay(journal([...records(states), { kind: 'edit', at: 5, patch: null, pending }]))
  expect(replayed.kind === 'work' && reportOnScreen(replayed.work).body).toEqual(
    reportOf([p('đầu'), p('ba tiếng')]).body,
  )
})

it('steps back from a state that no file could hold', () => {
  const doubled = { ...three, body: [...three.body, ...three.body] }
  expect(reportIn(journal(records([...states, doubled])))).toEqual(three)
})

it('ends where an edit was made from something else', () => {
  const foreign = patchOf({ ...three, body: [...three.body, p('bốn')] }, one)
  const edit = { kind: 'edit', at: 9, patch: foreign, pending: null }
  expect(reportIn(journal([...records(states), edit]))).toEqual(three)
})

it.each([
  ['nothing', []],
  ['a header alone', [head(one)]],
  ['another kind of JSON', [{ format: 'duthao' }, { kind: 'base', report: one, pending: null }]],
  ['a report of another name', [head(one), { kind: 'base', report: { ...one, id: 'r2' }, pending: null }]],
  ['a report that is none', [head(one), { kind: 'base', report: { ...one, body: [] }, pending: null }]],
  ['a header with more in it', [head(one, { path: '/etc' }), { kind: 'base', report: one, pending: null }]],
])('cannot be read with %s', (_, values) => {
  expect(replay(journal(values))).toEqual({ kind: 'unreadable' })
})

it('is told from one that a later version wrote', () => {
  expect(replay(journal([{ kind: 'journal', version: JOURNAL_FORMAT + 1, other: true }]))).toEqual({ kind: 'newer' })
})
