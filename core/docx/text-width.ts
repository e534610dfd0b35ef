/** Units per em of the widths below. */
const unitsPerEm = 2048

/**
 * Advance widths of Times New Roman, which the metric-compatible fonts share. A letter with marks is as wide as its
 * base letter; ơ and ư, whose horn is part of the letter, have widths of their own.
 */
const regular: ReadonlyMap<string, number> = widthsOf({
  369: "'",
  410: '|',
  512: ' ,.',
  569: '/:;\\ijlt',
  682: '!()-I[]`fr‘’',
  797: 'Js',
  836: '"',
  909: '?acez“”',
  961: '^',
  983: '{}',
  1024: '#$*0123456789_bdghknopquvxyđ–',
  1083: 'ơ',
  1108: '~',
  1110: 'ư',
  1139: 'FPS',
  1155: '+<=>',
  1251: 'ELTZ',
  1366: 'BCR',
  1479: 'ADGHKNOQUVXYwĐƠ',
  1589: 'Ư',
  1593: '&m',
  1706: '%',
  1821: 'M',
  1886: '@',
  1933: 'W',
  2048: '—…',
})

const bold: ReadonlyMap<string, number> = widthsOf({
  451: '|',
  512: ' ,.',
  569: "'/\\il",
  682: '!()-:;[]`fjt‘’',
  797: 'Is',
  807: '{}',
  909: 'cerz',
  1024: '#$*0123456789?J_agovxy“”–',
  1065: '~',
  1134: 'ơ',
  1137: '"',
  1139: 'Sbdhknpquđ',
  1167: '+<=>',
  1190: '^',
  1229: 'ư',
  1251: 'FP',
  1366: 'BELTZ',
  1479: 'ACDNRUVXYwĐ',
  1593: 'GHKOQƠ',
  1630: 'Ư',
  1706: '&m',
  1905: '@',
  1933: 'M',
  2048: '%W—…',
})

const marks = /[\u{300}-\u{31a}\u{31c}-\u{36f}]/gu

/** How wide a text is in points when it is set in one line of Times New Roman. Unknown letters count as a digit. */
export function textWidthPt(text: string, face: { readonly sizePt: number; readonly bold: boolean }): number {
  const widths = face.bold ? bold : regular
  let units = 0
  for (const letter of text.normalize('NFD').replace(marks, '').normalize('NFC')) units += widths.get(letter) ?? 1024
  return (units * face.sizePt) / unitsPerEm
}

/** Breaks a text into the lines it takes in a column: words are never cut, as word processors do without hyphenation. */
export function linesOf(
  text: string,
  columnPt: number,
  face: { readonly sizePt: number; readonly bold: boolean },
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidthPt(longer, face) > columnPt) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}

function widthsOf(lettersByWidth: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lettersByWidth).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
  )
}
