/** What must be nothing (1.4 of the promise), or at most one second, after all faults of a kind. */
export type Counts = {
  readonly tried: number
  /** Report files that are neither the whole old nor the whole new version, or damage that was not noticed. */
  readonly corrupt: number
  /** Versions that were told to be saved, or texts that were told to be kept, and are not there. */
  readonly lost: number
  /** The age of the oldest key that is not there any more, in ms. */
  readonly typingLostMs: number
  /** Told to be saved where it cannot be. */
  readonly falseSaved: number
}

export const NOTHING: Counts = { tried: 0, corrupt: 0, lost: 0, typingLostMs: 0, falseSaved: 0 }

export const LONGEST_LOSS_MS = 1000

export function added(one: Counts, other: Counts): Counts {
  return {
    tried: one.tried + other.tried,
    corrupt: one.corrupt + other.corrupt,
    lost: one.lost + other.lost,
    typingLostMs: Math.max(one.typingLostMs, other.typingLostMs),
    falseSaved: one.falseSaved + other.falseSaved,
  }
}

export function isGood({ corrupt, lost, typingLostMs, falseSaved }: Counts): boolean {
  return corrupt === 0 && lost === 0 && falseSaved === 0 && typingLostMs <= LONGEST_LOSS_MS
}

const MOST_TOLD = 6

/** What came of the faults of one kind, told while they are tried. */
export class Tally {
  #counts: Counts = NOTHING
  readonly #wrong: string[] = []
  readonly #remarks: string[] = []

  get counts(): Counts {
    return this.#counts
  }

  /** What else was not as it must be: a message that is missing, something left behind, a wait that is too long. */
  get wrong(): readonly string[] {
    const more = this.#wrong.length - MOST_TOLD
    return more > 0 ? [...this.#wrong.slice(0, MOST_TOLD), `and ${more} more`] : this.#wrong
  }

  get remarks(): readonly string[] {
    return this.#remarks
  }

  tried(times = 1): void {
    this.#counts = added(this.#counts, { ...NOTHING, tried: times })
  }

  corrupt(what: string): void {
    this.#counts = added(this.#counts, { ...NOTHING, corrupt: 1 })
    this.#wrong.push(`corrupt: ${what}`)
  }

  lost(what: string): void {
    this.#counts = added(this.#counts, { ...NOTHING, lost: 1 })
    this.#wrong.push(`lost: ${what}`)
  }

  typingLost(ms: number): void {
    this.#counts = added(this.#counts, { ...NOTHING, typingLostMs: Math.round(ms) })
  }

  falseSaved(what: string): void {
    this.#counts = added(this.#counts, { ...NOTHING, falseSaved: 1 })
    this.#wrong.push(`false 'đã lưu': ${what}`)
  }

  /** Held against everything that the counts have no column for. */
  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.#wrong.push(otherwise)
  }

  /** A figure worth knowing, shown below the table. */
  remark(text: string): void {
    this.#remarks.push(text)
  }
}
