import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { periodWords, readPeriodId } from '#core/indicators/period'
import { fail, ok, type Result } from '#core/result'
import { progressOf } from '#core/roll/progress'
import { rollForward } from '#core/roll/roll-forward'
import { nameOf } from '../../disk/file-system'
import { REPORT_ENDING, readReport, saveReport } from '../../disk/report-file'
import { type Answer, type FailureCode, type HeadlessCommand, outputWith } from '../command'

/** The draft of a later period out of the last report, with every change and what is still to be done. */
export const roll: HeadlessCommand = {
  takes: ['to', 'output'],
  needs: ['to', 'output'],
  run: async ({ input, to, output, t }): Promise<Result<Answer, FailureCode>> => {
    const file = outputWith(REPORT_ENDING, output)
    if (!file.ok) return file
    const period = readPeriodId(to)
    if (!period.ok) return period
    const read = await readReport(input)
    if (!read.ok) return read
    if (await isSameFile(input, file.value)) return fail('roll/onto-last', { name: nameOf(output) })
    const rolled = rollForward(read.value.report, period.value, { newId: randomUUID() })
    if (!rolled.ok) return rolled
    const { report, changes } = rolled.value
    const saved = await saveReport(file.value, report, null)
    if (!saved.ok) return saved
    const { figures, blocks } = progressOf(report)
    const pending = { figures: figures.total - figures.known, blocks: blocks.total - blocks.seen }
    const words = periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, report.period)
    return ok({
      json: { file: output, changes: changes.map(({ id: _, ...change }) => change), pending },
      lines: [t('headless:rolled', { file: output, period: words, changes: changes.length, ...pending })],
    })
  },
}

/** One file may have several names: the last report must not be lost under any of them. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)))
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino
}
