import type { Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import { type ListedIndicator, listIndicators } from '#core/indicators/listing'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { ok, type Result } from '#core/result'
import { readReport } from '../../disk/report-file'
import type { Translate } from '../../i18n'
import type { Answer, FailureCode, HeadlessCommand } from '../command'

/** The data set of a report. */
export const indicators: HeadlessCommand = {
  takes: [],
  needs: [],
  run: async ({ input, t }): Promise<Result<Answer, FailureCode>> => {
    const read = await readReport(input)
    if (!read.ok) return read
    const { report } = read.value
    const listed = listIndicators(report, report.period, report.style)
    return ok({ json: { indicators: listed }, lines: linesOf(report, listed, t) })
  },
}

/** A line each, in the words of the text: 'Tổng thu ngân sách [2020-H1]: 5.145 tỷ đồng; 43,8% so với dự toán năm'. */
function linesOf(report: Report, listed: readonly ListedIndicator[], t: Translate): readonly string[] {
  const context: FigureContext = { index: indexData(report), period: report.period, style: report.style }
  return listed.map((one) => {
    const words = (facet: 'value' | 'growth') =>
      figureWords({ indicator: one.id, period: one.period, facet, verb: true }, context).text
    const plans = one.plans.map(({ id, name }) => {
      const share = figureWords({ indicator: one.id, period: one.period, facet: 'plan', plan: id }, context).text
      return t('headless:planShare', { plan: name, words: share })
    })
    const growth = one.growth ? [t('headless:growth', { words: words('growth') })] : []
    return `${one.name} [${one.period}]: ${[words('value'), ...growth, ...plans].join('; ')}`
  })
}
