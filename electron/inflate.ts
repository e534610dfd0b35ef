import { inflateRawSync } from 'node:zlib'
import type { Inflate } from '#core/ooxml/unzip'

/** Node's own, which stops at the size it is told. */
export const inflate: Inflate = (bytes, most) => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(most, 1) })
  } catch {
    return undefined
  }
}
