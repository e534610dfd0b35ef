import i18next, { type i18n, type ParseKeys } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '#core/ipc/contract'
import en from '../locales/en.json'
import vi from '../locales/vi.json'

/** A key of `locales/`, as 'section:key'. */
export type WordingKey = ParseKeys

/**
 * The wording of the window, both languages at once, so that switching needs neither a file nor a restart. Keys are
 * 'section:key', for codes and command names hold dots and strokes of their own.
 */
export function createI18n(language: Settings['language']): i18n {
  const wording = i18next.createInstance()
  void wording.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    keySeparator: ':',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return wording
}
