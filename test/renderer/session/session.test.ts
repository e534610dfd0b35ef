import { closed, edited, isDirty, opened, savedAs } from '../../../renderer/session/session'
import { p, reportOf } from '../../support/build'

const report = reportOf([p('một')])
const next = reportOf([p('hai')])
const last = reportOf([p('ba')])

it('is clean when it is opened and dirty after an edit', () => {
  const session = opened('báo cáo', true, report)
  expect([session, edited(session, next), closed()].map(isDirty)).toEqual([false, true, false])
})

it('is clean again when the edit is taken back', () => {
  const session = opened('báo cáo', true, report)
  expect(isDirty(edited(edited(session, next), report))).toBe(false)
})

it('takes the name of the file it was saved in', () => {
  const session = savedAs(edited(opened('mẫu', false, report), next), 'tháng 6', next)
  expect(session).toEqual({ kind: 'open', name: 'tháng 6', named: true, report: next, saved: next })
})

it('keeps dirty what was typed while the file was being written', () => {
  const session = savedAs(edited(opened('mẫu', true, report), last), 'mẫu', next)
  expect(isDirty(session)).toBe(true)
})

it('stays closed whatever comes late', () => {
  expect([edited(closed(), next), savedAs(closed(), 'tháng 6', next)]).toEqual([closed(), closed()])
})
