import { writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import type { ImportNote } from '#core/docx/word-text'
import type { ImportedReport } from '#core/import/import-report'
import type { TableCell } from '#core/indicators/table'
import { createTranslate } from '../../../electron/i18n'
import { hostileContent, hostileXml, oldLetters } from '../../support/hostile-documents'
import { hostilePackages } from '../../support/hostile-packages'
import { hostileWorkbooks } from '../../support/hostile-workbooks'
import { importerHere } from '../../support/importer'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const t = createTranslate('vi')
const documents = [...hostilePackages, ...hostileXml, ...hostileContent, ...oldLetters]

const textOf = (report: Report) => {
  const words = inlineWords(report)
  return report.body.map((block) => blockText(block, words)).join('\n')
}

/** What every one of these files leaves open is of no interest here. */
const uninteresting: readonly ImportNote[] = ['frame', 'period']
const told = ({ notes }: ImportedReport) =>
  Object.fromEntries(notes.filter(({ note }) => !uninteresting.includes(note)).map(({ note, count }) => [note, count]))

it('has as many cases as were found', () => {
  expect(documents.length + hostileWorkbooks.length).toBeGreaterThanOrEqual(97)
})

it.each(documents)('$name', async ({ bytes, ends }) => {
  const path = folder('Báo cáo.docx')
  await writeFile(path, bytes())
  const read = await importerHere.report({ path, id: 'x', year: 2026 })
  if (!read.ok) {
    expect([ends.refused ?? 'read'].flat()).toContain(read.code)
    const words = t(`failure:${read.code}`, read.values)
    expect(words).toMatch(/Báo cáo\.docx.*(Hãy|hãy) /)
    expect(words).not.toMatch(/\{\{/)
    return
  }
  expect(textOf(read.value.report)).toBe(ends.text ?? 'refused')
  expect(told(read.value)).toEqual(ends.notes ?? {})
  expect(() => writeReportFile(read.value.report)).not.toThrow()
})

it.each(hostileWorkbooks)('$name', async ({ bytes, ends }) => {
  const path = folder('Biểu.xlsx')
  await writeFile(path, bytes())
  const read = await importerHere.workbook(path)
  if (!read.ok) {
    expect(read.code).toBe('refused' in ends ? ends.refused : 'read')
    expect(t(`failure:${read.code}`, read.values)).toMatch(/Biểu\.xlsx.*(Hãy|hãy) /)
    return
  }
  const cells = read.value.sheets.flatMap((sheet) => sheet.cells.map((cell) => [nameOf(cell), cell.value]))
  expect('refused' in ends ? 'read' : Object.fromEntries(cells)).toEqual('cells' in ends ? ends.cells : ends.refused)
})

function nameOf({ row, column }: TableCell): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

it('leaves all objects as they were', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})
