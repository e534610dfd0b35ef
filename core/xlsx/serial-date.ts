import type { Amount } from '#core/indicators/schema'

/** The last day a sheet knows, 31 December 9999. */
const lastSerial = 2_958_465
const dayMs = 86_400_000

/**
 * The day of a stored date, '2020-06-10', with its time when it has one: '2020-06-10 08:30'. In the system of 1900 day
 * 60 is a 29 February that never was, so it is nobody's; what a sheet cannot show as a date is undefined.
 *
 * Source: ECMA-376 Part 1, 18.17.4.1.
 */
export function serialDay(serial: Amount, from1904: boolean): string | undefined {
  const days = Number(serial)
  const whole = Math.floor(days)
  if (days < 0 || whole > lastSerial || (!from1904 && whole === 60)) return undefined
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const minutes = Math.round((days - whole) * 1440)
  const [day = '', time = ''] = new Date(first + whole * dayMs + minutes * 60_000).toISOString().split('T')
  return minutes === 0 ? day : `${day} ${time.slice(0, 5)}`
}
