const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

/** CRC-32 as zip files carry it (ISO 3309, reversed polynomial EDB88320), unsigned. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  // Counted, not iterated: the loop runs over megabytes.
  for (let at = 0; at < bytes.length; at += 1) {
    remainder = (remainder >>> 8) ^ (table[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  }
  return (remainder ^ 0xffffffff) >>> 0
}
