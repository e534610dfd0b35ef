import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Inflate } from '#core/ooxml/unzip'

/** An entry of a zip file, and what its headers may say instead of the truth. */
export type ZipEntry = {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stored?: true
  readonly crc?: number
  readonly size?: number
  readonly flags?: number
  readonly method?: number
  /** The start of an entry before it, so that both have one span. */
  readonly sharesFirst?: true
}

/** Node's own inflate as the application passes it in. */
export const inflate: Inflate = (bytes, most) => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(most, 1) })
  } catch {
    return undefined
  }
}

/** A zip file written byte by byte, with whatever lies its entries tell. */
export function zipOf(entries: readonly ZipEntry[], options: { readonly count?: number } = {}): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = Buffer.from(entry.data)
    const packed = entry.stored ? data : deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(entry.flags ?? 0, 2)
    shared.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4)
    shared.writeUInt32LE(entry.crc ?? crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(entry.size ?? data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const at = entry.sharesFirst ? 0 : offset
    if (!entry.sharesFirst) {
      locals.push(Buffer.from('PK\x03\x04'), shared, name, packed)
      offset += 30 + name.length + packed.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), shared, rest, name)
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(options.count ?? entries.length, 8)
  end.writeUInt16LE(options.count ?? entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** The beginning of a compound file, as .xls, .doc and encrypted documents are; `word` stands in its directory. */
export function compoundFile(word: string): Uint8Array {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([signature, Buffer.alloc(504), Buffer.from(word, 'utf16le'), Buffer.alloc(512)])
}
