import os from 'node:os'
import { type Entry, versionOf } from './entry'

/** The first entry of a run: what runs, and on what kind of machine. */
export function startedEntry(version: string): Entry {
  return {
    kind: 'started',
    application: versionOf(version),
    electron: versionOf(process.versions.electron),
    chrome: versionOf(process.versions.chrome),
    system: versionOf(os.release()),
    platform: process.platform,
    architecture: process.arch,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  }
}
