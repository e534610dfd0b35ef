import { parseArgs } from 'node:util'
import type { Settings } from '#core/ipc/contract'
import { type Failure, fail, ok, type Result } from '#core/result'
import { createTranslate, type Translate } from '../i18n'
import type { Importer } from '../import/importer'
import { type Call, type FailureCode, type HeadlessCommand, options } from './command'
import { diff } from './commands/diff'
import { exportReport } from './commands/export'
import { fill } from './commands/fill'
import { importText } from './commands/import'
import { indicators } from './commands/indicators'
import { newReport } from './commands/new'
import { roll } from './commands/roll'

const commands = {
  new: newReport,
  export: exportReport,
  import: importText,
  indicators,
  fill,
  roll,
  diff,
} as const satisfies Record<string, HeadlessCommand>
type Name = keyof typeof commands

/** `code` is the exit code: 0 done, 2 bad input. `out` and `err` are for standard output and standard error. */
export type Outcome = { readonly code: 0 | 2; readonly out: string; readonly err: string }

export type Surroundings = {
  readonly templatesFolder: string
  readonly importer: Importer
  /** Of today. */
  readonly year: number
  /** The environment's LANG: English where it begins with 'en', else Vietnamese; `--lang` is stronger. */
  readonly lang: string | undefined
}

/**
 * The command without a window. What is wrong with the input is one line on standard error and exit code 2, with
 * nothing written; `--json` prints one object. Throws on bugs only.
 */
export async function run(args: readonly string[], { lang, ...surroundings }: Surroundings): Promise<Outcome> {
  const t = createTranslate(languageOf(args, lang))
  const [name, ...rest] = args
  if (name === '--help' || name === '-h') return done(helpOf(t))
  const command = name !== undefined && isName(name) ? name : undefined
  if (command === undefined) return refused(unknown(name, t), t)
  const parsed = parse(command, rest, t)
  if (!parsed.ok) return refused(parsed, t)
  const answer = await commands[command].run({ ...parsed.value.call, ...surroundings, t })
  if (!answer.ok) return refused(answer, t)
  return done(parsed.value.json ? [JSON.stringify(answer.value.json, null, 2)] : answer.value.lines)
}

type Parsed = { readonly json: boolean; readonly call: Omit<Call, keyof Surroundings | 't'> }

function parse(name: Name, args: readonly string[], t: Translate): Result<Parsed, 'command/usage'> {
  const { takes, needs, inputs = 1 }: HeadlessCommand = commands[name]
  const wrong = fail('command/usage', { usage: t(`headless:${name}`) })
  const read = parsed(args)
  if (read === undefined) return wrong
  const { json = false, lang: _, ...given } = read.values
  const names = Object.keys(given)
  const [input, second = ''] = read.positionals
  if (input === undefined || read.positionals.length !== inputs) return wrong
  if (names.some((option) => !takes.some((taken) => taken === option)) || needs.some((need) => !given[need]))
    return wrong
  const { period = '', to = '', output = '', profile, final = false, data, set = [] } = given
  return ok({ json, call: { input, second, period, to, output, profile, final, data, set } })
}

/** undefined: an option that no command knows, or one without its value. */
function parsed(args: readonly string[]) {
  try {
    const all = { ...options, json: { type: 'boolean' }, lang: { type: 'string' } } as const
    return parseArgs({ args: [...args], options: all, allowPositionals: true })
  } catch {
    return undefined
  }
}

/** Looked for before anything is judged, for the judgement is in that language too. */
function languageOf(args: readonly string[], lang: string | undefined): Settings['language'] {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' } }, strict: false })
  const wanted = typeof values.lang === 'string' ? values.lang : (lang ?? '')
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

function isName(name: string): name is Name {
  return Object.hasOwn(commands, name)
}

function unknown(name: string | undefined, t: Translate): Failure<'command/unknown' | 'command/usage'> {
  const usage = t('headless:usage')
  return name === undefined ? fail('command/usage', { usage }) : fail('command/unknown', { command: name, usage })
}

function helpOf(t: Translate): readonly string[] {
  return (['new', 'export', 'import', 'indicators', 'fill', 'roll', 'diff'] as const).map((name) =>
    t(`headless:${name}`),
  )
}

/** One line; it begins with the file that is meant where the wording itself does not name it. */
function refused({ code, values }: Failure<FailureCode>, t: Translate): Outcome {
  const words = t(`failure:${code}`, values)
  const file = String(values.name ?? values.file ?? '')
  const line = words.includes(file) ? words : `${file}: ${words}`
  return { code: 2, out: '', err: `${line.replaceAll(/\s+/g, ' ')}\n` }
}

function done(lines: readonly string[]): Outcome {
  return { code: 0, out: lines.map((line) => `${line}\n`).join(''), err: '' }
}
