import i18next from 'i18next'
import type { Settings } from '#core/ipc/contract'
import type { Values } from '#core/result'
import en from '../locales/en.json'
import vi from '../locales/vi.json'

type Locale = typeof vi

/** A key of `locales/` as 'section:key', for codes and command names hold dots and strokes of their own. */
export type WordingKey = { [S in keyof Locale]: `${S}:${keyof Locale[S] & string}` }[keyof Locale]

export type Translate = (key: WordingKey, values?: Values) => string

/** The wording of menus, native dialogs and the headless command. */
export function createTranslate(language: Settings['language']): Translate {
  const wording = i18next.createInstance()
  void wording.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    keySeparator: ':',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, values = {}) => wording.t(key, { ...values })
}
