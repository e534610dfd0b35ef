/** How a syllable may begin, 'gi' and 'qu' among them; none is empty too. */
const onset = '(?:ngh?|gh|gi|g|kh|k|ph|p|qu|th|tr|t|ch|c|nh|n|b|d|đ|h|l|m|r|s|v|x)?'

/** How it may go on, by its vowel, without tones; what follows the vowel in brackets. */
const rimes = [
  'a(?:ch?|i|m|nh|ng|n|o|p|t|u|y)?',
  'ă(?:c|m|ng|n|p|t)',
  'â(?:c|m|ng|n|p|t|u|y)',
  'e(?:c|m|ng|n|o|p|t)?',
  'ê(?:ch|m|nh|n|p|t|u)?',
  'i(?:a|ch|m|nh|n|p|t|u)?',
  'iê(?:c|m|ng|n|p|t|u)',
  'o(?:c|i|m|ng|n|p|t)?',
  'oa(?:ch?|i|m|nh|ng|n|o|p|t|y)?',
  'oă(?:c|m|ng|n|t)',
  'oe(?:n|o|t)?',
  'oong',
  'ô(?:c|i|m|ng|n|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|ng|n|p|t)?',
  'uâ(?:n|ng|t|y)?',
  'uê(?:ch|nh|n|t)?',
  'uô(?:c|i|m|ng|n|t)',
  'uơ',
  'uy(?:a|ch|nh|n|t|u)?',
  'uyê(?:n|t)',
  'ư(?:a|c|i|ng|t|u)?',
  'ươ(?:c|i|m|ng|n|p|t|u)',
  'y',
  'yê(?:m|n|ng|t|u)',
]
const syllable = new RegExp(`^${onset}(?:${rimes.join('|')})$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** How many words with letters beyond ASCII are syllables that Vietnamese can have. */
export function vietnameseSyllables(text: string): number {
  return [...text.matchAll(/\p{L}+/gu)].filter(([word]) => /[^a-z]/i.test(word) && isSyllable(word)).length
}

/** A syllable that is stopped by its last consonant has one of two tones, sắc or nặng. */
function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const isStopped = /(?:c|ch|p|t)$/.test(apart)
  return syllable.test(apart.replace(tones, '').normalize('NFC')) && (!isStopped || /[\u0301\u0323]/.test(apart))
}
