import { readPlainText } from '#core/import/read-plain-text'
import { fail } from '#core/result'

const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const linesOf = (text: string) => {
  const read = readPlainText(bytesOf(text), decode)
  return read.ok
    ? read.value.blocks.map((block) =>
        block.kind === 'paragraph' ? block.runs.map((each) => each.text).join('') : null,
      )
    : read.code
}

it.each([
  ['line ends of all systems', 'một\r\nhai\rba\nbốn', ['một', 'hai', 'ba', 'bốn']],
  ['pages and blank lines', 'một\n\n  \n\fhai\u2028ba', ['một', 'hai', 'ba']],
  ['a mark before it', '\ufeffmột hai', ['một hai']],
  ['a single word', 'Ủy', ['Ủy']],
  ['letters and marks apart', 'Tie\u0302\u0301ng Vie\u0323\u0302t', ['Tiếng Việt']],
])('reads %s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

it('counts what nobody sees', () => {
  const read = readPlainText(bytesOf('a\u202eb c\u200b d'), decode)
  expect(read.ok && [...read.value.notes]).toEqual([['unseen', 2]])
})

it.each([
  [
    'another code',
    Uint8Array.from([0x42, 0xb8, 0x6f, 0x20, 0x63, 0xb8, 0x6f, 0x20, 0x74, 0xd7, 0x6e, 0x68]),
    'text/encoding',
  ],
  ['NUL', bytesOf('Báo cáo\0 tình hình kinh tế - xã hội'), 'text/encoding'],
  ['a web page', bytesOf('<!DOCTYPE html><html><body>Báo cáo</body></html>'), 'package/page'],
  ['RTF', bytesOf('{\\rtf1\\ansi Báo cáo}'), 'package/rtf'],
  ['a PDF', bytesOf('%PDF-1.7 Báo cáo'), 'package/pdf'],
  ['nothing', bytesOf(''), 'docx/empty'],
  ['blanks', bytesOf(' \n\t \n'), 'docx/empty'],
  ['a line that no report has', bytesOf(`${'x'.repeat(200_001)}`), 'docx/too-large'],
  ['more lines than any report has', bytesOf('x\n'.repeat(50_001)), 'docx/too-large'],
])('refuses %s', (_, bytes, code) => {
  expect(readPlainText(bytes, decode)).toEqual(fail(code))
})
