import { observation } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'

export type CutOffCode = 'cut-off/form' | 'cut-off/day'

/**
 * Reads the day or month up to which a value counts (tính đến), as offices write it: '10/6/2020' is '2020-06-10',
 * '5/2020' is '2020-05'. A day that its month does not have is refused.
 */
export function readCutOff(text: string): Result<string, CutOffCode> {
  const typed = text.trim()
  const [, day, month = '', year = ''] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  const written = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  if (!observation.shape.cutOff.unwrap().safeParse(written).success) return bad('cut-off/form', typed)
  return day === undefined || Number(day) <= daysIn(Number(year), Number(month))
    ? ok(written)
    : bad('cut-off/day', typed)
}

/** '10/06/2020', '05/2020': `readCutOff` gives it back. */
export function writeCutOff(cutOff: string): string {
  return cutOff.split('-').reverse().join('/')
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function bad<C extends CutOffCode>(code: C, text: string) {
  return fail(code, { text: text.slice(0, 40) })
}
