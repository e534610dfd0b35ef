import { readFileSync } from 'node:fs'
import { keysIn } from '../typing'
import { type ChildOptions, RoleProcess } from './child'

/** What a typist had said at one instant. */
export type Typed = {
  /** The moments of the keys, from the first, in ms since 1970. */
  readonly moments: readonly number[]
  /** So many of them are on the disk, as the journal said. */
  readonly kept: number
}

export function typedBy(said: readonly string[]): Typed {
  const moments: number[] = []
  let kept = 0
  for (const line of said) {
    const [word, number, moment] = line.split(' ')
    if (word === 'typed') moments.push(Number(moment))
    if (word === 'kept') kept = Math.max(kept, Number(number))
  }
  return { moments, kept }
}

/** The age of the oldest key that is not among the recovered ones, at the moment of the fault; 0 when all are there. */
export function lostMs({ moments }: Typed, recovered: number, atMs: number): number {
  const first = moments[recovered]
  return first === undefined ? 0 : Math.max(0, atMs - first)
}

/** So many keys came back; null when what came back is not what was typed. */
export function recoveredKeys(text: string | null): number | null {
  return text === null ? null : keysIn(text)
}

/** Begins to type into a journal that lies in the folder; answers once some keys are on the disk. */
export async function startTypist(
  journal: string,
  options: ChildOptions,
  ...more: readonly string[]
): Promise<RoleProcess> {
  const child = new RoleProcess('typist', [journal, ...more], options)
  for (let line = 0; typedBy(child.said()).kept === 0; line += 1) await child.line(line)
  return child
}

/** The processes that this one has started. */
export function childrenOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.trim().split(' ').filter(Boolean).map(Number)
}
