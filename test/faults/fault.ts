import type { Need } from './needs'
import type { Random } from './random'
import type { Tally } from './tally'

/** How often it is tried: with every change, and before a release. */
export type Times = { readonly ci: number; readonly release: number }

/** A kind of fault: what is done to the application, and what must hold all the same. */
export type Fault = {
  readonly id: `F${string}`
  readonly words: string
  readonly times: Times
  readonly needs: readonly Need[]
  readonly run: (trial: Trial) => Promise<void>
}

/** One run of a fault. */
export type Trial = {
  /** An empty folder of its own; any user may go through it. */
  readonly folder: string
  /** How often it is to be tried. */
  readonly times: number
  readonly isRelease: boolean
  readonly random: Random
  readonly tally: Tally
}
