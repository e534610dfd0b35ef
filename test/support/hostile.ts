import type { ImportNote } from '#core/docx/word-text'

/** How the import of a hostile file must end: refused by a code, or read with these words and notes, or either of both. */
export type Ending = {
  readonly refused?: string | readonly string[]
  /** The text of the report, a block a line. */
  readonly text?: string
  /** How often each was told, beside what is not certain about the frame and the period. */
  readonly notes?: Readonly<Partial<Record<ImportNote, number>>>
}

export type HostileFile = {
  /** Its number in the list of cases, and what it tries. */
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly ends: Ending
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The bytes with one to eight bits of them turned. */
export function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const next = seeded(seed)
  const changed = Uint8Array.from(bytes)
  for (let left = 1 + Math.floor(next() * 8); left > 0; left -= 1) {
    const at = Math.floor(next() * changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(next() * 8))
  }
  return changed
}

/** Entities that grow: ten of the one before in each. */
export function laughs(root: string): string {
  const names = [...'bcdefghij']
  const entities = names.map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  return `<!DOCTYPE ${root} [<!ENTITY a "${'lol'.repeat(10)}">${entities.join('')}]>`
}
