import { indexData, observationOf } from '#core/indicators/data-set'
import { basePeriod } from '#core/indicators/period'
import { indicatorId } from '#core/indicators/schema'
import { applyRoll } from '#core/roll/roll-forward'
import { exact, figure, indicator, observed, p, reportOf, target } from '../../support/build'
import { idsOf, rolled } from '../../support/roll'

describe('the data set', () => {
  const data = {
    indicators: [
      indicator('grdp', { unit: 'tỷ đồng', counted: false }),
      indicator('accidents', { unit: 'vụ', direction: 'lower' }),
    ],
    observations: [
      observed('grdp', { period: '2019-H1', value: exact('50000'), state: 'actual' }),
      observed('grdp', {
        value: exact('56380'),
        growth: { kind: 'given', percent: '6.4' },
        planShares: [{ plan: 'plan-grdp', share: { kind: 'given', percent: '43.8' } }],
        source: 'Cục Thống kê, 10/6/2020',
      }),
      observed('accidents', {
        value: exact('145'),
        state: 'as-of',
        cutOff: '2020-06-10',
        growth: { kind: 'given', percent: '-28.9' },
        points: { kind: 'computed' },
      }),
    ],
    plans: [target('plan-grdp', 'grdp', { name: 'Dự toán năm 2020', target: exact('128700') })],
  }
  const last = reportOf([p('GRDP ', figure('grdp'), '.')], data)

  it('asks for the value alone where the rest can be computed, in the state it had', () => {
    const next = rolled(last, '2021-H1').report.observations.filter(({ period }) => period === '2021-H1')
    expect(next).toEqual([
      {
        indicator: 'grdp',
        period: '2021-H1',
        state: 'estimate',
        planShares: [{ plan: 'plan-grdp', share: { kind: 'computed' } }],
      },
      {
        indicator: 'accidents',
        period: '2021-H1',
        state: 'as-of',
        growth: { kind: 'computed' },
        points: { kind: 'computed' },
      },
    ])
  })

  it('keeps plans within the year', () => {
    const { report, changes } = rolled(last, '2020-9M')
    expect(report.plans).toEqual(last.plans)
    expect(changes.map(({ kind }) => kind)).not.toContain('plan')
  })

  it('empties the plans in a new year, whose name they take', () => {
    const { report, changes } = rolled(last, '2021-Q1')
    expect(report.plans).toEqual([
      ...last.plans,
      { id: 'plan-grdp', indicator: 'grdp', year: 2021, name: 'Dự toán năm 2021' },
    ])
    expect(changes).toContainEqual({
      id: 'plan:plan-grdp',
      kind: 'plan',
      indicator: 'grdp',
      from: '128.700 tỷ đồng',
      to: '',
    })
  })

  it('leaves what somebody has typed ahead for the new period and year', () => {
    const ahead = {
      ...data,
      observations: [...data.observations, observed('grdp', { period: '2021-H1', value: exact('60000') })],
      plans: [...data.plans, target('plan-grdp', 'grdp', { year: 2021, target: exact('140000') })],
    }
    const { report } = rolled(reportOf([p('…')], ahead), '2021-H1')
    expect(report.observations.filter(({ indicator: of, period }) => of === 'grdp' && period === '2021-H1')).toEqual(
      ahead.observations.slice(-1),
    )
    expect(report.plans).toEqual(ahead.plans)
  })

  it.each([
    ['value:grdp', { value: exact('56380') }],
    ['growth:grdp', { growth: { kind: 'given', percent: '6.4' } }],
    ['planShare:grdp:plan-grdp', { planShares: [{ plan: 'plan-grdp', share: { kind: 'given', percent: '43.8' } }] }],
    ['source:grdp', { source: 'Cục Thống kê, 10/6/2020' }],
  ])('keeps what a refused change %s would empty', (refused, kept) => {
    const roll = rolled(last, '2021-H1')
    const accepted = new Set([...idsOf(roll)].filter((change) => change !== refused))
    const { observations } = applyRoll(last, roll, accepted)
    const next = observations.find((seen) => seen.indicator === 'grdp' && seen.period === '2021-H1')
    expect(next).toMatchObject(kept)
  })

  it.each([
    ['the last value, refused, leaves the base blank', '2021-H1', undefined],
    ['no value, refused, keeps the old base', '2020-9M', exact('50000')],
  ])('as the base, %s', (_, to, value) => {
    const roll = rolled(last, to)
    const accepted = new Set([...idsOf(roll)].filter((change) => change !== 'base:grdp'))
    const report = applyRoll(last, roll, accepted)
    const base = basePeriod(report.period)
    expect(observationOf(indexData(report), indicatorId.parse('grdp'), base)?.value).toEqual(value)
  })
})
