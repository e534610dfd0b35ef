import { spawnSync } from 'node:child_process'

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

export function unmount(folder: string): void {
  command('umount', folder)
}

/** As a stick is pulled out while files on it are open. */
export function pullOut(folder: string): void {
  command('umount', '--lazy', folder)
}
