import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { strFromU8 } from 'fflate'
import { parseJson } from '#core/document/parse'

/** The first 8 bytes of a SHA-256 as hex digits: of a record and of all that stand before it in its file. */
export type Seal = string

/** What the first record of a file follows. */
export const firstSeal: Seal = '0'.repeat(16)

const newLine = 0x0a
const blank = 0x20
const zero = 0x30
/** Of the length: nothing we write needs more. */
const mostDigits = 9

/**
 * A value as one line of a journal: `length sha256/8 json\n`, the length in bytes of the JSON. Each seal covers the one
 * before it, so that no record can be lost, doubled or come from another file unnoticed.
 */
export function recordLine(value: unknown, before: Seal): { readonly bytes: Uint8Array; readonly seal: Seal } {
  const json = utf8ToBytes(JSON.stringify(value))
  const seal = sealOf(json, before)
  return { bytes: concatBytes(utf8ToBytes(`${json.length} ${seal} `), json, Uint8Array.of(newLine)), seal }
}

/**
 * The values of a journal up to its first record that is not whole and sound; what stands behind that is not looked at,
 * for it was made from something that is lost. Never throws, whatever the bytes are.
 */
export function readRecords(bytes: Uint8Array): readonly unknown[] {
  const values: unknown[] = []
  let seal = firstSeal
  let at = 0
  for (;;) {
    const found = recordAt(bytes, at, seal)
    if (found === null) return values
    values.push(found.value)
    seal = found.seal
    at = found.end
  }
}

type Found = { readonly value: unknown; readonly seal: Seal; readonly end: number }

function recordAt(bytes: Uint8Array, start: number, before: Seal): Found | null {
  const digits = digitsAt(bytes, start)
  if (digits === null) return null
  const sealAt = start + digits.count + 1
  const jsonAt = sealAt + firstSeal.length + 1
  const end = jsonAt + digits.value
  if (bytes[end] !== newLine || bytes[jsonAt - 1] !== blank) return null
  const json = bytes.subarray(jsonAt, end)
  const seal = sealOf(json, before)
  if (strFromU8(bytes.subarray(sealAt, jsonAt - 1)) !== seal) return null
  const parsed = parseJson(strFromU8(json))
  return parsed ? { value: parsed.value, seal, end: end + 1 } : null
}

/** A number as it is written, with the blank behind it. */
function digitsAt(bytes: Uint8Array, start: number): { readonly value: number; readonly count: number } | null {
  let value = 0
  for (let count = 0; count <= mostDigits; count++) {
    const byte = bytes[start + count]
    if (byte === undefined) return null
    if (byte === blank) return count === 0 ? null : { value, count }
    const digit = byte - zero
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return null
}

function sealOf(json: Uint8Array, before: Seal): Seal {
  const hash = sha256.create().update(utf8ToBytes(before)).update(json).digest()
  return bytesToHex(hash.subarray(0, firstSeal.length / 2))
}
