import { randomUUID } from 'node:crypto'
import { readPeriodId } from '#core/indicators/period'
import { ok, type Result } from '#core/result'
import { fillTemplate } from '#core/template/fill'
import type { Template } from '#core/template/schema'
import { REPORT_ENDING, saveReport } from '../../disk/report-file'
import { readTemplateFile, readTemplates, templateOf } from '../../templates'
import { type Answer, type FailureCode, type HeadlessCommand, outputWith } from '../command'

/** A new report from a template, named by its id or by its file. */
export const newReport: HeadlessCommand = {
  takes: ['period', 'output'],
  needs: ['period', 'output'],
  run: async ({ input, period: wanted, output, templatesFolder, t }): Promise<Result<Answer, FailureCode>> => {
    const file = outputWith(REPORT_ENDING, output)
    if (!file.ok) return file
    const period = readPeriodId(wanted)
    if (!period.ok) return period
    const template = await templateNamed(input, templatesFolder)
    if (!template.ok) return template
    const report = fillTemplate(template.value, period.value, randomUUID())
    if (!report.ok) return report
    const saved = await saveReport(file.value, report.value, null)
    if (!saved.ok) return saved
    const made = { file: output, blocks: report.value.body.length, indicators: report.value.indicators.length }
    return ok({ json: made, lines: [t('headless:made', made)] })
  },
}

/** A template of ours that cannot be used is named as such, not as unknown. */
async function templateNamed(name: string, folder: string): Promise<Result<Template, FailureCode>> {
  if (/[/\\]|\.json$/i.test(name)) return readTemplateFile(name)
  const { templates, problems } = await readTemplates(folder)
  return problems.find(({ values }) => values.file === `${name}.json`) ?? templateOf(templates, name)
}
