const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = new Map([...letters].map((letter, code) => [letter.charCodeAt(0), code]))

/** Bytes as base64 with padding (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0)
    const drawn = [18, 12, 6, 0].map((shift) => letters.charAt((bits >> shift) & 63))
    groups.push(
      drawn[0] + (drawn[1] ?? '') + (two === undefined ? '=' : drawn[2]) + (three === undefined ? '=' : drawn[3]),
    )
  }
  return groups.join('')
}

/** The bytes of base64 with padding; letters that are none of it count as zero. */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  const code = (at: number) => codes.get(text.charCodeAt(at)) ?? 0
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const bits = (code(at) << 18) | (code(at + 1) << 12) | (code(at + 2) << 6) | code(at + 3)
    bytes[to] = bits >> 16
    bytes[to + 1] = bits >> 8
    bytes[to + 2] = bits
  }
  return bytes
}
