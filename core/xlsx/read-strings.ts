import { readXml, type XmlCode } from '#core/ooxml/read-xml'
import { ok, type Result } from '#core/result'

/** The shared strings, by index; runs of a rich text are one, and the readings of East Asian names are no part of it. */
export function readStrings(bytes: Uint8Array): Result<readonly string[], XmlCode> {
  const strings: string[] = []
  const gathered = gatherText()
  const read = readXml(bytes, {
    open: (name) => {
      if (name === 'si') gathered.begin()
      gathered.open(name)
    },
    close: (name) => {
      gathered.close(name)
      if (name === 'si') strings.push(gathered.taken())
    },
    text: gathered.text,
  })
  return read.ok ? ok(strings) : read
}

/** Gathers the text of a string item (ECMA-376 Part 1, 18.4.8 si, 18.3.1.53 is): what stands in `t`, but not in `rPh`. */
export function gatherText() {
  let pieces: string[] = []
  let inText = false
  let aside = 0
  return {
    begin: () => {
      pieces = []
      inText = false
      aside = 0
    },
    open: (name: string) => {
      if (name === 'rPh') aside += 1
      if (name === 't' && aside === 0) inText = true
    },
    close: (name: string) => {
      if (name === 'rPh') aside -= 1
      if (name === 't') inText = false
    },
    text: (words: string) => {
      if (inText) pieces.push(words)
    },
    taken: () => cleanText(pieces.join('')),
  }
}

/** Characters XML cannot hold are written '_x000D_' (22.4.2.4 bstr). */
const escaped = /_x([0-9a-fA-F]{4})_/g
const controls = /(?![\t\n\r])\p{Cc}/gu
/** What turns or hides text without being seen: no name and no number of a report holds it. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** A text as it is compared and shown: NFC, without control characters and marks of direction. */
export function cleanText(text: string): string {
  return text
    .replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(controls, '')
    .replace(unseen, '')
    .normalize('NFC')
}
