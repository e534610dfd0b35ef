import type vi from '../locales/vi.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: ':'
    nsSeparator: false
    resources: { translation: typeof vi }
  }
}
