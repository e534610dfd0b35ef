import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { writeDocx } from '#core/docx/write'
import { readReport } from '../../../../electron/disk/report-file'
import { run } from '../../../../electron/headless/run'
import { smallReport } from '../../../support/build'
import { deflate, shippedProfile } from '../../../support/docx'
import { importerHere } from '../../../support/importer'
import { tempFolder } from '../../../support/temp-folder'

const folder = tempFolder()

const surroundings = { templatesFolder: resolve('templates'), importer: importerHere, year: 2026, lang: 'vi' }
const imported = (...args: readonly string[]) => run(['import', ...args], surroundings)

async function reportIn(path: string) {
  const read = await readReport(path)
  if (!read.ok) throw new Error(read.code)
  return read.value.report
}

it('makes a report of a Word file, and tells what became of it', async () => {
  const written = await writeDocx(smallReport(), shippedProfile('nd30'), { final: false, deflate })
  await writeFile(folder('cũ.docx'), written.bytes)
  const { code, out, err } = await imported(folder('cũ.docx'), '-o', folder('mới.duthao'), '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const report = await reportIn(folder('mới.duthao'))
  const told = JSON.parse(out)
  expect(told).toEqual({
    file: folder('mới.duthao'),
    blocks: report.body.length,
    figures: 3,
    warnings: expect.arrayContaining([
      { code: 'figures', kind: 'changed', count: expect.any(Number), message: expect.stringContaining('con số') },
    ]),
  })
})

it('makes a report of plain text, a line a paragraph', async () => {
  await writeFile(
    folder('cũ.txt'),
    '\ufeffBÁO CÁO\r\nKết quả tháng 5 năm 2026\r\nI. KINH TẾ\r\n1. Thu ngân sách tăng 5%.\r\n',
  )
  const { code, out } = await imported(folder('cũ.txt'), '-o', folder('mới.duthao'))
  expect(code).toBe(0)
  expect(out).toContain('2 đoạn')
  const { period, frame, body } = await reportIn(folder('mới.duthao'))
  expect({ period, kind: frame.kind, subject: frame.subject, body }).toEqual({
    period: '2026-05',
    kind: 'BÁO CÁO',
    subject: [[{ text: 'Kết quả tháng 5 năm 2026' }]],
    body: [
      { type: 'heading', id: 'b1', level: 'I', children: [{ text: 'KINH TẾ' }] },
      { type: 'paragraph', id: 'b2', level: '1', children: [{ text: 'Thu ngân sách tăng 5%.' }] },
    ],
  })
})

it.each([
  ['a file that is not there', 'mất.docx', undefined, /Không thấy “mất\.docx”/],
  ['a file of another kind', 'a.doc', 'x', /\.docx hoặc \.txt/],
  ['a web page under another ending', 'a.docx', '<html><body>Báo cáo</body></html>', /trang web.*Lưu|trang web/],
  ['text in an old code', 'a.txt', Buffer.from('B\xb8o c\xb8o t\xd7nh h\xd7nh', 'latin1'), /TCVN3/],
  ['an empty file', 'a.txt', '', /không có chữ nào|rỗng/],
])('refuses %s in one line, and writes nothing', async (_, name, content, words) => {
  if (content !== undefined) await writeFile(folder(name), content)
  const before = await readdir(folder())
  const { code, out, err } = await imported(folder(name), '-o', folder('b.duthao'), '--json')
  expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  expect(err).toMatch(words)
  expect(await readdir(folder())).toEqual(before)
})

it('does not write over what it reads, whatever the output is called', async () => {
  await writeFile(folder('a.txt'), 'Báo cáo tình hình')
  expect((await imported(folder('a.txt'), '-o', folder('a.txt'))).code).toBe(2)
  expect(await readFile(folder('a.txt'), 'utf8')).toBe('Báo cáo tình hình')
})
