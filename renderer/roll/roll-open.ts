import type { BlockId } from '#core/document/schema'
import type { PeriodId } from '#core/indicators/schema'
import type { Failure } from '#core/result'
import { type RollCode, rollForward, type SectionChoice } from '#core/roll/roll-forward'
import { openMade } from '../session/files'
import { useSession } from '../session/store'
import { keepVersion } from '../versions/keep'
import { openReview, useReview } from './review-store'
import { makeRollAStep } from './roll-step'

/** Opens the next period's draft, made of the report that is open, with its changes to be reviewed. */
export async function rollOpenReport(
  to: PeriodId,
  sections: ReadonlyMap<BlockId, SectionChoice>,
): Promise<Failure<RollCode> | null> {
  const { session } = useSession.getState()
  if (session.kind === 'empty') return null
  const last = session.report
  const rolled = rollForward(last, to, { newId: crypto.randomUUID(), sections })
  if (!rolled.ok) return rolled
  void keepVersion('rolled')
  if (!(await openMade(rolled.value.report))) return null
  const roll = { last, roll: rolled.value }
  useReview.setState({ rolled: roll, looked: true })
  makeRollAStep(roll)
  await openReview()
  return null
}
