import type { Report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import { reportName } from '../../electron/report-name'
import { smallReport } from '../support/build'

const named = (kind: string, period: string): Report => {
  const report = smallReport()
  return { ...report, period: periodId.parse(period), frame: { ...report.frame, kind } }
}

it.each([
  ['BÁO CÁO TÓM TẮT', '2020-H1', 'Báo cáo tóm tắt 6 tháng đầu năm 2020'],
  ['BÁO CÁO', '2026-05', 'Báo cáo tháng 5 năm 2026'],
  ['BÁO CÁO'.normalize('NFD'), '2026-Q3', 'Báo cáo quý III năm 2026'],
  ['', '2026', 'Báo cáo năm 2026'],
  ['BÁO CÁO: "KT/XH"?', '2026', 'Báo cáo kt xh năm 2026'],
  ['../..\\a\u0000b', '2026', '.. .. a b năm 2026'],
])('%j of %s is called %s', (kind, period, name) => {
  expect(reportName(named(kind, period), 'Báo cáo')).toBe(name)
})

it('stays within what a file system takes', () => {
  expect(Buffer.byteLength(reportName(named('Ệ'.repeat(400), '2026'), 'Báo cáo'))).toBeLessThan(250)
})
