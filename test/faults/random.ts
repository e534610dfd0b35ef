import { createHash } from 'node:crypto'

/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to, but not with, `below`. */
  readonly below: (below: number) => number
  /** A whole number with both ends. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

/** Each fault draws from a sequence of its own, so that one alone meets what it met among the others. */
export function randomOf(seed: number, name: string): Random {
  let state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE()
  const below = (limit: number) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (from) => {
      const [picked] = from.slice(below(from.length))
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
  }
}
