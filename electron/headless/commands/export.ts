import { ok, type Result } from '#core/result'
import { exportDocx, WORD_ENDING } from '../../disk/export-docx'
import { readReport } from '../../disk/report-file'
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
    const exported = await exportDocx(file.value, { ...report, profile: profile.value.id }, profile.value, final)
    if (!exported.ok) return exported
    const { missing } = exported.value
    const blanks = missing.length === 0 ? [] : [t('headless:blanks', { missing: missing.join(', ') })]
    return ok({ json: { file: output, missing }, lines: [t('headless:exported', { file: output }), ...blanks] })
  },
}
