import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const FAKETIME_FOLDERS = [
  '/usr/lib/x86_64-linux-gnu/faketime',
  '/usr/lib/aarch64-linux-gnu/faketime',
  '/usr/lib/faketime',
]

/** The library that tells a program another time, or null. */
export function faketimeLibrary(): string | null {
  const found = FAKETIME_FOLDERS.map((folder) => join(folder, 'libfaketimeMT.so.1')).find((path) => existsSync(path))
  return found ?? null
}

/** `unshare` has given this program mounts of its own, which end with it. */
export const OWN_MOUNTS = 'DUTHAO_OWN_MOUNTS'

const isRoot = process.getuid?.() === 0

/** What a fault needs of the machine besides Node, and why it is not there (null: it is). */
const needs = {
  signals: () => (process.platform === 'win32' ? 'a process of Windows is not killed by a signal' : null),
  root: () => (isRoot ? null : 'only root may become another user'),
  mounts: () => (process.env[OWN_MOUNTS] ? null : 'only root may mount, and only on Linux'),
  images: () => {
    if (!process.env[OWN_MOUNTS]) return 'only root may mount, and only on Linux'
    if (!existsSync('/dev/loop-control')) return 'this machine has no loop devices'
    return hasProgram('mkfs.xfs') ? null : 'there is no mkfs.xfs (package xfsprogs)'
  },
  btrfs: () => (hasProgram('mkfs.btrfs') ? null : 'there is no mkfs.btrfs (package btrfs-progs)'),
  strace: () => {
    if (!hasProgram('strace')) return 'there is no strace'
    const probe = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return probe.status === 0 ? null : 'strace may trace nothing here'
  },
  limits: () => (hasProgram('prlimit') ? null : 'there is no prlimit (package util-linux)'),
  faketime: () => (faketimeLibrary() ? null : 'there is no libfaketime (package libfaketime)'),
  share: () => {
    if (!existsSync('/dev/fuse')) return 'this machine has no FUSE'
    const missing = ['smbd', 'smbnetfs'].filter((name) => !hasProgram(name))
    return missing.length === 0 ? null : `there is no ${missing.join(', no ')}`
  },
  fifos: () => (process.platform === 'win32' ? 'Windows has no such pipes' : null),
  electron: () => (process.env.E2E_ELECTRON ? null : 'no Electron was found'),
}

export type Need = keyof typeof needs

/** Why a fault cannot be tried here; null when it can. */
export function obstacle(of: readonly Need[]): string | null {
  const reasons = of.map((name) => needs[name]()).filter((reason) => reason !== null)
  return reasons[0] ?? null
}
