import { frameBlanks } from '#core/document/frame-words'
import { missingOf } from '#core/document/missing'
import { smallReport } from '../../support/build'
import { nd30 } from '../../support/fake-bridge'

const report = smallReport()
const { state } = report.frame.senders
const blank = {
  ...report,
  frame: {
    ...report.frame,
    place: '',
    date: { day: null, month: null, year: 2020 },
    senders: { state: { ...state, position: '' } },
  },
}

it('knows every blank of a frame that an export can tell of', () => {
  const keys = frameBlanks(blank, nd30)
  expect(keys).toHaveLength(6)
  expect(missingOf(keys, blank).fields).toEqual(keys)
})

it('names indicators, each once', () => {
  expect(missingOf(['figure:budget', 'figure:budget', 'figure:accidents'], report)).toEqual({
    fields: [],
    figures: ['Thu ngân sách', 'Số vụ tai nạn giao thông'],
    more: 0,
  })
})

it('counts what comes after the first five', () => {
  const keys = Array.from({ length: 8 }, (_, at) => `figure:x${at}`)
  expect(missingOf(keys, report)).toEqual({ fields: [], figures: ['x0', 'x1', 'x2', 'x3', 'x4'], more: 3 })
})
