import type { NextStart } from './machine/next-start'
import { lostMs, recoveredKeys, type Typed } from './machine/typist'
import type { Answer } from './roles/saver'
import type { Found } from './subject'
import type { Tally } from './tally'
import { typedText } from './typed-report'

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

/** How long a user may wait to be told that a report was not saved. */
export const LONGEST_WAIT_MS = 3000

/** Told to be not saved, for one of these reasons and soon. */
export function expectRefused(tally: Tally, answer: Answer, codes: readonly string[], what: string): void {
  if (answer.saved) {
    tally.falseSaved(what)
    return
  }
  tally.expect(codes.includes(answer.code), `${what}: told ${answer.code}`)
  tally.expect(answer.ms <= LONGEST_WAIT_MS, `${what}: told only after ${answer.ms} ms`)
}

/** Exactly this version must lie there, whole. */
export function expectVersion(tally: Tally, found: Found, version: number, what: string): void {
  if (found.kind === 'corrupt') tally.corrupt(`${what}: ${found.why}`)
  else if (found.kind === 'missing') tally.lost(`${what}: the file is gone`)
  else if (found.version !== version) tally.lost(`${what}: version ${found.version} lies there, not ${version}`)
}

/**
 * What the next start offers: what was told to be kept is there, the rest lacks at most the last second before the
 * fault. Answers with how many keys came back.
 */
export async function expectRecovered(
  tally: Tally,
  starts: NextStart,
  journal: string,
  typed: Typed,
  atMs: number,
): Promise<number> {
  const [report, ...others] = await starts.left(journal)
  tally.expect(others.length === 0, `${others.length + 1} reports are offered for one`)
  const keys = report ? recoveredKeys(typedText(report)) : 0
  if (keys === null) {
    tally.corrupt('what came back is not what was typed')
    return 0
  }
  if (keys < typed.kept) tally.lost(`${keys} keys came back of ${typed.kept} that were kept`)
  tally.typingLost(lostMs(typed, keys, atMs))
  return keys
}
