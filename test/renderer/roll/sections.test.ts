import { readFileSync } from 'node:fs'
import { readProfile } from '#core/document/read-profile'
import { type BlockId, blockId } from '#core/document/schema'
import type { SectionChoice } from '#core/roll/sections'
import { sectionFates, sectionsOf } from '../../../renderer/roll/sections'
import { annex, h, numbered, p, reportOf, row } from '../../support/build'

const profile = readProfile(readFileSync('templates/profiles/nd30.json', 'utf8'))
if (!profile.ok) throw new Error(profile.code)

const report = reportOf([
  h('part', 'MỘT'),
  h('A', 'A'),
  h('I', 'I'),
  p('x'),
  h('I', 'II'),
  h('A', 'B'),
  annex([row('a')]),
])
const sections = sectionsOf(report, profile.value)
const [part, first, deep, , , table] = sections.map(({ id }) => id)

function fates(...chosen: readonly (readonly [BlockId | undefined, SectionChoice])[]): readonly string[] {
  const known = sectionFates(sections, new Map(chosen.map(([id, choice]) => [id ?? blockId.parse('none'), choice])))
  return [...known.values()].map(({ choice, isFixed }) => (isFixed ? `(${choice})` : choice))
}

it('lists what the outline lists: headings of every level, numbered paragraphs by their opening, annexes', () => {
  expect(sections.map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 1, 0])
  const run = reportOf([
    h('I', 'KINH TẾ'),
    numbered('1', 'Một hai ba bốn năm sáu bảy tám chín mười mười một'),
    p('không số'),
  ])
  expect(sectionsOf(run, profile.value).map(({ depth, title }) => [depth, title])).toEqual([
    [0, 'I. KINH TẾ'],
    [1, '1. Một hai ba bốn năm sáu bảy tám chín mười…'],
  ])
})

it.each([
  ['nothing', [], ['carry', 'carry', 'carry', 'carry', 'carry', 'carry']],
  ['all below an emptied one', [[first, 'empty']], ['carry', 'empty', 'empty', 'empty', 'carry', 'carry']],
  [
    'but what is carried in it',
    [
      [first, 'empty'],
      [deep, 'carry'],
    ],
    ['carry', 'empty', 'carry', 'empty', 'carry', 'carry'],
  ],
  [
    'all in a dropped one, whatever is chosen there',
    [
      [part, 'drop'],
      [deep, 'carry'],
      [table, 'empty'],
    ],
    ['drop', '(drop)', '(drop)', '(drop)', '(drop)', 'empty'],
  ],
] as const)('shows what becomes of the sections: %s', (_, chosen, expected) => {
  expect(fates(...chosen)).toEqual(expected)
})
