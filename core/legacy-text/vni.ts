/** The base of a pair as it is typed, and the Vietnamese letter that it is. */
const bases: Readonly<Record<string, string>> = { a: 'a', e: 'e', o: 'o', u: 'u', y: 'y', ô: 'ơ', ö: 'ư' }
/** The second letter of a pair over any base: a tone. */
const tones: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
]
/** Over a, e, o: a circumflex, and the tone beside it. */
const circumflexes: readonly (readonly [string, string])[] = [
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
]
/** Over a: a breve, and the tone beside it. */
const breves: readonly (readonly [string, string])[] = [
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]
const singles: readonly (readonly [string, string])[] = [
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]

const small: readonly (readonly [string, string])[] = [
  ...singles,
  ...Object.keys(bases).flatMap((base) => pairs(base, tones)),
  ...['a', 'e', 'o'].flatMap((base) => pairs(base, circumflexes)),
  ...pairs('a', breves),
]

/**
 * What a letter or a pair of letters of a VNI font stands for. A capital may have a capital or a small mark behind it:
 * both are seen.
 *
 * Source: the VNI-Windows layout, as VNI Software documents it.
 */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  small.flatMap(([typed, letter]): [string, string][] => {
    const capital = letter.toUpperCase()
    return [
      [typed, letter],
      [typed.charAt(0).toUpperCase() + typed.slice(1), capital],
      [typed.toUpperCase(), capital],
    ]
  }),
)

function pairs(base: string, marks: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return marks.map(([mark, accent]) => [base + mark, (bases[base] + accent).normalize('NFC')])
}
