import { missingOf } from '#core/document/missing'
import type { Report } from '#core/document/schema'
import { ok, type Result } from '#core/result'
import { progressOf } from '#core/roll/progress'
import { docxBytes } from '../../disk/content'
import { readReport } from '../../disk/report-file'
import { writeExport } from '../../disk/write-export'
import { WORD_ENDING } from '../../file-endings'
import type { Translate } from '../../i18n'
import { profileOf, readProfiles } from '../../templates'
import { type Answer, type FailureCode, type HeadlessCommand, outputWith } from '../command'

/** A report as a Word file in its own official form or another; marked Dự thảo unless final. */
export const exportReport: HeadlessCommand = {
  takes: ['output', 'profile', 'final'],
  needs: ['output'],
  run: async ({ input, output, profile: wanted, final, templatesFolder, t }): Promise<Result<Answer, FailureCode>> => {
    const file = outputWith(WORD_ENDING, output)
    if (!file.ok) return file
    const read = await readReport(input)
    if (!read.ok) return read
    const { report } = read.value
    const profile = profileOf(await readProfiles(templatesFolder), wanted ?? report.profile)
    if (!profile.ok) return profile
    const { bytes, missing } = await docxBytes({ ...report, profile: profile.value.id }, profile.value, final)
    const exported = await writeExport(file.value, bytes)
    if (!exported.ok) return exported
    const lines = [t('headless:exported', { file: output }), ...blankLines(missing, report, t)]
    return ok({ json: { file: output, missing }, lines })
  },
}

/** What is still blank, in the words of the window, and how much of a rolled draft nobody has looked at. */
function blankLines(missing: readonly string[], report: Report, t: Translate): readonly string[] {
  const { fields, figures, more } = missingOf(missing, report)
  const list = [
    ...fields.map((field) => t(`missing:${field}`)),
    ...figures.map((name) => t('missing:figure', { name })),
    ...(more > 0 ? [t('missing:moreFigures', { number: more })] : []),
  ]
  const { seen, total } = progressOf(report).blocks
  return [
    ...(list.length > 0 ? [t('notice:missing', { list: list.join(', ') })] : []),
    ...(seen < total ? [t('notice:pendingBlocks', { number: total - seen })] : []),
  ]
}
