import { writeFile } from 'node:fs/promises'
import { officeLockOf } from '../../../electron/disk/office-lock'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()

it.each([
  ['Báo cáo.docx', 'LibreOffice', '.~lock.Báo cáo.docx#'],
  ['Báo cáo quý.docx', 'Word', '~$o cáo quý.docx'],
  ['baocao1.docx', 'Word', '~$aocao1.docx'],
  ['bcao.docx', 'Word', '~$bcao.docx'],
  ['Báo cáo quý.docx', 'Word', '~$Báo cáo quý.docx'],
  ['Biểu quý.XLSX', 'Excel', '~$Biểu quý.XLSX'],
])('%s is open in %s while %s lies beside it', async (name, program, mark) => {
  await writeFile(folder(name), '')
  await writeFile(folder(mark), '')
  expect(await officeLockOf(folder(name))).toBe(program)
})

it.each([
  ['nothing', 'khác.docx'],
  ['the mark of another document', '~$o cáo năm.docx'],
  ['a mark of LibreOffice for another', '.~lock.Báo cáo năm.docx#'],
])('it is not open beside %s', async (_, other) => {
  await writeFile(folder('Báo cáo quý.docx'), '')
  await writeFile(folder(other), '')
  expect(await officeLockOf(folder('Báo cáo quý.docx'))).toBeNull()
})

it('a mark without its document locks nothing', async () => {
  await writeFile(folder('.~lock.a.docx#'), '')
  expect(await officeLockOf(folder('a.docx'))).toBeNull()
})
