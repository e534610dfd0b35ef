import { basename, dirname, extname, join } from 'node:path'
import { putAsNew } from './put-in-place'
import type { Step } from './step'

/** What Windows, and we, allow a name; a file system counts bytes, of which a Vietnamese letter has up to three. */
export const LONGEST_NAME = 180
const LONGEST_NAME_BYTES = 240
const MOST_TRIES = 100

/**
 * Gives a draft a name of its own beside a file that somebody else changed: 'Quý I (xung đột 23-11 10.42 MAYTINH-A)',
 * with a number where that is taken too. Answers with its path; nothing that is there is written over. Throws what the
 * system answers.
 */
export async function putBeside(draft: string, target: string, mark: string, step: Step): Promise<string> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const path = join(dirname(target), besideName(basename(target), attempt === 1 ? mark : `${mark} ${attempt}`))
    if (await putAsNew(draft, path, step)) return path
  }
  throw new Error('every name beside the file is taken')
}

/** A file's name with a mark in brackets before its ending; the mark of an earlier time gives way. NFC. */
export function besideName(name: string, mark: string): string {
  const ending = extname(name)
  const [word = ''] = mark.split(' ')
  const whole = name.normalize('NFC').slice(0, -ending.length || undefined)
  const stem =
    whole.includes(` (${word} `) && whole.endsWith(')') ? whole.slice(0, whole.lastIndexOf(` (${word} `)) : whole
  const tail = ` (${mark})${ending}`
  return `${cut(stem, LONGEST_NAME - tail.length, LONGEST_NAME_BYTES - Buffer.byteLength(tail))}${tail}`
}

/** The beginning of a text that has no more letters and bytes than may be. */
function cut(text: string, letters: number, bytes: number): string {
  let kept = ''
  for (const letter of Array.from(text).slice(0, letters)) {
    if (Buffer.byteLength(kept + letter) > bytes) break
    kept += letter
  }
  return kept.trimEnd()
}
