import fc from 'fast-check'
import { writeReportFile } from '#core/document/file'
import { numbersOf } from '#core/document/numbering'
import type { Report, TextBlock } from '#core/document/schema'
import { blockText, inlinesText, inlineWords } from '#core/document/text'
import { textBlocksOf } from '#core/document/walk'
import { readDocx } from '#core/docx/read'
import type { WordText } from '#core/docx/word-text'
import { writeDocx } from '#core/docx/write'
import { importReport } from '#core/import/import-report'
import { readPlainText } from '#core/import/read-plain-text'
import { body, h, numbered, p, reportOf, smallReport } from '../../support/build'
import { deflate, profileIds, shippedProfile } from '../../support/docx'
import { para, table, wordFile } from '../../support/word'
import { inflate } from '../../support/zip'

const context = { id: 'x', year: 2026 }
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

function fromWord(...paragraphs: readonly string[]) {
  const read = readDocx(wordFile({ body: paragraphs.join('') }), inflate)
  if (!read.ok) throw new Error(read.code)
  return imported(read.value)
}

function fromText(...lines: readonly string[]) {
  const read = readPlainText(new TextEncoder().encode(lines.join('\n')), decode)
  if (!read.ok) throw new Error(read.code)
  return imported(read.value)
}

function imported(text: WordText) {
  const { report, notes } = importReport(text, context)
  expect(() => writeReportFile(report)).not.toThrow()
  return { report, notes: Object.fromEntries(notes.map(({ note, count }) => [note, count])) }
}

async function exportedAndBack(report: Report, profile: string) {
  const written = await writeDocx(report, shippedProfile(profile), { final: false, deflate })
  const read = readDocx(written.bytes, inflate)
  if (!read.ok) throw new Error(read.code)
  return imported(read.value)
}

const bold = '<w:b/>'

/** What of a report its paper shows: levels, numbers and words. */
function shown(report: Report) {
  const words = inlineWords(report)
  const numbers = numbersOf(report.body, { ...report.style, numberEnd: shippedProfile('nd30').numberEnd })
  return textBlocksOf(report.body).map((block) => ({
    type: block.type,
    level: block.level,
    number: numbers.get(block.id),
    text: blockText(block, words).normalize('NFC'),
  }))
}

describe('what was exported comes back', () => {
  it.each(profileIds)('with all words, levels, numbers and the frame, in the form %s', async (profile) => {
    const report = smallReport()
    const { report: back, notes } = await exportedAndBack(report, profile)
    const ended = shown(report).map((block, at, all) => ({
      ...block,
      text: at === all.length - 1 ? block.text.replace(/\.$/, '') : block.text,
    }))
    expect(shown(back)).toEqual(ended)
    expect(back.period).toBe(report.period)
    expect(notes.frame).toBeUndefined()
  })

  const words = fc.constantFrom('Thu ngân sách', 'tăng 5,2%', 'Công nghiệp', 'so với cùng kỳ', 'đạt 12.345 ha', 'Y tế')
  const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => `Nhờ ${parts.join(' ')}`)
  const level = fc.constantFrom('part', 'A', 'I', '1', '1.1', 'a')
  const block: fc.Arbitrary<TextBlock> = fc.oneof(
    fc.tuple(level, sentence).map(([of, text]) => h(of, text)),
    fc.tuple(level, sentence).map(([of, text]) => numbered(of, text)),
    sentence.map((text) => p(text)),
  )

  it('whatever headings and paragraphs stand in it', async () => {
    const bodies = fc.array(block, { minLength: 1, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(bodies, async (blocks) => {
        const report = reportOf(body(...blocks))
        expect(shown((await exportedAndBack(report, 'nd30')).report)).toEqual(shown(report))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a report as offices type it', () => {
  const typed = () =>
    fromWord(
      table(
        [
          `${para('UBND HUYỆN LỤC NGẠN')}${para('PHÒNG KINH TẾ', bold)}`,
          `${para('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold)}${para('Độc lập - Tự do - Hạnh phúc', bold)}`,
        ],
        [para('Số: 05/BC-KT'), para('Lục Ngạn, ngày 02 tháng 6 năm 2024')],
      ),
      para('BÁO CÁO', bold),
      para('Tình hình kinh tế - xã hội 6 tháng đầu năm 2024', bold),
      para('__________'),
      para('Kính gửi:'),
      para('- Ủy ban nhân dân huyện;'),
      para('- Sở Tài chính.'),
      para('Thực hiện Công văn số 1, Phòng báo cáo như sau:'),
      para('I. KẾT QUẢ', bold),
      para('1. Nông nghiệp', bold),
      para('2. Thu ngân sách ước đạt 12,5 tỷ đồng, tăng 8,2% so với cùng kỳ.'),
      para('Trên đây là báo cáo./.'),
      table([
        `${para('Nơi nhận:')}${para('- Như trên;')}${para('- Văn phòng;')}${para('- Lưu: VT, KT.')}`,
        `${para('KT. TRƯỞNG PHÒNG', bold)}${para('PHÓ TRƯỞNG PHÒNG', bold)}${para('(Đã ký)')}${para('Nguyễn Văn An', bold)}`,
      ]),
      para('Phụ lục số liệu'),
      table([para('Chỉ tiêu'), para('Kết quả')], [para('Thu ngân sách'), para('12,5')]),
    )

  it('gives its frame', () => {
    const { frame, period, profile } = typed().report
    expect({ ...frame, period, profile }).toEqual({
      period: '2024-H1',
      profile: 'nd30',
      kind: 'BÁO CÁO',
      subject: [[{ text: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2024' }]],
      number: '05',
      place: 'Lục Ngạn',
      date: { day: 2, month: 6, year: 2024 },
      addressees: ['Ủy ban nhân dân huyện', 'Sở Tài chính'],
      recipients: ['Văn phòng'],
      senders: {
        state: {
          superior: ['UBND HUYỆN LỤC NGẠN'],
          organ: ['PHÒNG KINH TẾ'],
          symbol: 'BC-KT',
          authority: 'deputy',
          authorityOf: 'TRƯỞNG PHÒNG',
          position: 'PHÓ TRƯỞNG PHÒNG',
          signer: 'Nguyễn Văn An',
          archive: 'VT, KT',
        },
      },
    })
  })

  it('gives its text, and what stands behind the signature', () => {
    const { report, notes } = typed()
    expect(shown(report).map(({ type, number, text }) => [type, number, text])).toEqual([
      ['paragraph', undefined, 'Thực hiện Công văn số 1, Phòng báo cáo như sau:'],
      ['heading', 'I.', 'KẾT QUẢ'],
      ['heading', '1.', 'Nông nghiệp'],
      ['paragraph', '2.', 'Thu ngân sách ước đạt 12,5 tỷ đồng, tăng 8,2% so với cùng kỳ.'],
      ['paragraph', undefined, 'Trên đây là báo cáo'],
      ['paragraph', undefined, 'Phụ lục số liệu'],
      ['paragraph', undefined, 'Chỉ tiêu\tKết quả'],
      ['paragraph', undefined, 'Thu ngân sách\t12,5'],
    ])
    expect(notes).toEqual({ tables: 1 })
  })
})

it('reads plain text, where only words tell what is a title', () => {
  const { report, notes } = fromText(
    'ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'XÃ TÂN YÊN\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 7/BC-UBND\tTân Yên, ngày 05 tháng 4 năm 2026',
    'BÁO CÁO',
    'Kết quả quý I năm 2026',
    'Phần thứ nhất',
    'TÌNH HÌNH KINH TẾ',
    'I. Nông nghiệp',
    '1. Diện tích gieo trồng đạt 120 ha.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Trần Thị Bình',
  )
  expect(shown(report).map(({ type, number, text }) => [type, number, text])).toEqual([
    ['heading', 'Phần thứ nhất', 'TÌNH HÌNH KINH TẾ'],
    ['heading', 'I.', 'Nông nghiệp'],
    ['paragraph', '1.', 'Diện tích gieo trồng đạt 120 ha.'],
  ])
  const { senders, number, place } = report.frame
  expect({ ...senders.state, number, place, period: report.period }).toEqual({
    superior: [],
    organ: ['ỦY BAN NHÂN DÂN', 'XÃ TÂN YÊN'],
    symbol: 'BC-UBND',
    authority: 'onBehalf',
    authorityOf: 'ỦY BAN NHÂN DÂN',
    position: 'CHỦ TỊCH',
    signer: 'Trần Thị Bình',
    archive: '',
    number: '7',
    place: 'Tân Yên',
    period: '2026-Q1',
  })
  expect(notes).toEqual({})
})

it('knows tên loại and trích yếu in one paragraph', () => {
  const title = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>BÁO CÁO</w:t><w:br/><w:t>Kết quả quý I năm 2026</w:t></w:r></w:p>`
  const { frame, period } = fromWord(title, para('Một.')).report
  expect({ kind: frame.kind, subject: frame.subject, period }).toEqual({
    kind: 'BÁO CÁO',
    subject: [[{ text: 'Kết quả quý I năm 2026' }]],
    period: '2026-Q1',
  })
})

it('takes the form of the Party, by the day of the report', () => {
  const party = (day: string) =>
    fromText('TỈNH ỦY X\tĐẢNG CỘNG SẢN VIỆT NAM', `Số 12-BC/TU\tX, ngày ${day}`, 'BÁO CÁO', 'Kết quả tháng 5 năm 2026')
      .report
  expect(party('10 tháng 6 năm 2026').profile).toBe('hd05')
  expect(party('26 tháng 5 năm 2026').profile).toBe('hd36')
  expect(party('26 tháng 5 năm 2026').frame).toMatchObject({ number: '12', senders: { state: { symbol: 'BC/TU' } } })
})

it('tells that numbers which were typed wrongly are others now, and keeps what is no number of a report', () => {
  const { report, notes } = fromText('1. Một.', '2. Hai.', '2. Ba.', '1.1.1. Bốn.', '- Năm.')
  expect(shown(report).map(({ number, text }) => [number, text])).toEqual([
    ['1.', 'Một.'],
    ['2.', 'Hai.'],
    ['3.', 'Ba.'],
    [undefined, '1.1.1. Bốn.'],
    [undefined, '- Năm.'],
  ])
  expect(notes).toMatchObject({ numbers: 1, frame: 1, period: 1 })
})

it('keeps marks in the text, and none in titles', () => {
  const mixed = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1. Thu </w:t></w:r><w:r><w:t>ngân sách tăng.</w:t></w:r></w:p>`
  expect(fromWord(para('I. KINH TẾ', bold), mixed).report.body).toEqual([
    { type: 'heading', id: 'b1', level: 'I', children: [{ text: 'KINH TẾ' }] },
    { type: 'paragraph', id: 'b2', level: '1', children: [{ text: 'Thu ', bold: true }, { text: 'ngân sách tăng.' }] },
  ])
})

it('loses no word, whatever stands where', () => {
  const line = fc.constantFrom(
    'BÁO CÁO',
    'Kính gửi: Sở Y tế',
    'I. KINH TẾ',
    '1. Một',
    'Nơi nhận:',
    '- Văn phòng;',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn An',
    'Số: 5/BC-UBND',
    'Thu ngân sách tăng.',
    'PHỤ LỤC',
    'ỦY BAN NHÂN DÂN',
    'a) Điểm',
    'Dự thảo',
    'Phần thứ nhất',
  )
  const letters = (text: string) => [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word)
  /** Words of the form itself, which it writes anew. */
  const ofForm = new Set(['kính', 'nhận', 'phần', 'nhất', 'thảo'])
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 16 }), (lines) => {
      const { report } = fromText(...lines)
      const words = inlineWords(report)
      const kept = [
        ...report.body.map((block) => blockText(block, words)),
        ...report.frame.subject.map((each) => inlinesText(each, words)),
        JSON.stringify(report.frame),
      ].join(' ')
      const known = new Set(letters(kept.replaceAll('\\n', ' ')))
      expect(letters(lines.join(' ')).filter((word) => !known.has(word) && !ofForm.has(word))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['blanks', `x${' '.repeat(180_000)}y`],
  ['leaders', `x${'.'.repeat(180_000)}y`],
  ['a hyphen list', `${'- '.repeat(90_000)}y`],
  ['capitals', 'BÁO CÁO '.repeat(20_000)],
  ['what ends a text', `${' ./.'.repeat(40_000)}y`],
])('does not lose itself in a line of %s', (_, line) => {
  const around = ['TM. ỦY BAN NHÂN DÂN', 'Nơi nhận:', line, 'Kính gửi:', line, `ngày${line}`]
  const { report } = fromText(line, line, 'BÁO CÁO', line, 'Kính gửi:', line, 'I. KINH TẾ', line, ...around)
  expect(report.body.length).toBeGreaterThan(3)
})
