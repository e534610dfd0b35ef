import type { Now } from '#core/versions/thin'
import { type Packing, packing } from '../../electron/versions/packing'
import { Versions } from '../../electron/versions/versions'

/** What the main process hears of versions, and the clock that a test turns. */
export type Kept = {
  readonly versions: Versions
  readonly told: readonly string[]
  readonly changed: readonly string[]
  /** In ms since 1970; each look at it takes a second. */
  clock: number
  file: string | null
}

const dayMs = 24 * 3_600_000

/** Versions of a folder, packed in this very process. */
export function versionsIn(folder: string, options: { readonly room?: number; readonly packing?: Packing } = {}): Kept {
  const [told, changed]: string[][] = [[], []]
  const now = (): Now => {
    kept.clock += 1_000
    return { time: kept.clock, today: kept.clock - (kept.clock % dayMs) }
  }
  const kept: Kept = {
    versions: new Versions(folder, {
      packing,
      now,
      fileName: () => kept.file,
      changed: (report) => changed?.push(report),
      failed: ({ code }) => told?.push(code),
      ...options,
    }),
    told: told ?? [],
    changed: changed ?? [],
    clock: Date.UTC(2026, 10, 23, 1),
    file: null,
  }
  return kept
}
