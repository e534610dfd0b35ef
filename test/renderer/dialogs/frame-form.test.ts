import type { Frame } from '#core/document/schema'
import { type FrameForm, formOf, readForm } from '../../../renderer/dialogs/frame-form'
import { inlines, smallReport, token } from '../../support/build'

const frame: Frame = {
  ...smallReport().frame,
  subject: [inlines('Tình hình kinh tế ', token()), inlines('tỉnh Bắc Giang')],
  recipients: ['Thường trực Tỉnh ủy', 'Văn phòng UBND tỉnh'],
}

function read(change: Partial<FrameForm>) {
  return readForm({ ...formOf(frame), ...change }, frame)
}

it('reads what it wrote', () => {
  expect(read({})).toEqual({ frame })
})

it('reads a list a line, without blank ones', () => {
  expect(read({ addressees: ' Hội đồng nhân dân tỉnh \n\nTỉnh ủy\n' })).toEqual({
    frame: { ...frame, addressees: ['Hội đồng nhân dân tỉnh', 'Tỉnh ủy'] },
  })
})

it('shows only lines of trích yếu that a text field can hold, and keeps the others', () => {
  expect(formOf(frame).subject).toEqual([null, 'tỉnh Bắc Giang'])
  expect(read({ subject: [null, 'tỉnh Bắc Ninh'] })).toEqual({
    frame: { ...frame, subject: [frame.subject[0], [{ text: 'tỉnh Bắc Ninh' }]] },
  })
})

it('leaves a day, a month and a round blank that are not given', () => {
  const read = readForm({ ...formOf(frame), day: '', month: ' ', draftRound: '' }, frame)
  expect(read).toEqual({ frame: { ...frame, date: { day: null, month: null, year: 2020 } } })
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
  ['no organ', { state: { ...formOf(frame).state, organ: '\n' } }, 'senders.state.organ'],
  [
    'a signer longer than a line',
    { state: { ...formOf(frame).state, signer: 'a'.repeat(501) } },
    'senders.state.signer',
  ],
  ['more addressees than a form has', { addressees: 'a\n'.repeat(21) }, 'addressees'],
])('refuses %s and names the field', (_, change, path) => {
  expect(read(change)).toEqual({ wrong: new Set([path]) })
})
