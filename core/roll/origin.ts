import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { BlockId, Origin, Report } from '#core/document/schema'
import type { PeriodId } from '#core/indicators/schema'
import { fromBase64, toBase64 } from '#core/roll/base64'
import type { SectionChoice } from '#core/roll/sections'

export type Sections = ReadonlyMap<BlockId, SectionChoice>

/** What a draft keeps of the report that it was made of. The origin of that one is not kept: files would grow for ever. */
export function originOf(last: Report, to: PeriodId, sections: Sections): Origin {
  return {
    last: packed(last),
    to,
    sections: [...sections].map(([block, choice]) => ({ block, choice })),
  }
}

/** The last report as it was, but without an origin of its own; null when the text holds none that can be read. */
export function lastOf({ last }: Origin): Report | null {
  const text = unpacked(last)
  const read = text === null ? null : readReportFile(text)
  return read?.ok ? read.value : null
}

export function sectionsOf({ sections }: Origin): Sections {
  return new Map(sections.map(({ block, choice }) => [block, choice]))
}

function packed({ origin: _, ...last }: Report): string {
  return toBase64(deflateSync(strToU8(writeReportFile(last))))
}

/** As much as any report's file may hold, in bytes; what unpacks to more was made to harm. */
const mostBytes = 50 * 2 ** 20
const pieceBytes = 16_384

function unpacked(text: string): string | null {
  if (text.length % 4 !== 0) return null
  const bytes = fromBase64(text)
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((piece) => {
    size += piece.length
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < bytes.length && size <= mostBytes; at += pieceBytes) {
      inflate.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
    }
  } catch {
    return null
  }
  return size > mostBytes ? null : strFromU8(joined(pieces, size))
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
