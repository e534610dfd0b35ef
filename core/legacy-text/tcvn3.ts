/** Code points A1–FE; most letters in one run of each, by the first code. */
const runs: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

/**
 * What a letter of a TCVN3 font (ABC) stands for, by its code point. The font has seven capitals of Vietnamese alone;
 * the others are the small letters of a font of capitals.
 *
 * Source: TCVN 5712:1993, VN3.
 */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  runs.flatMap(([first, letters]) =>
    [...letters].map((letter, at): [string, string] => [String.fromCharCode(first + at), letter]),
  ),
)
