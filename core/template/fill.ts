import type { Report } from '#core/document/schema'
import { toNfc } from '#core/document/text'
import { endMonth, parsePeriod } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'
import type { Template } from '#core/template/schema'

/**
 * A new report of a template for a period: every block and indicator with the template's own id, no observation yet,
 * plans for the period's year without their targets. Its date is the month in which the period ends, its number and
 * day are left blank. `reportId` is the caller's, for core draws no lots.
 *
 * Refuses a period of a kind that the template is not made for (`values.period`).
 */
export function fillTemplate(
  template: Template,
  period: PeriodId,
  reportId: string,
): Result<Report, 'template/period'> {
  const span = parsePeriod(period)
  if (!template.periods.includes(span.kind)) return fail('template/period', { period })
  return ok(
    toNfc({
      id: reportId,
      profile: template.profile,
      period,
      style: template.style,
      frame: {
        ...template.frame,
        number: '',
        date: { day: null, month: endMonth(span), year: span.year },
      },
      body: template.body,
      indicators: template.indicators,
      observations: [],
      plans: template.plans.map((plan) => ({ ...plan, year: span.year })),
    }),
  )
}
