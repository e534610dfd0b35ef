import { extname } from 'node:path'
import { fail, ok, type Result } from '#core/result'
import { nameOf } from '../disk/file-system'
import type { Translate, WordingKey } from '../i18n'
import type { Importer } from '../import/importer'

/** Every option that any command takes, as Node's `parseArgs` reads them. */
export const options = {
  period: { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  profile: { type: 'string' },
  final: { type: 'boolean' },
  data: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const
export type OptionName = keyof typeof options

/** The code of a failure is the key of its wording. */
export type FailureCode = WordingKey extends infer Key ? (Key extends `failure:${infer Code}` ? Code : never) : never

/** What a command was called with. An option it `needs` is never empty; `input` is what stands without an option. */
export type Call = {
  readonly input: string
  /** What stands behind it, of a command that takes two; else empty. */
  readonly second: string
  readonly period: string
  readonly to: string
  readonly output: string
  readonly profile: string | undefined
  readonly final: boolean
  readonly data: string | undefined
  readonly set: readonly string[]
  readonly templatesFolder: string
  readonly importer: Importer
  /** Of today, for a report that says none. */
  readonly year: number
  readonly t: Translate
}

/** What a command did: for machines, and in words. */
export type Answer = { readonly json: Readonly<Record<string, unknown>>; readonly lines: readonly string[] }

/** One command without a window. When it fails, nothing was written. */
export type HeadlessCommand = {
  /** How many things stand without an option; one when absent. */
  readonly inputs?: 1 | 2
  readonly takes: readonly OptionName[]
  readonly needs: readonly OptionName[]
  readonly run: (call: Call) => Promise<Result<Answer, FailureCode>>
}

/** An output's name says what is in it; so no command writes over what it reads. */
export function outputWith(ending: string, output: string): Result<string, 'file/ending'> {
  return extname(output).toLowerCase() === ending ? ok(output) : fail('file/ending', { name: nameOf(output), ending })
}
