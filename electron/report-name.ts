import type { Report } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { fitName } from './fit-name'

/** A file system takes 255 bytes, a Vietnamese letter has up to three; room is left for the ending. */
const LONGEST = 80

/** What a report that has no file yet is called: 'Báo cáo tóm tắt 6 tháng đầu năm 2020'. NFC, fit for a file name. */
export function reportName(report: Report, untitled: string): string {
  const kind = report.frame.kind.trim().toLocaleLowerCase('vi') || untitled
  const period = periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, report.period)
  return fileNameOf(`${kind} ${period}`)
}

/** What the form for a supplier is called: 'Biểu thu thập số liệu Sở Tài chính 6 tháng đầu năm 2020'. */
export function formName(form: string, supplier: string | null, period: PeriodId): string {
  return fileNameOf(
    `${form} ${supplier ?? ''} ${periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)}`,
  )
}

function fileNameOf(text: string): string {
  const name = fitName(Array.from(fitName(text)).slice(0, LONGEST).join(''))
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}
