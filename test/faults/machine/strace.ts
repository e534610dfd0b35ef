import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A system call as strace wrote it: 'rename("a", "b") = -1 EBUSY (Device or resource busy) (INJECTED)'. */
export type Call = { readonly name: string; readonly line: string; readonly result: number }

export type Traced<T> = { readonly result: T; readonly calls: readonly Call[] }

const RETURNED = /^(\w+)\(.* = (-?\d+)/

/** Calls on files alone: threads wake each other by 'write', and memory is no business of ours. */
const NOT_ON_FILES = new Set(['write', 'mmap', 'munmap', 'mprotect', 'futex', 'ioctl'])

let logs = 0

/** Follows one thread while the work is done; `inject` are faults in the words of strace: 'fsync:error=EIO:when=2'. */
export async function traced<T>(
  thread: number,
  folder: string,
  inject: readonly string[],
  work: () => Promise<T>,
): Promise<Traced<T>> {
  logs += 1
  const log = join(folder, `strace-${logs}`)
  const faults = inject.flatMap((fault) => ['-e', `inject=${fault}`])
  const args = ['-o', log, '-e', 'trace=%file,%desc', ...faults, '-p', String(thread)]
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  await attached(strace.stderr)
  const ended = once(strace, 'exit')
  try {
    const result = await work()
    strace.kill('SIGINT')
    await ended
    return { result, calls: callsOf(await readFile(log, 'utf8')) }
  } finally {
    strace.kill('SIGINT')
    await ended
    await rm(log, { force: true })
  }
}

function attached(errors: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    errors.on('data', (text) => {
      said += text
      if (said.includes('attached')) resolve()
    })
    errors.once('end', () => reject(new Error(`strace: ${said}`)))
  })
}

function callsOf(log: string): readonly Call[] {
  return log.split('\n').flatMap((line) => {
    const [, name, result] = RETURNED.exec(line) ?? []
    return name === undefined || NOT_ON_FILES.has(name) ? [] : [{ name, line, result: Number(result) }]
  })
}

/** The thread of a process that does its disk work: the one that renames while it works. */
export async function diskThread(pid: number, folder: string, work: () => Promise<unknown>): Promise<number> {
  await work() // threads begin with the first work there is
  for (const thread of (await readdir(`/proc/${pid}/task`)).map(Number)) {
    const { calls } = await traced(thread, folder, [], work)
    if (calls.some(({ name }) => name.startsWith('rename'))) return thread
  }
  throw new Error('no thread of the saver renames')
}

/**
 * Whether the calls leave a power cut nothing to take: the draft flushed after the last byte was written and before it
 * took the target's place, the folder (or the file under its new name) flushed after that.
 */
export function isDurable(calls: readonly Call[]): boolean {
  const order = calls
    .filter(({ name, result }) => result >= 0 && /^(pwrite|fsync|fdatasync|rename)/.test(name))
    .map(({ name }) => (name.startsWith('f') ? 'f' : name.startsWith('r') ? 'r' : 'w'))
    .join('')
  return /w*f+r+f+$/.test(order)
}
