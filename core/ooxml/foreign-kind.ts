import { strFromU8 } from 'fflate'

/**
 * What a file is that is no package, as far as its bytes tell. `empty`: nothing or next to nothing; `legacy`: Word or
 * Excel before 2007; `encrypted`: with a password; `page`: HTML; `rtf`, `pdf`; `picture`; `text`: any other text, CSV
 * too; `unknown`: anything else.
 */
export type ForeignCode =
  | 'package/empty'
  | 'package/legacy'
  | 'package/encrypted'
  | 'package/page'
  | 'package/rtf'
  | 'package/pdf'
  | 'package/picture'
  | 'package/text'
  | 'package/unknown'

/** Fewer bytes than the smallest zip file has. */
const leastBytes = 22
/** What Word and Excel save as a web page begins with a mark, a declaration or a comment before its `<html>`. */
const page = /^\s*(<\?xml[^>]*>\s*)?(<!--((?!-->)[\s\S])*-->\s*)*<(!doctype html|html|head|meta|table|body)\b/i

const signatures: readonly (readonly [ForeignCode, readonly number[]])[] = [
  ['package/rtf', [...'{\\rtf'].map((letter) => letter.charCodeAt(0))],
  ['package/pdf', [...'%PDF-'].map((letter) => letter.charCodeAt(0))],
  ['package/picture', [0x89, 0x50, 0x4e, 0x47]],
  ['package/picture', [0xff, 0xd8, 0xff]],
]
/** [MS-CFB] 2.2. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What a file without a zip directory is, so that the user is told what to do with it. */
export function foreignKind(bytes: Uint8Array): ForeignCode {
  const signed = signatures.find(([, first]) => startsWith(bytes, first))
  if (signed !== undefined) return signed[0]
  if (startsWith(bytes, compound)) {
    return holdsUtf16(bytes, 'EncryptedPackage') ? 'package/encrypted' : 'package/legacy'
  }
  if (isUtf16(bytes)) return 'package/text'
  if (isText(bytes)) return page.test(strFromU8(bytes.subarray(0, 4000))) ? 'package/page' : 'package/text'
  return bytes.length < leastBytes ? 'package/empty' : 'package/unknown'
}

export function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte)
}

/** Names in the directory of a compound file ([MS-CFB] 2.6.1) are UTF-16. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return strFromU8(bytes, true).includes([...word].map((letter) => `${letter}\0`).join(''))
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Without control characters in its beginning. A single letter is no file that somebody meant to send. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length < 2) return false
  return bytes.subarray(0, 1000).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
}
