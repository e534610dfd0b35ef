import { randomUUID } from 'node:crypto'
import { figuresOf } from '#core/document/walk'
import { noteGroups } from '#core/import/note-groups'
import { ok, type Result } from '#core/result'
import { REPORT_ENDING, saveReport } from '../../disk/report-file'
import { type Answer, type FailureCode, type HeadlessCommand, outputWith } from '../command'

/** A report out of an old Word file or its text. Figures that we exported ourselves are figures again; others stay words. */
export const importText: HeadlessCommand = {
  takes: ['output'],
  needs: ['output'],
  run: async ({ input, output, importer, year, t }): Promise<Result<Answer, FailureCode>> => {
    const file = outputWith(REPORT_ENDING, output)
    if (!file.ok) return file
    const read = await importer.report({ path: input, id: randomUUID(), year })
    if (!read.ok) return read
    const { report, notes } = read.value
    const saved = await saveReport(file.value, report, null)
    if (!saved.ok) return saved
    const warnings = notes.map(({ note, count }) => ({
      code: note,
      kind: noteGroups[note],
      count,
      message: t(`importNote:${note}`, { count }),
    }))
    const made = { file: output, blocks: report.body.length, figures: figuresOf(report.body).length }
    return ok({
      json: { ...made, warnings },
      lines: [t('headless:imported', made), ...warnings.map(({ message }) => `- ${message}`)],
    })
  },
}
