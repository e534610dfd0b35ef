/**
 * Words that a user typed, fit to stand in a sentence: single blanks, none before a mark, no mark in front and no two
 * where one belongs.
 */
export function tidy(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:)])/gu, '')
    .replace(/[,;:]+(?=[,.;:])/gu, '')
    .replace(/^[\s,.;:)]+/u, '')
    .trim()
}

/** The same for words that something follows: no mark at the end either. */
export function tidyInner(words: string): string {
  return tidy(words).replace(/[\s,.;:]+$/u, '')
}

/** A name within a sentence: 'Tổng chi' becomes 'tổng chi', an abbreviation ('GRDP') stays as it is. */
export function lowered(name: string): string {
  return /^\p{Lu}\P{Lu}/u.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name
}

/** Words at the start of a sentence, behind whatever bracket or quotation mark opens them. */
export function capitalised(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]*\p{L}/u, (opening) => opening.toLocaleUpperCase('vi'))
}

/** What offices measure against (so-lieu 5.2), as the name of a plan may begin. */
const measures = /^(kế hoạch|dự toán|nghị quyết|mục tiêu|chỉ tiêu|kịch bản|kh|dt)(?=\P{L}|$)/iu

/** A plan after its percentage: 'dự toán Trung ương giao'. One that is named by its giver alone is a 'kế hoạch'. */
export function planWords(name: string): string {
  const words = tidyInner(name)
  if (measures.test(words)) return lowered(words)
  return words === '' ? 'kế hoạch' : `kế hoạch ${words}`
}
