import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { NextStart } from '../machine/next-start'
import { recoveredKeys, startTypist } from '../machine/typist'
import type { Random } from '../random'
import { typedText } from '../typed-report'

/** How long a start may take, whatever lies in the folder of journals. */
const LONGEST_START_MS = 5000

type Damage = { readonly bytes: Buffer; readonly from: number; readonly what: string }

function cut(bytes: Buffer, { below }: Random): Damage {
  const from = below(bytes.length)
  return { bytes: bytes.subarray(0, from), from, what: `cut at ${from}` }
}

function flipped(bytes: Buffer, { below, between }: Random): Damage {
  const damaged = Buffer.from(bytes)
  const places = Array.from({ length: between(1, 8) }, () => below(bytes.length))
  for (const at of places) damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8))
  const from = damaged.findIndex((byte, at) => byte !== bytes[at])
  return { bytes: damaged, from: from < 0 ? bytes.length : from, what: `flipped from ${from}` }
}

/** As a file system may leave the end of a file that grew when the power went. */
function zeroedTail(bytes: Buffer, { below }: Random): Damage {
  const from = below(bytes.length)
  return { bytes: Buffer.from(bytes).fill(0, from), from, what: `zeros from ${from}` }
}

function nulBlock(bytes: Buffer, { below }: Random): Damage {
  const from = below(bytes.length + 1)
  const damaged = Buffer.concat([bytes.subarray(0, from), Buffer.alloc(4096), bytes.subarray(from)])
  return { bytes: damaged, from, what: `4 kB of NUL at ${from}` }
}

const damages = [cut, flipped, zeroedTail, nulBlock]

/** Where each record ends, the head and the report that it begins with first. */
function endsOf(bytes: Buffer): readonly number[] {
  return [...bytes.keys()].filter((at) => bytes[at] === 0x0a).map((at) => at + 1)
}

export const damagedJournal: Fault = {
  id: 'F24',
  words: 'the journal is damaged: cut, flipped, zeros at its end, 4 kB of NUL',
  times: { ci: 500, release: 5000 },
  needs: ['signals'],
  run: async (trial) => {
    const whole = await typedJournal(trial)
    const ends = endsOf(whole)
    const starts = new NextStart()
    const keysBehind = new Map<number, number>()
    for (const [at, end] of ends.entries()) {
      keysBehind.set(at + 1, await keysOf(trial, starts, `whole-${at}`, whole.subarray(0, end)))
    }
    trial.tally.expect(new Set(keysBehind.values()).size > 10, 'too few records to tell one from another')
    for (let time = 0; time < trial.times; time += 1) {
      const { bytes, from, what } = trial.random.pick(damages)(whole, trial.random)
      const untouched = ends.filter((end) => end <= from).length
      trial.tally.tried()
      const keys = await keysOf(trial, starts, String(time), bytes)
      const expected = keysBehind.get(untouched) ?? 0
      if (keys < expected) trial.tally.lost(`${what}: ${keys} keys came back of ${expected} before the damage`)
      if (keys > expected)
        trial.tally.corrupt(`${what}: ${keys} keys came back, and ${expected} stand before the damage`)
    }
    starts.end()
  },
}

/** What somebody typed for some seconds before everything was killed. */
async function typedJournal(trial: Trial): Promise<Buffer> {
  const folder = join(trial.folder, 'typed')
  const child = await startTypist(folder, trial)
  await delay(4000)
  await child.kill()
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.journal'))
  return readFile(join(folder, name))
}

/** So many keys the next start offers; 0 when it offers nothing. */
async function keysOf({ folder, tally }: Trial, starts: NextStart, name: string, journal: Buffer): Promise<number> {
  const journals = join(folder, name)
  await mkdir(journals)
  await writeFile(join(journals, '1-0a1b2c3d.journal'), journal)
  const start = performance.now()
  const [report] = await starts.left(journals)
  const took = performance.now() - start
  tally.expect(took < LONGEST_START_MS, `a start took ${Math.round(took)} ms`)
  const keys = report ? recoveredKeys(typedText(report)) : 0
  if (keys === null) tally.corrupt('what came back is not what was typed')
  const kept = await readdir(journals)
  tally.expect(kept.length === 1, `the journal itself is gone: ${kept}`)
  return keys ?? 0
}
