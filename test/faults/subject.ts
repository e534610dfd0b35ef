import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readReportFile, writeReportFile } from '#core/document/file'
import { type Block, blockId, type Report } from '#core/document/schema'
import { readReport } from '../../electron/disk/report-file'
import sampleText from '../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao?raw'

/** What lies where a report was saved. */
export type Found =
  | { readonly kind: 'whole'; readonly version: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'corrupt'; readonly why: string }

function sampleReport(): Report {
  const read = readReportFile(sampleText)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** So many characters of the sample: its first blocks alone, or its blocks over and over under ids of their own. */
function ofLength(sample: Report, length: number): Report {
  const perBlock = JSON.stringify(sample.body, null, 1).length / sample.body.length
  const withoutBody = sampleText.length - perBlock * sample.body.length
  const isSmall = length < withoutBody
  const count = Math.max(4, Math.round((length - (isSmall ? 0 : withoutBody)) / perBlock))
  const source = isSmall ? plainBlocks(sample) : sample.body
  const body = Array.from({ length: count }, (_, at): Block => {
    const block = source[at % source.length] ?? source[0]
    if (!block) throw new Error('the sample has no such block')
    return { ...block, id: blockId.parse(`b${at}`) }
  })
  return isSmall ? { ...sample, body, indicators: [], observations: [], plans: [] } : { ...sample, body }
}

/** Those that stand without the data set. */
function plainBlocks({ body }: Report): readonly Block[] {
  return body.filter(
    (block) =>
      (block.type === 'paragraph' || block.type === 'heading') && block.children.every((inline) => 'text' in inline),
  )
}

const SEAL = / "sha256": "([0-9a-f]{64})",\n/
const NUMBER = /"number": "(\d+)"/

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * A report of about so many characters, in numbered versions that differ in nothing but the number of the document.
 * What is found on a disk is judged without the application's own reader first: by the checksum, and against what the
 * version must be, character for character.
 */
export class Subject {
  readonly #base: Report
  readonly #rest: string

  constructor(length: number) {
    this.#base = ofLength(sampleReport(), length)
    this.#rest = sha256(this.text(0).replace(SEAL, '').replace(NUMBER, ''))
  }

  version(number: number): Report {
    return { ...this.#base, frame: { ...this.#base.frame, number: String(number) } }
  }

  text(number: number): string {
    return writeReportFile(this.version(number))
  }

  async found(path: string): Promise<Found> {
    const bytes = await readFile(path).catch(() => null)
    if (bytes === null) return { kind: 'missing' }
    const judged = this.judge(bytes)
    if (judged.kind !== 'whole') return judged
    const read = await readReport(path)
    if (!read.ok) return { kind: 'corrupt', why: `our own reader refuses a whole file: ${read.code}` }
    return judged
  }

  judge(bytes: Buffer): Found {
    if (bytes.length === 0) return { kind: 'corrupt', why: 'empty' }
    const text = bytes.toString('utf8')
    const content = text.replace(SEAL, '')
    if (sha256(content) !== SEAL.exec(text)?.[1]) return { kind: 'corrupt', why: `${bytes.length} bytes, wrong sum` }
    const version = NUMBER.exec(content)?.[1]
    if (version === undefined || sha256(content.replace(NUMBER, '')) !== this.#rest) {
      return { kind: 'corrupt', why: 'not a version of this report' }
    }
    return { kind: 'whole', version: Number(version) }
  }
}
