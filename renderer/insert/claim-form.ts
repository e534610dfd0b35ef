import { toDecimal } from '#core/decimal'
import { type NumberCode, readNumber, writeNumber } from '#core/indicators/number'
import { type Amount, amount, type Indicator, type IndicatorId, type PlanId } from '#core/indicators/schema'
import type { ClaimTerm } from '#core/indicators/sentence-schema'
import { fail, ok, type Result } from '#core/result'

/** What prose says of an indicator, as it is chosen: 'other' is a term that no choice makes, kept as it is. */
export type Condition = 'rises' | 'falls' | 'same' | 'plan' | 'other'

export type TermForm = {
  readonly indicator: IndicatorId
  readonly condition: Condition
  readonly plan: PlanId | null
  /** How much of the plan, in per cent, as typed. */
  readonly share: string
  /** For 'other'. */
  readonly kept: ClaimTerm | null
}

const nothing: Amount = amount.parse('0')

const signs = { rises: 'above', falls: 'below', same: 'equal' } as const

export function termForm(term: ClaimTerm): TermForm {
  const condition = conditionOf(term)
  const share = condition === 'plan' ? writeNumber(term.than, {}) : '100'
  return {
    indicator: term.indicator,
    condition,
    plan: term.plan ?? null,
    share,
    kept: condition === 'other' ? term : null,
  }
}

function conditionOf({ facet, is, than }: ClaimTerm): Condition {
  if (facet === 'plan') return is === 'atLeast' ? 'plan' : 'other'
  const [sign] = (['rises', 'falls', 'same'] as const).filter((each) => signs[each] === is)
  return sign !== undefined && toDecimal(than).eq(0) ? sign : 'other'
}

/** A term for an indicator that words speak of, as they say it: 'giảm mạnh' that it falls. */
export function proposedTerm(words: string, indicator: IndicatorId): TermForm {
  return { indicator, condition: conditionIn(words.toLocaleLowerCase('vi')), plan: null, share: '100', kept: null }
}

function conditionIn(words: string): Condition {
  if (/không đổi|ổn định|giữ nguyên/u.test(words)) return 'same'
  if (/kế hoạch|dự toán|hoàn thành/u.test(words)) return 'plan'
  return /giảm|thấp hơn|sụt/u.test(words) ? 'falls' : 'rises'
}

/** The term that a form says. A rate changes in points, everything else in per cent. */
export function readTerm(form: TermForm, indicator: Indicator): Result<ClaimTerm, NumberCode> {
  const { condition, plan, kept } = form
  if (condition === 'other' && kept !== null) return ok(kept)
  if (condition === 'plan') {
    const share = readNumber(form.share)
    if (!share.ok) return share
    return ok({ indicator: indicator.id, facet: 'plan', ...(plan && { plan }), is: 'atLeast', than: share.value })
  }
  if (condition === 'other') return fail('number/empty')
  const facet = indicator.unit === '%' || indicator.unit === '‰' ? 'points' : 'growth'
  return ok({ indicator: indicator.id, facet, is: signs[condition], than: nothing })
}
