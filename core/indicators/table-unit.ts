import { tensBetweenWords } from '#core/indicators/unit-words'
import { knownUnits } from '#core/indicators/units'

/** The unit that words end with in brackets or after a comma: 'Tổng thu (tỷ đồng)', 'Kế hoạch (tr.đ)'; other brackets are none. */
export function unitInWords(words: string): string | undefined {
  const [, brackets, unit = brackets] = /(?:\(([^()]{1,40})\)|[,:] ?([^,:()]{1,40}))\s*$/u.exec(words) ?? []
  const bare = unit?.replace(/^(?:đvt|đơn vị(?: tính)?)\s*:?\s*/iu, '').trim()
  if (bare === undefined || bare === '') return undefined
  return knownUnits.some(({ name }) => tensBetweenWords(bare, name) !== null) ? bare : undefined
}
