const marks = /\p{Mn}+/gu
const blanks = /[\s\u00a0\u2000-\u200b\u202f\u3000]+/gu
/** The five tones and their absence; the other marks (â, ă, ơ, ư …) belong to the letter. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * A name as it is searched for: lower case, without tones and diacritics ('đ' is 'd'), blanks one and plain.
 * 'Tổng sản phẩm  (GRDP)' and 'tong san pham (grdp)' fold alike. Any normal form of Unicode may come in.
 */
export function foldName(text: string): string {
  return collapsed(text.normalize('NFD').replace(marks, '').normalize('NFC').toLowerCase().replaceAll('đ', 'd'))
}

/**
 * A name as its own words, whatever their letters' case and wherever the tone stands: 'Hoà', 'Hòa' and 'HÒA' give one
 * key, 'Hoa' another. The tone of a syllable is set at its end.
 */
export function foldKey(text: string): string {
  return collapsed(text.normalize('NFC').toLowerCase()).split(' ').map(toneLast).join(' ')
}

/** A word may be of several syllables ('kinh-tế'): each keeps its own tone. */
function toneLast(word: string): string {
  return word.replace(/[\p{L}\p{M}]+/gu, (syllable) => {
    const letters = syllable.normalize('NFD')
    return letters.replace(tones, '').normalize('NFC') + (letters.match(tones)?.join('') ?? '')
  })
}

function collapsed(text: string): string {
  return text.replace(blanks, ' ').trim()
}
