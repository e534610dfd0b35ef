import { frameBlanks, frameWords } from '#core/document/frame-words'
import type { Report, Sender } from '#core/document/schema'
import { inlinesText, inlineWords } from '#core/document/text'
import { inlines, p, reportOf } from '../../support/build'
import { shippedProfile } from '../../support/docx'

type Frame = Report['frame']

function written(change: Partial<Frame>, sender: Partial<Sender> = {}, profile = 'nd30') {
  const report = reportOf([p('Lời văn.')])
  const senders = { state: { ...report.frame.senders.state, ...sender } }
  const changed = { ...report, frame: { ...report.frame, senders, ...change } }
  return frameWords(changed, shippedProfile(profile), (line) => inlinesText(line, inlineWords(changed)))
}

it.each([
  [{ day: 5, month: 1, year: 2026 }, 'Bắc Giang, ngày 05 tháng 01 năm 2026'],
  [{ day: 29, month: 2, year: 2024 }, 'Bắc Giang, ngày 29 tháng 02 năm 2024'],
  [{ day: 9, month: 3, year: 2020 }, 'Bắc Giang, ngày 09 tháng 3 năm 2020'],
  [{ day: 30, month: 12, year: 2020 }, 'Bắc Giang, ngày 30 tháng 12 năm 2020'],
  [{ day: null, month: 6, year: 2020 }, 'Bắc Giang, ngày      tháng 6 năm 2020'],
  [{ day: null, month: null, year: 2020 }, 'Bắc Giang, ngày      tháng      năm 2020'],
])('dates %j as "%s"', (date, line) => expect(written({ date }).placeDate).toBe(line))

it.each([
  ['5', 'nd30', 'Số: 05/BC-UBND'],
  ['05', 'nd30', 'Số: 05/BC-UBND'],
  ['127', 'nd30', 'Số: 127/BC-UBND'],
  ['', 'nd30', 'Số:      /BC-UBND'],
  ['7', 'hd05', 'Số 07-BC-UBND'],
])('numbers "%s" (%s) as "%s"', (number, profile, line) => expect(written({ number }, {}, profile).number).toBe(line))

it.each([
  ['onBehalf', 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', ['CHỦ TỊCH']],
  [
    'onBehalf',
    'ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN',
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  ['deputy', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'KT. GIÁM ĐỐC', ['PHÓ GIÁM ĐỐC']],
  ['byOrder', 'CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'TL. CHỦ TỊCH', ['CHÁNH VĂN PHÒNG']],
  ['acting', '', 'CHỦ TỊCH', '', ['Q. CHỦ TỊCH']],
  ['own', '', 'GIÁM ĐỐC', '', ['GIÁM ĐỐC']],
] as const)('signs %s %s', (authority, authorityOf, position, line, positions) => {
  const words = written({}, { authority, authorityOf, position })
  expect([words.authority, words.position]).toEqual([line, positions])
})

it.each([
  ['Tình hình kinh tế', 'nd30', 'Tình hình kinh tế'],
  ['Tình hình kinh tế', 'hd05', 'về tình hình kinh tế'],
  ['Về tình hình kinh tế', 'hd05', 'về tình hình kinh tế'],
  ['GRDP quý I', 'hd05', 'về GRDP quý I'],
])('opens trích yếu "%s" (%s) as "%s"', (text, profile, line) => {
  expect(written({ subject: [inlines(text)] }, {}, profile).subject).toEqual([line])
})

it('lists nơi nhận with one hyphen and one end a line, however they were typed', () => {
  const words = written({ recipients: ['- Thường trực Tỉnh ủy;', 'Sở Tài chính.'], addressees: ['Chính phủ'] })
  expect(words.recipients).toEqual(['- Như trên;', '- Thường trực Tỉnh ủy;', '- Sở Tài chính;', '- Lưu: VT, TH.'])
})

it('leaves out Như trên and Lưu where there is nothing of the kind', () => {
  expect(written({}, { archive: '' }).recipients).toEqual(['- Ban Chấp hành Đảng bộ tỉnh.'])
})

it('counts what is still blank', () => {
  const { frame, ...report } = reportOf([p('Lời văn.')])
  const blanks = (change: Partial<Frame>) =>
    frameBlanks({ ...report, frame: { ...frame, ...change } }, shippedProfile('nd30'))
  expect(blanks({})).toEqual(['number', 'day', 'signer'])
  const state = { ...frame.senders.state, signer: 'Nguyễn Văn A' }
  const date = { day: 30, month: 6, year: 2020 }
  expect(blanks({ number: '5', date, senders: { state } })).toEqual([])
})
