import type { Channel } from '#core/ipc/channels'
import type { Fault } from '#core/ipc/logging'
import vi from '../../locales/vi.json'

/** Electron's reasons for the end of a process. */
const reasons = [
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
] as const
const processes = ['renderer', 'Utility', 'Zygote', 'Sandbox helper', 'GPU'] as const

export type Reason = (typeof reasons)[number] | 'other'
export type ProcessKind = (typeof processes)[number] | 'other'
/** A code of `locales/` under `failure`. */
export type CodeInLog = keyof typeof vi.failure | 'other'

/**
 * What the log can hold: no free text. Kinds, codes, counts, durations and versions, each out of a list of ours or made
 * of digits, so that no word, name or path of the user finds a way in.
 */
export type Entry =
  | {
      readonly kind: 'started'
      readonly application: Version
      readonly electron: Version
      readonly chrome: Version
      readonly system: Version
      readonly platform: NodeJS.Platform
      readonly architecture: NodeJS.Architecture
      readonly memoryGiB: number
    }
  | { readonly kind: 'ended' }
  /** What a request of the window came to; `nothing` when the user thought better of it. */
  | {
      readonly kind: 'answered'
      readonly channel: Channel
      readonly outcome: 'done' | 'nothing' | 'failed' | 'fault'
      readonly code?: CodeInLog
      readonly ms: number
    }
  | { readonly kind: 'fault'; readonly where: 'main' | 'window'; readonly fault: Fault }
  | { readonly kind: 'gone'; readonly process: ProcessKind; readonly reason: Reason; readonly exitCode: number }
  | { readonly kind: 'hung' }
  /** Entries for which there was no room while the disk was slow. */
  | { readonly kind: 'left-out'; readonly count: number }

/** Digits and points, as '45.4.1'. */
export type Version = string & { readonly __version: true }

/** The digits at the head of a version as a system or a program tells it: '6.1.0-13-amd64' is '6.1.0'. */
export function versionOf(told: string | undefined): Version {
  return (/^\d{1,6}(\.\d{1,6}){0,4}/.exec(told ?? '')?.[0] ?? '0') as Version
}

export function reasonOf(told: string): Reason {
  return reasons.find((known) => known === told) ?? 'other'
}

export function processOf(told: string): ProcessKind {
  return processes.find((known) => known === told) ?? 'other'
}

export function codeOf(told: string): CodeInLog {
  return isKnown(told) ? told : 'other'
}

function isKnown(told: string): told is keyof typeof vi.failure {
  return Object.hasOwn(vi.failure, told)
}

/** One line of the log: when, in the time of the world, then what. */
export function lineOf(entry: Entry, now: Date): string {
  const { kind, ...rest } = entry
  return `${now.toISOString()} ${kind} ${JSON.stringify(rest)}\n`
}
