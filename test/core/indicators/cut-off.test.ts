import { readCutOff, writeCutOff } from '#core/indicators/cut-off'
import { ok } from '#core/result'

it.each([
  ['10/6/2020', '2020-06-10', '10/06/2020'],
  [' 31/05/2020 ', '2020-05-31', '31/05/2020'],
  ['15.6.2020', '2020-06-15', '15/06/2020'],
  ['29-2-2024', '2024-02-29', '29/02/2024'],
  ['5/2020', '2020-05', '05/2020'],
])('reads %s and writes it as an office does', (typed, cutOff, written) => {
  expect(readCutOff(typed)).toEqual(ok(cutOff))
  expect(writeCutOff(cutOff)).toBe(written)
  expect(readCutOff(written)).toEqual(ok(cutOff))
})

it.each([
  ['', 'cut-off/form'],
  ['10/6', 'cut-off/form'],
  ['10/6/20', 'cut-off/form'],
  ['2020-06-10', 'cut-off/form'],
  ['10/13/2020', 'cut-off/form'],
  ['0/6/2020', 'cut-off/form'],
  ['32/1/2020', 'cut-off/form'],
  ['31/6/2020', 'cut-off/day'],
  ['29/2/2021', 'cut-off/day'],
  ['29/2/1900', 'cut-off/day'],
])('refuses %j', (typed, code) => {
  const read = readCutOff(typed)
  expect(read.ok ? read : read.code).toBe(code)
})
