import type { Report } from '#core/document/schema'
import { writeCutOff } from '#core/indicators/cut-off'
import { indexData, observationOf } from '#core/indicators/data-set'
import { basePeriod } from '#core/indicators/period'
import type { Indicator, Observation, PeriodId } from '#core/indicators/schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import type { Decide, RollKind } from '#core/roll/change'

type Rolling = {
  readonly from: PeriodId
  readonly to: PeriodId
  readonly context: FigureContext
  readonly decide: Decide
}

/**
 * The observations after the roll. Those of the last period stay: where the periods pair up they are the bases of the
 * new one, so nothing is typed twice.
 *
 * Each is followed by one of the new period without a value and in the same state (what was an estimate will be one
 * again), made so that typing the value is enough: what was computed is computed again. A percentage that was given is
 * not: it goes with its value, for growth at constant prices can not be computed from values at current ones (so-lieu
 * 5.4). But of counted things, which have no prices, growth, index and points are computed from now on; and a share of
 * plan is value over target whoever gave it, so it stays measured against the same plans.
 */
export function rolledObservations(report: Report, to: PeriodId, decide: Decide): Observation[] {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const rolling = { from: report.period, to, context, decide }
  const own = report.observations.filter(({ period }) => period === report.period)
  const next = own
    .filter(({ indicator }) => !observationOf(context.index, indicator, to))
    .map((seen) => nextObservation(seen, rolling))
  return [...rolledBases(report, rolling), ...next]
}

const computed = { kind: 'computed' } as const
const facets = ['growth', 'index', 'share', 'points'] as const

function nextObservation(seen: Observation, rolling: Rolling): Observation {
  const { indicator, state } = seen
  const gone = (kind: RollKind, words: string, key: string = indicator) =>
    rolling.decide({ id: `${kind}:${key}`, kind, indicator, from: words, to: '' })
  const words = (facet: 'value' | (typeof facets)[number]) =>
    figureWords({ indicator, facet, verb: true }, rolling.context).text
  const { value, cutOff, source } = seen
  return {
    indicator,
    period: rolling.to,
    state,
    ...(value && !gone('value', words('value')) && { value }),
    ...(cutOff && !gone('cutOff', writeCutOff(cutOff)) && { cutOff }),
    ...(source && !gone('source', source) && { source }),
    ...Object.assign({}, ...facets.map((facet) => nextFacet(seen, facet, rolling, () => gone(facet, words(facet))))),
    ...nextShares(seen, rolling, gone),
  }
}

function nextFacet(
  seen: Observation,
  facet: (typeof facets)[number],
  { context }: Rolling,
  isGone: () => boolean,
): Partial<Observation> {
  const held = seen[facet]
  if (!held) return {}
  if (held.kind === 'computed' || !isGone()) return { [facet]: held }
  return isComputable(context.index.indicators.get(seen.indicator), facet) ? { [facet]: computed } : {}
}

function isComputable(indicator: Indicator | undefined, facet: (typeof facets)[number]): boolean {
  return facet !== 'share' && indicator?.counted === true
}

function nextShares(
  { indicator, planShares }: Observation,
  { context }: Rolling,
  gone: (kind: RollKind, words: string, key: string) => boolean,
): Pick<Observation, 'planShares'> {
  if (!planShares) return {}
  return {
    planShares: planShares.map(({ plan, share }) => {
      const { text } = figureWords({ indicator, facet: 'plan', plan }, context)
      const isKept = share.kind === 'given' && !gone('planShare', text, `${indicator}:${plan}`)
      return { plan, share: isKept ? share : computed }
    }),
  }
}

/**
 * The observations that were there, with each change of a base told. Where the base of the new period is the last one,
 * refusing leaves the base blank; where it is another that is not known, refusing keeps the old base for it.
 */
function rolledBases({ observations }: Report, { from, to, context, decide }: Rolling): readonly Observation[] {
  const [oldBase, base] = [basePeriod(from), basePeriod(to)]
  const copies: Observation[] = []
  const blanked = new Set<Observation>()
  for (const indicator of context.index.indicators.keys()) {
    const words = [oldBase, base].map((period) => {
      const { text, state } = figureWords({ indicator, facet: 'value', period }, context)
      return state === 'known' ? text : ''
    })
    const [was = '', is = ''] = words
    if (was === is || decide({ id: `base:${indicator}`, kind: 'base', indicator, from: was, to: is })) continue
    const [before, now] = [oldBase, base].map((period) => observationOf(context.index, indicator, period))
    if (base === from && now) blanked.add(now)
    else if (!now && before?.value) copies.push({ indicator, period: base, value: before.value, state: before.state })
  }
  return [...observations.map((seen) => (blanked.has(seen) ? withoutValue(seen) : seen)), ...copies]
}

function withoutValue({ value: _, ...others }: Observation): Observation {
  return others
}
