import fc from 'fast-check'
import type { Report } from '#core/document/schema'
import { applyPatch, patch, patchOf } from '#core/journal/patch'
import { body, indicator, p, reportOf, smallReport } from '../../support/build'
import { anyReport } from '../../support/generate'
import { rolled } from '../../support/roll'

/** As it comes out of a file or through a channel: nothing in it is an object of ours any more. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/** The second report as a later state of the first: some of what it holds is the first one's own. */
function laterState(before: Report, other: Report, keptHead: number, keptTail: number): Report {
  const head = before.body.slice(0, keptHead)
  const tail = keptTail === 0 ? [] : before.body.slice(-keptTail)
  return { ...other, id: before.id, body: [...head, ...other.body, ...tail] }
}

it('leads from any state of a report to any other', () => {
  fc.assert(
    fc.property(anyReport, anyReport, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (before, other, head, tail) => {
      const after = laterState(before, other, head, tail)
      const change = patchOf(before, after)
      expect(change && applyPatch(throughJson(before), throughJson(change))).toEqual(throughJson(after))
    }),
  )
})

it('is read back by its schema as it was written', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (before, other) => {
      const change = patchOf(before, { ...other, id: before.id })
      expect(patch.parse(throughJson(change))).toEqual(throughJson(change))
    }),
  )
})

it('is none where nothing differs', () => {
  const report = smallReport()
  expect(patchOf(report, { ...report, body: [...report.body] })).toBeNull()
})

it('holds the one block that was typed in', () => {
  const before = smallReport()
  const typed = p('Xảy ra 07 vụ')
  const after = { ...before, body: before.body.with(6, typed) }
  expect(patchOf(before, after)).toEqual({ body: { of: 8, at: 6, remove: 1, insert: [typed] } })
})

it.each([
  ['a block more', (all: Report['body']) => [...all, p('thêm')]],
  ['a block less', (all: Report['body']) => all.slice(1)],
  ['the same block twice, one taken out', (all: Report['body']) => [...all.slice(0, 3), ...all.slice(2)]],
  ['two that changed places', ([one, two, ...others]: Report['body']) => [two, one, ...others] as Report['body']],
] as const)('follows %s', (_, edit) => {
  const before = smallReport()
  const after = { ...before, body: edit(before.body) }
  const change = patchOf(before, after)
  expect(change && applyPatch(before, change)).toEqual(after)
})

it('brings what is kept and takes it away', () => {
  const before = smallReport()
  const kept: Report['kept'] = [{ rule: 'year', text: 'năm 2019', at: { kind: 'frame', field: 'subject' } }]
  const after: Report = { ...before, kept }
  expect(patchOf(before, after)).toEqual({ set: { kept } })
  expect(patch.parse(throughJson({ set: { kept } }))).toEqual({ set: { kept } })
  expect(patchOf(after, before)).toEqual({ gone: ['kept'] })
  expect(applyPatch(after, { gone: ['kept'] })).toStrictEqual(before)
})

it('brings a stage and takes it away', () => {
  const drafted = smallReport()
  const issued: Report = { ...drafted, stage: 'issued' }
  expect(patchOf(drafted, issued)).toEqual({ set: { stage: 'issued' } })
  expect(patchOf(issued, drafted)).toEqual({ gone: ['stage'] })
  expect(applyPatch(issued, { gone: ['stage'] })).toStrictEqual(drafted)
})

it('keeps the order of changes that meet in one list', () => {
  const before = reportOf([p('một')], { indicators: [indicator('a'), indicator('b'), indicator('c')] })
  const [first, ...others] = before.indicators
  const after = { ...before, indicators: first ? [...others, first] : [] }
  const change = patchOf(before, after)
  expect(change && applyPatch(before, change)).toEqual(after)
})

it('is refused by a state of other lengths', () => {
  const before = smallReport()
  const after = { ...before, body: before.body.slice(0, 2) }
  const change = patchOf(before, after)
  expect(change && applyPatch(after, change)).toBeNull()
})

it('is refused where it takes more than there is', () => {
  const before = reportOf([p('một'), p('hai')])
  expect(applyPatch(before, { body: { of: 2, at: 1, remove: 2, insert: body(p('ba')) } })).toBeNull()
})

it('does not lead from one report to another', () => {
  expect(() => patchOf(smallReport(), { ...smallReport(), id: 'r2' })).toThrow('to the same one')
})

it.each([
  ['a field that no report has', { set: { password: 'x' } }],
  ['a field without a value', { set: { frame: undefined } }],
  ['another identity', { set: { id: 'r2' } }],
  ['a block that is none', { body: { of: 1, at: 0, remove: 1, insert: [{ type: 'script' }] } }],
  ['a place before the first', { body: { of: 1, at: -1, remove: 1, insert: [] } }],
  ['a departure of what must stay', { gone: ['frame'] }],
  ['an own list', { pages: { of: 0, at: 0, remove: 0, insert: [] } }],
])('is not read with %s', (_, change) => {
  expect(patch.safeParse(change).success).toBe(false)
})

it('follows a roll that is refused whole: what the draft was made of goes with it, and comes back by undo', () => {
  const last = smallReport()
  const { report: draft } = rolled(last, '2021-H1')
  const refused = { ...last, id: draft.id }
  const change = patchOf(draft, refused)
  expect(change && applyPatch(draft, change)).toEqual(refused)
  const undone = patchOf(refused, draft)
  expect(undone && applyPatch(refused, throughJson(undone))).toEqual(draft)
})
