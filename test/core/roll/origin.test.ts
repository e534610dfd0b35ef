import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { BlockId, Report } from '#core/document/schema'
import { toBase64 } from '#core/roll/base64'
import { applyRoll, rollBehind, rollForward, type SectionChoice } from '#core/roll/roll-forward'
import { smallReport } from '../../support/build'
import { anyPeriod, anyReport } from '../../support/generate'
import { idsOf, rolled, sampleReport } from '../../support/roll'

function reopened(report: Report): Report {
  const read = readReportFile(writeReportFile(report))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

function behind(report: Report) {
  const found = rollBehind(report)
  if (!found) throw new Error('nothing behind it')
  return found
}

it.each(['2021-H1', '2020-9M', '2020'])(
  'keeps the review of the sample, rolled to %s: saved and opened, all of it refused is the old report',
  (to) => {
    const last = sampleReport()
    const roll = rolled(last, to, { [last.body[4]?.id ?? '']: 'drop' })
    const found = behind(reopened(roll.report))
    expect(found).toEqual({ last, roll })
    expect(applyRoll(found.last, found.roll, new Set())).toEqual(last)
  },
)

it('does so whatever the report, the period and the sections, one change or all', () => {
  const choice = fc.constantFrom<SectionChoice>('carry', 'empty', 'drop')
  fc.assert(
    fc.property(anyReport, anyPeriod, fc.infiniteStream(choice), fc.nat(), (last, to, choices, nth) => {
      const sections = new Map<BlockId, SectionChoice>()
      for (const { id } of last.body) sections.set(id, choices.next().value ?? 'carry')
      const made = rollForward(last, to, { newId: 'new', sections })
      fc.pre(made.ok)
      if (!made.ok) return
      const found = behind(reopened(made.value.report))
      expect(applyRoll(found.last, found.roll, new Set())).toEqual(last)
      const most = new Set([...idsOf(made.value)].filter((_, at) => at !== nth % made.value.changes.length))
      expect(applyRoll(found.last, found.roll, most)).toEqual(applyRoll(last, made.value, most))
    }),
  )
})

it('keeps one report back, not all of them: a file does not grow with the years', () => {
  const second = rolled(sampleReport(), '2020-9M').report
  const third = { ...rolled(second, '2020').report, id: 'r3' }
  expect(behind(third).last).toEqual({ ...second, origin: undefined })
  expect(writeReportFile(third).length).toBeLessThan(writeReportFile(second).length * 1.2)
})

it('adds less than a third to the file', () => {
  const { origin: _, ...bare } = rolled(sampleReport(), '2021-H1').report
  const { report } = rolled(sampleReport(), '2021-H1')
  expect(writeReportFile(report).length).toBeLessThan(writeReportFile(bare).length * 1.33)
})

it.each([
  ['a report that was not rolled', undefined],
  ['no base64 of four', 'AAAAA'],
  ['no deflated bytes', toBase64(new Uint8Array(99).fill(255))],
  ['half of it', toBase64(deflateSync(new Uint8Array(500).fill(7)).subarray(0, 5))],
  ['no report', toBase64(deflateSync(new Uint8Array(500).fill(48)))],
])('finds nothing behind %s', (_, last) => {
  const report = smallReport()
  const origin = last === undefined ? undefined : { last, to: report.period, sections: [] }
  expect(rollBehind({ ...report, ...(origin && { origin }) })).toBeNull()
})

it('unpacks no more than a report can be, whatever a file claims', () => {
  const bomb = deflateSync(new Uint8Array(200e6))
  expect(
    rollBehind({ ...smallReport(), origin: { last: toBase64(bomb), to: smallReport().period, sections: [] } }),
  ).toBe(null)
})
