import type { Report } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'

/** What Windows takes in no file name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu
/** A file system takes 255 bytes, a Vietnamese letter has up to three; room is left for the ending. */
const LONGEST = 80

/** What a report that has no file yet is called: 'Báo cáo tóm tắt 6 tháng đầu năm 2020'. NFC, fit for a file name. */
export function reportName(report: Report, untitled: string): string {
  const kind = report.frame.kind.trim().toLocaleLowerCase('vi') || untitled
  const period = periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, report.period)
  const words = `${kind} ${period}`.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  const name = Array.from(words).slice(0, LONGEST).join('').trim()
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}
