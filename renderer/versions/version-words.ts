import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** How times are written where a user reads them, in the language of the window. */
export type TimeWords = {
  readonly time: (ms: number) => string
  /** 'Hôm nay, 23/11/2026', 'Thứ Hai, 16/11/2026'. */
  readonly day: (ms: number) => string
  /** To the second, where a minute has several. */
  readonly exactTime: (ms: number) => string
  /** '10:42 ngày 23/11/2026'. */
  readonly when: (ms: number) => string
  /** The same with the name before it, where there is one. */
  readonly title: (version: { readonly time: number; readonly name: string | null }) => string
}

/** The same object for all of a day. */
export function useTimeWords(): TimeWords {
  const { t, i18n } = useTranslation()
  const today = new Date().setHours(0, 0, 0, 0)
  return useMemo(() => timeWords(t, i18n.language, new Date(today)), [t, i18n.language, today])
}

function timeWords(t: TFunction, language: string, today: Date): TimeWords {
  const [timeForm, exactForm, dateForm, weekdayForm] = [
    new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric' }),
    new Intl.DateTimeFormat(language, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }),
  ]
  const time = (ms: number) => timeForm.format(ms)
  const date = (ms: number) => dateForm.format(ms)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  const day = (ms: number) => {
    if (date(ms) === dateForm.format(today)) return t('versions:today', { date: date(ms) })
    if (date(ms) === dateForm.format(yesterday)) return t('versions:yesterday', { date: date(ms) })
    return weekdayForm.format(ms)
  }
  const when = (ms: number) => t('versions:when', { time: time(ms), date: date(ms) })
  return {
    time,
    exactTime: (ms) => exactForm.format(ms),
    day,
    when,
    title: (version) =>
      version.name === null
        ? when(version.time)
        : t('versions:namedWhen', { name: version.name, when: when(version.time) }),
  }
}
