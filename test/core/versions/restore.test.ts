import fc from 'fast-check'
import { contentFault } from '#core/document/integrity'
import { type Block, blockId, type Report } from '#core/document/schema'
import { isAnnex } from '#core/document/walk'
import { restoreSection, restoreWhole } from '#core/versions/restore'
import { type SectionId, spanOf } from '#core/versions/sections'
import {
  annex,
  body,
  figure,
  h,
  indicator,
  inlines,
  observed,
  p,
  reportOf,
  row,
  smallReport,
  target,
} from '../../support/build'
import { anyReport } from '../../support/generate'

const id = (name: string) => blockId.parse(name)
const named = (name: string, block: Block): Block => ({ ...block, id: id(name) })
const idsOf = ({ body: blocks }: Report) => blocks.map((block) => block.id).join(' ')

/** Two sections with a subsection in the first, and an annex. */
const blocks = [
  named('top', p('Mở đầu.')),
  named('A', h('I', 'Kinh tế')),
  named('a1', p('Tăng trưởng.')),
  named('AA', h('1', 'Nông nghiệp')),
  named('aa1', p('Được mùa.')),
  named('B', h('I', 'Xã hội')),
  named('b1', p('Giáo dục.')),
  named('b2', p('Y tế.')),
  named('X', annex([row('grdp')])),
]
const version = { ...reportOf([p('')], { indicators: [indicator('grdp')] }), body: blocks }

const at = (name: string) => blocks.find((block) => block.id === name) ?? p('')
const changed = (...now: readonly (string | Block)[]): Report => ({
  ...version,
  body: now.map((each) => (typeof each === 'string' ? at(each) : each)),
})
const edited = (name: string): Block => named(name, p('Đã viết khác.'))
const restored = (current: Report, section: SectionId, from: Report = version) => {
  const result = restoreSection(current, from, section)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

it.each([
  [
    'a section as it was',
    changed('top', 'A', edited('a1'), edited('aa1'), 'B', edited('b1'), 'X'),
    'A',
    'top A a1 AA aa1 B b1 X',
  ],
  [
    'what was written into it anew goes',
    changed('top', 'A', named('new', p('Mới')), 'B', 'b1', 'X'),
    'A',
    'top A a1 AA aa1 B b1 X',
  ],
  ['one that is gone, at its place', changed('top', 'A', 'a1', 'AA', 'aa1', 'X'), 'B', 'top A a1 AA aa1 B b1 b2 X'],
  [
    'one that is gone, behind what was added to the one before',
    changed('top', 'A', 'a1', named('new', p('Mới')), 'X'),
    'B',
    'top A a1 new B b1 b2 X',
  ],
  ['the first one', changed('top', 'B', 'b1', 'b2', 'X'), 'A', 'top A a1 AA aa1 B b1 b2 X'],
  [
    'a subsection that is gone, within its section',
    changed('top', 'A', 'a1', named('new', p('Mới')), 'B', 'b1', 'X'),
    'AA',
    'top A a1 new AA aa1 B b1 X',
  ],
  ['the beginning', changed(edited('top'), 'A', 'B', 'X'), null, 'top A B X'],
  ['the beginning that is gone', changed('A', 'B', 'X'), null, 'top A B X'],
  ['an annex that is gone', changed('top', 'A'), 'X', 'top A X'],
  ['an annex when nothing else is left of what was', changed(named('new', p('Mới'))), 'X', 'new X'],
  [
    'blocks that left it come back',
    changed('top', 'A', 'a1', 'b2', 'AA', 'aa1', 'B', 'b1', 'X'),
    'B',
    'top A a1 AA aa1 B b1 b2 X',
  ],
  [
    'blocks that came into it go back before it',
    changed('top', 'A', 'a1', 'B', 'AA', 'aa1', 'b1', 'X'),
    'B',
    'top A a1 AA aa1 B b1 b2 X',
  ],
  [
    'blocks that came into it go back behind it',
    changed('top', 'A', 'a1', 'AA', 'aa1', 'b2', 'X'),
    'A',
    'top A a1 AA aa1 b2 X',
  ],
  [
    'a heading that became prose is one again',
    changed('top', 'A', named('B', p('Xã hội')), 'b1', 'b2', 'X'),
    'B',
    'top A B b1 b2 X',
  ],
] as const)('brings back %s', (_, current, section, expected) => {
  const after = restored(current, section === null ? null : id(section))
  expect(idsOf(after)).toBe(expected)
  const span = spanOf(version.body, section === null ? null : id(section))
  const then = version.body.slice(span?.start, span?.end)
  expect(after.body.filter((block) => then.some((each) => each.id === block.id))).toEqual(then)
})

it('leaves all that is the same the very objects that they were', () => {
  const current = changed('top', 'A', 'a1', named('AA', h('1', 'Nông nghiệp')), edited('aa1'), 'B', 'X')
  const after = restored(current, id('A'))
  expect(after.body.slice(0, 4).every((block, index) => block === current.body[index])).toBe(true)
  const whole = restoreWhole(current, structuredClone(version))
  expect(whole.body.filter((block) => current.body.includes(block)).map((block) => block.id)).toEqual([
    'top',
    'A',
    'a1',
    'AA',
    'B',
    'X',
  ])
  expect(whole.frame).toBe(current.frame)
})

it('knows no section that the version has not', () => {
  expect(restoreSection(version, version, id('a1'))).toMatchObject({ code: 'version/no-section' })
  expect(restoreSection(version, { ...version, body: blocks.slice(1) }, null)).toMatchObject({
    code: 'version/no-section',
  })
})

describe('the data of a section', () => {
  const full = smallReport()
  const economy = full.body.find((block) => block.type === 'heading' && block.level === 'I')?.id ?? null
  const without: Report = {
    ...full,
    body: full.body.map((block) => (isAnnex(block) ? block : { ...block, children: inlines('Viết lại.') })),
    indicators: full.indicators.filter(({ id: each }) => each === 'accidents'),
    observations: full.observations
      .filter(({ indicator: of }) => of === 'accidents')
      .map((seen) => observed('accidents', { period: seen.period, state: 'actual' })),
    plans: [],
  }

  it('comes back with it where it is gone, and stays as it is now where it is there', () => {
    const after = restored(without, economy, full)
    expect(contentFault(after)).toBeUndefined()
    expect(after.indicators.map((each) => each.id)).toEqual(['accidents', 'grdp-growth', 'budget'])
    const { observations } = after
    expect(observations.filter((seen) => seen.indicator === 'budget')).toEqual(
      full.observations.filter((seen) => seen.indicator === 'budget'),
    )
    expect(observations.filter((seen) => seen.indicator === 'accidents')).toEqual(without.observations)
    expect(after.plans).toEqual(full.plans)
  })

  it('comes back as far as the section names it', () => {
    const social = full.body.at(-1)?.id ?? null
    expect(restored(without, social, full).indicators).toEqual(without.indicators)
  })

  it('comes back with the plans that its figures are measured against, though the section names none', () => {
    const economyAlone: Report = {
      ...full,
      body: body(h('I', 'Kinh tế'), p('Thu ', figure('budget'), '.')),
    }
    const bare = { ...economyAlone, body: body(h('I', 'Kinh tế')), indicators: [], observations: [], plans: [] }
    const after = restored(bare, id('b1'), economyAlone)
    expect(contentFault(after)).toBeUndefined()
    expect(after.plans).toEqual(full.plans)
  })

  it('has a plan again whose indicator stayed', () => {
    const after = restored({ ...full, body: without.body, plans: [], observations: [] }, economy, full)
    expect(after.plans).toEqual(full.plans)
    expect(after.observations).toEqual([])
  })

  it('loses parts that are nowhere', () => {
    const [whole, part] = [indicator('whole', { parts: [indicator('part').id] }), indicator('part')]
    const made = reportOf([h('I', 'Một'), p(figure('whole'))], { indicators: [whole, part] })
    const bare = { ...made, body: body(h('I', 'Một')), indicators: [] }
    expect(restored(bare, id('b1'), made).indicators).toEqual([{ ...whole, parts: [] }])
  })

  it('does not come back where a plan of that name is now of another indicator', () => {
    const other = {
      ...without,
      indicators: [...without.indicators, indicator('other')],
      plans: [target('budget-2020', 'other')],
    }
    expect(restoreSection(other, full, economy)).toMatchObject({ ok: false, code: 'version/unfit' })
  })
})

/** A later state of a report: blocks gone, turned round, written anew and new ones among them; data gone with them. */
const anyLater = anyReport.chain((then) =>
  fc
    .array(fc.tuple(fc.constantFrom('keep', 'keep', 'drop', 'edit', 'new'), fc.nat({ max: 99 })), {
      minLength: then.body.length,
      maxLength: then.body.length,
    })
    .map((drawn) => {
      const text = then.body.flatMap((block, index): readonly (readonly [Block, number])[] => {
        const [what, order] = drawn[index] ?? ['keep', 0]
        if (what === 'drop') return []
        if (what === 'edit' && !isAnnex(block)) return [[{ ...block, children: inlines('Sửa.') }, order]]
        if (what === 'new')
          return [
            [block, order],
            [named(`new${index}`, h('I', 'Mới')), order],
          ]
        return [[block, order]]
      })
      const inOrder = text.toSorted(([, one], [, other]) => one - other).map(([block]) => block)
      const first = named('first', p('Đầu'))
      const now = [first, ...inOrder.filter((block) => !isAnnex(block)), ...inOrder.filter(isAnnex)]
      return { then, now: { ...then, body: now } }
    }),
)

it('gives a sound report that has the section as it was and loses nothing that stands elsewhere', () => {
  fc.assert(
    fc.property(anyLater, fc.nat(), ({ then, now }, pick) => {
      const sections = [null, ...then.body.filter(({ type }) => type !== 'paragraph').map((block) => block.id)]
      const section = sections[pick % sections.length] ?? null
      const span = spanOf(then.body, section)
      fc.pre(span !== undefined)
      const after = restored(now, section, then)
      const wanted = then.body.slice(span?.start, span?.end)
      const start = after.body.findIndex((block) => block.id === wanted[0]?.id)
      expect(after.body.slice(start, start + wanted.length)).toEqual(wanted)
      const nowSpan = spanOf(now.body, section)
      const inside = new Set(now.body.slice(nowSpan?.start ?? 0, nowSpan?.end ?? 0).map((block) => block.id))
      const isWanted = new Set(wanted.map((block) => block.id))
      const stays = ({ id: each }: Block) =>
        !isWanted.has(each) && (!inside.has(each) || then.body.some((block) => block.id === each))
      const elsewhere = (blocksOf: readonly Block[]) =>
        blocksOf
          .filter(stays)
          .map((block) => block.id)
          .toSorted()
      expect(elsewhere(after.body)).toEqual(elsewhere(now.body))
      expect(new Set(after.body.map((block) => block.id)).size).toBe(after.body.length)
      expect(contentFault(after)).toBeUndefined()
    }),
  )
})

it('gives the whole of a version back', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (now, then) => {
      expect(restoreWhole(now, then)).toEqual({ ...then, id: now.id })
    }),
  )
})

it('takes away what the version did not have', () => {
  const { stage: _, ...then } = smallReport()
  expect(restoreWhole({ ...then, stage: 'issued' }, then)).toEqual(then)
})
