import { tcvn3Letters } from '#core/legacy-text/tcvn3'
import { vniLetters } from '#core/legacy-text/vni'

/** How the letters of a font from before Unicode are stored; `capitals`: its small letters look like capitals. */
export type LegacyFont = { readonly letters: 'tcvn3' | 'vni'; readonly capitals: boolean }

/** The letters that a font's name stands for: `.VnTime`, `.VnTimeH`, `VNI-Times`; null: none of those. */
export function legacyFont(name: string): LegacyFont | null {
  if (/^\.?vn[a-z]/i.test(name) && name.startsWith('.')) {
    return { letters: 'tcvn3', capitals: /[a-z]H\b/.test(name) }
  }
  return /^VNI-/i.test(name) ? { letters: 'vni', capitals: false } : null
}

const tables = { tcvn3: tcvn3Letters, vni: vniLetters }
const codes = { tcvn3: codesOf(tcvn3Letters), vni: codesOf(vniLetters) }
const letterBeyondAscii = /(?![a-z])\p{L}/giu

/**
 * Pieces of text that stand side by side in fonts of one kind, as Unicode (NFC), piece by piece: a letter that was
 * split over two pieces goes to the first. Null: they hold letters that such a font does not have, so they were typed
 * in Unicode already and only wear its name, or they hold nothing to convert.
 *
 * Source: TCVN 5712:1993 (VN3); VNI-Windows.
 */
export function fromLegacy(pieces: readonly string[], letters: LegacyFont['letters']): readonly string[] | null {
  const plain = pieces.map(fromSymbols)
  const whole = plain.join('')
  if ((whole.match(letterBeyondAscii) ?? []).some((letter) => !codes[letters].has(letter))) return null
  const read = letters === 'tcvn3' ? byLetter(whole) : byPair(whole)
  return read.some(({ letter, from }) => letter !== from) ? dealtOut(read, plain) : null
}

/** Fonts that call themselves symbol fonts have their letters at U+F000 and up. */
function fromSymbols(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000))
}

type Read = { readonly from: string; readonly letter: string }

function byLetter(text: string): readonly Read[] {
  return [...text].map((from) => ({ from, letter: tables.tcvn3.get(from) ?? from }))
}

function byPair(text: string): readonly Read[] {
  const read: Read[] = []
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2)
    const from = pair.length === 2 && tables.vni.has(pair) ? pair : pair.charAt(0)
    read.push({ from, letter: tables.vni.get(from) ?? from })
    at += from.length
  }
  return read
}

/** Each letter goes to the piece in which it began. */
function dealtOut(read: readonly Read[], pieces: readonly string[]): readonly string[] {
  let at = 0
  let piece = 0
  let end = pieces[0]?.length ?? 0
  const dealt = pieces.map(() => '')
  for (const { from, letter } of read) {
    while (at >= end && piece < pieces.length - 1) {
      piece += 1
      end += pieces[piece]?.length ?? 0
    }
    dealt[piece] += letter
    at += from.length
  }
  return dealt
}

/** Every letter that may stand in a text of such a font. */
function codesOf(table: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...table.keys()].flatMap((code) => [...code]))
}
