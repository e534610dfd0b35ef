import { spawnSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

const PATIENCE_MS = 10_000

/** Runs a program of the system to its end; throws with its own words when it fails. */
export function command(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/** A disk of so many bytes in memory. */
export function mountMemory(folder: string, bytes: number): void {
  command('mount', '-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'tmpfs', folder)
}

export function remount(folder: string, options: string): void {
  command('mount', '-o', `remount,${options}`, folder)
}

/** Waits for who was killed there, and has not yet let go of the files it had open. */
export async function unmount(folder: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const { status, stderr } = spawnSync('umount', [folder], { encoding: 'utf8' })
    if (status === 0) return
    if (performance.now() > end) throw new Error(`umount ${folder}: ${stderr}`)
    await delay(50)
  }
}

/** As a stick is pulled out while files on it are open. */
export function pullOut(folder: string): void {
  command('umount', '--lazy', folder)
}
