import type { BlockId, Report } from '#core/document/schema'
import { inlineWords } from '#core/document/text'
import { indexData } from '#core/indicators/data-set'
import { endMonth, parsePeriod, periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'
import type { Decide, RollChange } from '#core/roll/change'
import { lastOf, originOf, type Sections, sectionsOf } from '#core/roll/origin'
import { carriedBody, movedBlock } from '#core/roll/roll-body'
import { rolledFrame } from '#core/roll/roll-frame'
import { rolledObservations } from '#core/roll/roll-observations'
import { renamedColumns, renamedPlans, rolledPlans } from '#core/roll/roll-plans'
import { type Fate, fatesOf } from '#core/roll/sections'

export type { Decide, RollChange, RollKind } from '#core/roll/change'
export type { SectionChoice } from '#core/roll/sections'

/** The next period's draft, with everything in it that differs from the last report. */
export type Roll = { readonly changes: readonly RollChange[]; readonly report: Report }

/** `same`: the report is of that period already; `earlier`: the period ends before the report's own. */
export type RollCode = 'roll/same' | 'roll/earlier'

export type RollChoices = {
  /** The id of the new report: core draws no lots. */
  readonly newId: string
  /** What becomes of sections, named by their headings, numbered paragraphs or annexes; carried unless said otherwise. */
  readonly sections?: Sections
}

/**
 * Rolls a report forward (cuộn kỳ): the draft of a later period out of the last one, and the list of all changes.
 * Observations of the last period stay as they are; every block is marked as carried and not looked at.
 */
export function rollForward(report: Report, to: PeriodId, choices: RollChoices): Result<Roll, RollCode> {
  const periods = { from: report.period, period: to }
  if (to === report.period) return fail('roll/same', periods)
  if (lastMonthOf(to) < lastMonthOf(report.period)) return fail('roll/earlier', periods)
  const { newId, sections = new Map() } = choices
  const { changes, report: rolled } = rollOf(report, to, newId, sections)
  return ok({ changes, report: { ...rolled, origin: originOf(report, to, sections) } })
}

/** The report that a draft was made of and its roll, to go on with their review; null for one that keeps no origin. */
export function rollBehind({ id, origin }: Report): { readonly last: Report; readonly roll: Roll } | null {
  const last = origin && lastOf(origin)
  if (!last) return null
  const { changes, report } = rollOf(last, origin.to, id, sectionsOf(origin))
  return { last, roll: { changes, report: { ...report, origin } } }
}

function rollOf(report: Report, to: PeriodId, newId: string, sections: Sections): Roll {
  const changes: RollChange[] = []
  const fates = fatesOf(report.body, sections)
  const decide = (change: RollChange) => changes.push(change) > 0
  return { changes, report: draftOf(report, { to, newId, fates, decide }) }
}

/**
 * The draft with the accepted changes alone, by their ids. With none of them it is the last report itself; with all it
 * is the roll's own. A move that is refused leaves the old words behind as text; without the change of the period
 * nothing that hangs on the period moves.
 */
export function applyRoll(last: Report, { changes, report }: Roll, accepted: ReadonlySet<string>): Report {
  if (!changes.some(({ id }) => accepted.has(id))) return last
  const listed = new Set(changes.map(({ id }) => id))
  const decide = ({ id }: RollChange) => accepted.has(id) || !listed.has(id)
  const draft = draftOf(last, { to: report.period, newId: report.id, fates: fatesIn(changes), decide })
  return report.origin ? { ...draft, origin: report.origin } : draft
}

type Draft = {
  readonly to: PeriodId
  readonly newId: string
  readonly fates: ReadonlyMap<BlockId, Fate>
  readonly decide: Decide
}

function draftOf(last: Report, { to: wanted, newId, fates, decide }: Draft): Report {
  const from = last.period
  const to = decide({ id: 'period', kind: 'period', from: nameOf(from), to: nameOf(wanted) }) ? wanted : from
  const names = renamedPlans(last, to, decide)
  const plans = rolledPlans(last, to, names, decide)
  const observations = to === from ? last.observations : rolledObservations(last, to, decide)
  const data = { index: indexData({ ...last, plans, observations }), period: to, style: last.style }
  const move = { from, to, data, decide }
  const frame = rolledFrame(last.frame, move)
  const kept = carriedBody(last.body, fates, inlineWords(last), decide)
  const body = kept.map((block) => renamedColumns(to === from ? block : movedBlock(block, move), names))
  const { stage, carried: _, origin: __, kept: ___, ...others } = last
  const isStageKept = stage && !decide({ id: 'stage', kind: 'stage', from: stage, to: '' })
  return {
    ...others,
    id: newId,
    period: to,
    frame,
    body,
    plans,
    observations,
    ...(isStageKept && { stage }),
    carried: { report: last.id, period: from, blocks: body.map(({ id }) => ({ block: id, seen: false })) },
  }
}

function fatesIn(changes: readonly RollChange[]): ReadonlyMap<BlockId, Fate> {
  return new Map(
    changes.flatMap(({ kind, block }): readonly (readonly [BlockId, Fate])[] => {
      if (block === undefined) return []
      if (kind === 'block.dropped') return [[block, 'dropped']]
      return kind === 'block.emptied' ? [[block, 'emptied']] : []
    }),
  )
}

function nameOf(period: PeriodId): string {
  return periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)
}

function lastMonthOf(id: PeriodId): number {
  const period = parsePeriod(id)
  return period.year * 12 + endMonth(period)
}
