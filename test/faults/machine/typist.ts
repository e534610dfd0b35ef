import { readFileSync } from 'node:fs'
import { errorCode } from '../../../electron/disk/file-system'
import type { Done, TypistOrder } from '../roles/main-process'
import { keysIn } from '../typing'
import { type ChildOptions, RoleProcess } from './child'

/** What a typist had said at one instant. */
export type Typed = {
  /** The moments of the keys, from the first, in ms since 1970. */
  readonly moments: readonly number[]
  /** So many of them are on the disk, as the journal said. */
  readonly kept: number
  /** The longest that a key was not on the disk, in ms; those that are not yet do not count. */
  readonly longestWaitMs: number
}

/** `after`: the waits for the keys from this one on. */
export function typedBy(said: readonly string[], after = 0): Typed {
  const moments: number[] = []
  let kept = 0
  let longestWaitMs = 0
  for (const line of said) {
    const [word, number, moment] = line.split(' ')
    if (word === 'typed') moments.push(Number(moment))
    if (word !== 'kept' || Number(number) <= kept) continue
    if (kept >= after) longestWaitMs = Math.max(longestWaitMs, Number(moment) - (moments[kept] ?? Number(moment)))
    kept = Number(number)
  }
  return { moments, kept, longestWaitMs }
}

/** The longest between two keys, of a typist who presses one every 20 ms. */
export function longestPauseMs({ moments }: Typed, after = 0): number {
  const counted = moments.slice(after)
  return Math.max(0, ...counted.slice(1).map((moment, at) => moment - (counted[at] ?? moment)))
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
export async function startTypist(journal: string, options: ChildOptions): Promise<RoleProcess> {
  const child = new RoleProcess('typist', [journal], options)
  await untilKept(child, 0)
  return child
}

/** Waits until more keys than these are on the disk. */
export async function untilKept(child: RoleProcess, keys: number): Promise<void> {
  for (let line = child.said().length; typedBy(child.said()).kept <= keys; line += 1) await child.line(line)
}

/** Gives an order to somebody who types on meanwhile. Throws when it is not carried out in this time. */
export async function ordered(child: RoleProcess, order: TypistOrder, patienceMs = 60_000): Promise<Done> {
  const before = child.said().filter(isDone).length
  child.send(order)
  const end = performance.now() + patienceMs
  for (let line = child.said().length; performance.now() < end; line += 1) {
    const answer = child.said().filter(isDone)[before]
    if (answer) {
      const done: Done = JSON.parse(answer.slice('done '.length))
      return done
    }
    await child.line(line)
  }
  throw new Error(`not done: ${JSON.stringify(order)}`)
}

const isDone = (line: string) => line.startsWith('done ')

/** The processes that this one has started. */
export function childrenOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.trim().split(' ').filter(Boolean).map(Number)
}

/** Kills the application and its processes at one instant; answers with the moment, in ms since 1970. */
export async function killAll(child: RoleProcess): Promise<number> {
  const helpers = childrenOf(child.pid)
  const at = Date.now()
  const ended = child.kill()
  for (const pid of helpers) killIfThere(pid)
  await ended
  return at
}

/** A helper ends by itself as soon as its parent is gone, and may be quicker than we. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}
