import type { Frame } from '#core/document/schema'
import { inlineWords } from '#core/document/text'
import { blankSender, type FrameForm, formOf, readForm } from '../../../renderer/dialogs/frame-form'
import { inlines, smallReport, token } from '../../support/build'

const frame: Frame = {
  ...smallReport().frame,
  subject: [inlines('Tình hình kinh tế ', token()), inlines('tỉnh Bắc Giang')],
  recipients: ['Thường trực Tỉnh ủy', 'Văn phòng UBND tỉnh'],
}

const words = inlineWords(smallReport())
const form = formOf(frame, words)

function read(change: Partial<FrameForm>) {
  return readForm({ ...form, ...change }, frame, words)
}

it('reads what it wrote', () => {
  expect(read({})).toEqual({ frame })
})

it('reads a list a line, without blank ones', () => {
  expect(read({ addressees: ' Hội đồng nhân dân tỉnh \n\nTỉnh ủy\n' })).toEqual({
    frame: { ...frame, addressees: ['Hội đồng nhân dân tỉnh', 'Tỉnh ủy'] },
  })
})

it('keeps the period of trích yếu through a change beside it', () => {
  expect(form.subject).toBe('Tình hình kinh tế 6 tháng đầu năm 2020\ntỉnh Bắc Giang')
  expect(read({ subject: 'Tình hình kinh tế 6 tháng đầu năm 2020 \n\ntỉnh Bắc Ninh' })).toEqual({
    frame: { ...frame, subject: [frame.subject[0], [{ text: 'tỉnh Bắc Ninh' }]] },
  })
})

it('reads a position of several lines', () => {
  const position = 'KT. CHỦ TỊCH \nPHÓ CHỦ TỊCH\n'
  expect(read({ state: { ...form.state, position } })).toMatchObject({
    frame: { senders: { state: { position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' } } },
  })
})

it('adds a sender of the Party and takes it away', () => {
  const organ = 'BAN CÁN SỰ ĐẢNG'
  expect(read({ party: { ...blankSender, organ } })).toMatchObject({
    frame: { senders: { party: { organ: [organ] } } },
  })
  expect(read({ party: null })).toEqual({ frame })
})

it('leaves a day, a month and a round blank that are not given', () => {
  expect(read({ day: '', month: ' ', draftRound: '' })).toEqual({
    frame: { ...frame, date: { day: null, month: null, year: 2020 } },
  })
})

it('writes the round of a draft', () => {
  expect(read({ draftRound: '2' })).toEqual({ frame: { ...frame, draftRound: 2 } })
})

it.each<[string, Partial<FrameForm>, string]>([
  ['a day that is no number', { day: 'mười' }, 'date.day'],
  ['a day that its month does not have', { day: '31', month: '6' }, 'date.day'],
  ['29 February of a common year', { day: '29', month: '2', year: '2021' }, 'date.day'],
  ['a thirteenth month', { month: '13' }, 'date.month'],
  ['a year of two digits', { year: '20' }, 'date.year'],
  ['no year', { year: '' }, 'date.year'],
  ['round 0', { draftRound: '0' }, 'draftRound'],
  ['no organ', { state: { ...form.state, organ: '\n' } }, 'senders.state.organ'],
  ['a signer longer than a line', { state: { ...form.state, signer: 'a'.repeat(501) } }, 'senders.state.signer'],
  ['a Party organ without a name', { party: blankSender }, 'senders.party.organ'],
  ['more lines of trích yếu than a form has', { subject: 'a\n'.repeat(7) }, 'subject'],
  ['more addressees than a form has', { addressees: 'a\n'.repeat(21) }, 'addressees'],
])('refuses %s and names the field', (_, change, path) => {
  expect(read(change)).toEqual({ wrong: new Set([path]) })
})
