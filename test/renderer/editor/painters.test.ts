import { indexData } from '#core/indicators/data-set'
import { indicatorId, periodId } from '#core/indicators/schema'
import { createPainters, touchedBy } from '../../../renderer/editor/painters'
import { indicator, observed, smallReport } from '../../support/build'

const context = {
  index: indexData({ indicators: [indicator('a')], observations: [observed('a')], plans: [] }),
  period: periodId.parse('2020-H1'),
  style: { percentDecimals: 1, trailingZero: 'keep' },
} as const
const ids = (...names: readonly string[]) => names.map((name) => indicatorId.parse(name))

/** Painters of these indicators each, and what is painted. */
function painted(...of: readonly (readonly string[])[]) {
  const painters = createPainters()
  const seen: string[] = []
  const stops = of.map((names) =>
    painters.add({ indicators: ids(...names), paint: () => void seen.push(names.join('+')) }),
  )
  return { painters, seen, stops }
}

it('asks those to paint whose indicators changed, each once', () => {
  const { painters, seen } = painted(['a'], ['b'], ['a', 'b'])
  painters.repaint(context, new Set(ids('a', 'b')))
  painters.repaint(context, new Set(ids('b')))
  expect(seen).toEqual(['a', 'a+b', 'b', 'b', 'a+b'])
})

it('asks all when all may read otherwise', () => {
  const { painters, seen } = painted(['a'], ['b'])
  painters.repaint(context, 'all')
  expect(seen).toEqual(['a', 'b'])
})

it('asks none that is gone', () => {
  const { painters, seen, stops } = painted(['a'], ['a', 'b'])
  stops[0]?.()
  painters.repaint(context, new Set(ids('a')))
  painters.repaint(context, 'all')
  expect(seen).toEqual(['a+b', 'a+b'])
})

it('touches every chip with the house style, and those of what changed with the data', () => {
  const report = smallReport()
  const styled = { ...report, style: { ...report.style, percentDecimals: 2 } }
  const observations = report.observations.filter((one) => one.indicator !== 'grdp-growth')
  expect(touchedBy(report, styled)).toBe('all')
  expect(touchedBy(report, { ...report, observations })).toEqual(new Set(['grdp-growth']))
})
