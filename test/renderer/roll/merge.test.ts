import fc from 'fast-check'
import type { Report } from '#core/document/schema'
import { applyRoll } from '#core/roll/roll-forward'
import { merge } from '../../../renderer/roll/merge'
import { body, exact, h, indicator, observed, p, reportOf, token } from '../../support/build'
import { rolled } from '../../support/roll'

const last = reportOf(
  body(h('I', 'Kết quả ', token('period', 'name')), p('Trong ', token(), ' thu đạt khá.'), p('Phương hướng.')),
  {
    indicators: [indicator('budget'), indicator('grdp')],
    observations: [observed('budget', { value: exact('5145') }), observed('grdp', { value: exact('56380') })],
  },
)
const [heading, second, third] = last.body
const next = '2021-H1'
const roll = rolled(last, next)
const without = (...refused: readonly string[]) =>
  applyRoll(last, roll, new Set(roll.changes.map(({ id }) => id).filter((id) => !refused.includes(id))))
const givenIn = ({ observations }: Pick<Report, 'observations'>, id: string) =>
  observations.find(({ indicator: of, period }) => of === id && period === next)?.value

it('does to a draft that nobody edited what the roll itself would have done', () => {
  const ids = roll.changes.map(({ id }) => id)
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids), (before, after) => {
      const { draft, isWhole } = merge(without(...before), without(...before), without(...after))
      const { period, frame, body: blocks, observations, plans, stage, carried, origin } = without(...after)
      const { observations: merged, ...others } = draft
      expect({ ...others, isWhole }).toEqual({
        period,
        frame,
        body: blocks,
        plans,
        stage,
        carried,
        origin,
        isWhole: true,
      })
      expect(new Set(merged)).toEqual(new Set(observations))
    }),
  )
})

it('leaves what the user wrote in another place, and in another indicator', () => {
  const typed = roll.report.body.map((block) => (block.id === third?.id ? { ...p('Viết mới.'), id: block.id } : block))
  const { draft, isWhole } = merge({ ...roll.report, body: typed }, roll.report, without('value:budget'))
  expect({ isWhole, third: draft.body[2], budget: givenIn(draft, 'budget'), grdp: givenIn(draft, 'grdp') }).toEqual({
    isWhole: true,
    third: typed[2],
    budget: exact('5145'),
    grdp: undefined,
  })
})

it('does not write over a value that was given since', () => {
  const observations = roll.report.observations.map((seen) =>
    seen.indicator === 'budget' && seen.period === next
      ? observed('budget', { period: next, value: exact('6000') })
      : seen,
  )
  const { draft, isWhole } = merge({ ...roll.report, observations }, roll.report, without('value:budget'))
  expect({ isWhole, budget: givenIn(draft, 'budget') }).toEqual({ isWhole: false, budget: exact('6000') })
})

it('brings blocks that were left out back to their place, unseen, and takes them away again', () => {
  const { report, changes } = rolled(last, next, { [heading?.id ?? '']: 'drop' })
  const kept = new Set(changes.flatMap(({ id, block }) => (block === second?.id ? [] : [id])))
  const after = applyRoll(last, { report, changes }, kept)
  const { draft } = merge(report, report, after)
  expect(draft.body).toEqual(after.body)
  expect(draft.carried).toEqual(after.carried)
  expect(merge(draft, after, report).draft.body).toEqual(report.body)
})
