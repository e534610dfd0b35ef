/** '10:42:17' of today, and the day of any other: when something was last edited, in ms since 1970. */
export function timeOf(
  at: number,
  now: number,
  language: string,
): { readonly time: string; readonly date: string | null } {
  const day = new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric' })
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const date = day.format(at)
  return { time: new Intl.DateTimeFormat(language, clock).format(at), date: date === day.format(now) ? null : date }
}
