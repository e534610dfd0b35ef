import { spawnSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'

/** Why a test that must mount something cannot run here; null when it can. Under CI it runs, and fails where it cannot. */
export function whyNoMounts(): string | null {
  if (process.env.CI) return null
  if (process.getuid?.() !== 0) return 'only root may mount'
  const probe = spawnSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
  return probe.status === 0 ? null : 'this machine may not mount'
}

/** `it` for a test that mounts something; where that cannot be done it is skipped and says why. */
export function itMounts(name: string, test: () => Promise<void>): void {
  const reason = whyNoMounts()
  if (reason === null) it(name, test)
  else it.skip(`${name} (${reason})`, test)
}

/** Runs with a disk of so many kilobytes mounted at the folder. */
export async function withSmallDisk(folder: string, sizeKb: number, work: () => Promise<void>): Promise<void> {
  await mounted(['-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs', folder], folder, work)
}

/** Runs with another file laid over this one: nothing can be renamed over it, as over one that is held open elsewhere. */
export async function whileHeld(file: string, by: string, work: () => Promise<void>): Promise<void> {
  await mounted(['--bind', by, file], file, work)
}

/** Runs as someone who may not write into the folder, which holds no power over root. */
export async function withoutRights(folder: string, work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0
  await chmod(folder, 0o555)
  if (isRoot) process.seteuid?.(65534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
    await chmod(folder, 0o755)
  }
}

async function mounted(options: readonly string[], place: string, work: () => Promise<void>): Promise<void> {
  const mount = spawnSync('mount', options, { encoding: 'utf8' })
  if (mount.status !== 0) throw new Error(mount.stderr)
  try {
    await work()
  } finally {
    spawnSync('umount', [place])
  }
}
