import { createHash } from 'node:crypto'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readReport } from '../../../electron/disk/report-file'
import sampleText from '../../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao?raw'
import type { Fault, Trial } from '../fault'
import type { Random } from '../random'
import { Subject } from '../subject'

/** What a damaged file may be told to be; anything else would be a damage that was not noticed, or a wrong cause. */
const NOTICED = new Set(['file/damaged', 'file/not-a-report', 'file/not-text'])

async function expectNoticed({ tally }: Trial, path: string, what: string): Promise<void> {
  tally.tried()
  const read = await readReport(path)
  if (read.ok) tally.corrupt(`not noticed: ${what}`)
  else tally.expect(NOTICED.has(read.code), `${what}: told ${read.code}`)
}

export const cutReport: Fault = {
  id: 'F22',
  words: 'a report file is cut, at every length',
  times: { ci: 8000, release: 60_000 },
  needs: [],
  run: async (trial) => {
    const path = join(trial.folder, 'Báo cáo.duthao')
    const bytes = Buffer.from(new Subject(trial.isRelease ? 70_000 : 9000).text(1))
    await writeFile(path, bytes)
    for (let length = bytes.length - 1; length >= 0; length -= 1) {
      await truncate(path, length)
      await expectNoticed(trial, path, `${length} bytes of ${bytes.length}`)
    }
  },
}

type Damage = { readonly what: string; readonly of: (bytes: Buffer, random: Random) => Buffer }

const SECTOR = 512

function flipped(bytes: Buffer, { between, below }: Random): Buffer {
  const damaged = Buffer.from(bytes)
  for (let bits = between(1, 8); bits > 0; bits -= 1) {
    const at = below(damaged.length)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8))
  }
  return damaged
}

/** Some sectors of a disk come back as something else. */
function overwritten(
  bytes: Buffer,
  { between, below }: Random,
  by: (damaged: Buffer, at: number, end: number) => void,
) {
  const damaged = Buffer.from(bytes)
  const at = below(Math.ceil(bytes.length / SECTOR)) * SECTOR
  by(damaged, at, Math.min(bytes.length, at + between(1, 8) * SECTOR))
  return damaged
}

const flips: Damage = { what: '1 to 8 flipped bits', of: flipped }
const others: readonly Damage[] = [
  { what: 'cut', of: (bytes, { below }) => bytes.subarray(0, below(bytes.length)) },
  {
    what: 'sectors of zeros',
    of: (bytes, random) => overwritten(bytes, random, (all, at, end) => all.fill(0, at, end)),
  },
  {
    what: 'sectors of another place',
    of: (bytes, random) => overwritten(bytes, random, (all, at, end) => all.copy(all, at, random.below(at + 1), end)),
  },
  {
    what: 'another digit',
    of: (bytes, { below }) => {
      const places = [...bytes.keys()].filter((at) => isDigit(bytes[at] ?? 0))
      const at = places[below(places.length)] ?? 0
      const damaged = Buffer.from(bytes)
      damaged[at] = 0x30 + (((bytes[at] ?? 0) - 0x30 + 1 + below(9)) % 10)
      return damaged
    },
  },
  {
    what: 'something behind the end',
    of: (bytes, { between }) => Buffer.concat([bytes, bytes.subarray(0, between(1, 600))]),
  },
]

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

export const damagedReport: Fault = {
  id: 'F23',
  words: 'bits of a report file are flipped, sectors wrong, digits changed',
  times: { ci: 2000, release: 20_000 },
  needs: [],
  run: async (trial) => {
    const path = join(trial.folder, 'Báo cáo.duthao')
    const bytes = Buffer.from(sampleText)
    while (trial.tally.counts.tried < trial.times) {
      const damage = trial.random.below(4) > 0 ? flips : trial.random.pick(others)
      const damaged = damage.of(bytes, trial.random)
      if (damaged.equals(bytes)) continue // two flips of one bit
      await writeFile(path, damaged)
      await expectNoticed(trial, path, damage.what)
    }
  },
}

type Golden = { readonly what: string; readonly text: string; readonly code: string | null }

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** The sample under another version, its checksum right. */
function underVersion(version: string): string {
  const content = sampleText.replace(/ "sha256": .*\n/, '').replace('"version": 1,', `"version": ${version},`)
  return content.replace(' "report":', ` "sha256": "${digest(content)}",\n "report":`)
}

/** Format 1 is the first: what is older cannot be. */
const golden: readonly Golden[] = [
  { what: 'the sample as it is delivered', text: sampleText, code: null },
  ...['2', '3', '10', '2147483647'].map((version) => ({
    what: `format ${version}`,
    text: underVersion(version),
    code: 'file/newer',
  })),
  ...['0', '-1', '1.5', '"1"', 'null'].map((version) => ({
    what: `format ${version}`,
    text: underVersion(version),
    code: 'file/damaged',
  })),
]

export const otherFormats: Fault = {
  id: 'F27',
  words: 'a file of another format version',
  times: { ci: golden.length, release: golden.length },
  needs: [],
  run: async ({ folder, tally }) => {
    for (const { what, text, code } of golden) {
      const path = join(folder, `${what.replaceAll('"', '')}.duthao`)
      await writeFile(path, text)
      tally.tried()
      const read = await readReport(path)
      const told = read.ok ? null : read.code
      if (read.ok && code !== null) tally.corrupt(`${what}: read as if it were of today`)
      tally.expect(told === code, `${what}: told ${told}`)
      if ((await readFile(path, 'utf8')) !== text) tally.corrupt(`${what}: changed by reading`)
    }
  },
}
