import { fail } from '#core/result'
import { dismissed, failed, fresh, looked, type Saving, saved, told } from '../../../renderer/saving/saving'

const name = 'Quý I.duthao'
const open = fresh(undefined)
const full = fail('file/disk-full', { name })
const gone = (code: 'file/gone' | 'file/medium-gone' | 'file/not-answering' | 'file/unwritable'): Saving =>
  failed(open, fail(code, { name }))

it('is over with a save that succeeds, whatever stood in its way', () => {
  const readOnly = fresh({ kind: 'medium' })
  expect(saved(failed(readOnly, full), { name })).toEqual(open)
})

it('tells of a conflict until it is closed, also after the saves that follow', () => {
  const other = 'Quý I (xung đột).duthao'
  const conflict = { kind: 'conflict', name: other, other: name } as const
  const after = saved(saved(open, { name: other, conflictWith: name }), { name: other })
  expect(after).toEqual({ ...open, told: [conflict] })
  expect(dismissed(after, after.told[0] ?? conflict)).toEqual(open)
})

it('tells that the disk is nearly full as long as the last save found it so', () => {
  const tight = saved(open, { name, isTight: true })
  expect(tight.told).toEqual([{ kind: 'tight' }])
  expect(saved(tight, { name }).told).toEqual([])
})

it('tells the same thing once', () => {
  const news = { kind: 'lockLost', name } as const
  expect(told(told(open, news), news).told).toEqual([news])
})

it.each([
  ['gone', 'file/gone'],
  ['medium-gone', 'file/medium-gone'],
  ['not-answering', 'file/not-answering'],
  ['unreadable', 'file/unwritable'],
] as const)('says that a file is %s, with or without unsaved work', (kind, code) => {
  for (const isDirty of [true, false]) expect(looked(open, { kind, name }, isDirty)).toEqual(gone(code))
})

it.each([
  ['nothing is unsaved: it is over', gone('file/medium-gone'), false, open],
  ['something is: only a save ends it', gone('file/medium-gone'), true, gone('file/medium-gone')],
  ['the disk was full: that the file is there says nothing of it', failed(open, full), false, failed(open, full)],
])('finds the file again, and %s', (_, saving, isDirty, expected) => {
  expect(looked(saving, { kind: 'same', name }, isDirty)).toEqual(expected)
})

it('lets the user choose where somebody else changed the file under unsaved work', () => {
  expect(looked(open, { kind: 'changed', name }, true).trouble).toEqual({ kind: 'changed', name })
  expect(looked(open, { kind: 'changed', name }, false)).toBe(open)
})

it('tells that the lock was lost', () => {
  expect(looked(open, { kind: 'lock-lost', name }, false).told).toEqual([{ kind: 'lockLost', name }])
})
