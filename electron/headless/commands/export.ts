import { ok, type Result } from '#core/result'
import { docxBytes } from '../../disk/content'
import { readReport } from '../../disk/report-file'
import { writeExport } from '../../disk/write-export'
import { WORD_ENDING } from '../../file-endings'
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
    const blanks = missing.length === 0 ? [] : [t('headless:blanks', { missing: missing.join(', ') })]
    return ok({ json: { file: output, missing }, lines: [t('headless:exported', { file: output }), ...blanks] })
  },
}
