import type { Found } from './subject'
import type { Tally } from './tally'

/** The last version that a child of the role 'save-loop' said was saved; 0: none. */
export function versionSaid(said: readonly string[]): number {
  const last = said.findLast((line) => line.startsWith('saved '))
  return Number(last?.split(' ')[1] ?? 0)
}

/** A whole version must lie there, and none before the one that was told to be saved. */
export function expectSaved(tally: Tally, found: Found, safe: number): void {
  if (found.kind === 'corrupt') tally.corrupt(found.why)
  else if (found.kind === 'missing' && safe > 0) tally.lost(`no file, though version ${safe} was saved`)
  else if (found.kind === 'whole' && found.version < safe)
    tally.lost(`version ${found.version} lies there, though ${safe} was saved`)
}
