import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readReportFile } from '#core/document/file'
import { writeDocx } from '#core/docx/write'
import { deflate, partsIn, profileIds, shippedProfile } from '../../support/docx'
import { faultsOf } from '../../support/docx-rules'
import { itNeeds } from '../../support/needs'
import { schemaFaults } from '../../support/ooxml-schema'
import { print } from '../../support/pdf'

const root = path.join(__dirname, '../../..')
const textOf = (name: string) => readFileSync(path.join(root, name), 'utf8')
const source = textOf('test/fixtures/bao-cao-tom-tat-2020.txt')

/** Blanks do not count: where lines break is the page's affair. */
const solid = (text: string) => text.normalize('NFC').replace(/\s/gu, '')

/** Where the printed sample differs from its source on purpose, and why. */
const differences = [
  { source: '2.1. Xây dựng', ours: '2.2. Xây dựng', reason: '2.1 stands twice: numbers are computed' },
  { source: '644.678m2', ours: '644.678 m²', reason: 'the power of a unit stands above' },
  {
    source: 'TM. ỦY BAN NHÂN DÂN\nDự thảo',
    ours: 'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
    reason: 'the mark stands at the head',
  },
] as const

/** The frame, which the source has lost. */
const head =
  'ỦY BAN NHÂN DÂN TỈNH BẮC GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ' +
  'Số: /BC-UBND Bắc Giang, ngày tháng 6 năm 2020'

function sample() {
  const read = readReportFile(textOf('templates/mau-bao-cao/bac-giang-2020-6-thang.duthao'))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

itNeeds('soffice', 'pdftohtml', 'pdftoppm')(
  'prints the words of the source in order, but for the listed differences',
  async () => {
    const { bytes } = await writeDocx(sample(), shippedProfile('nd30'), { final: false, deflate })
    const inMargin = shippedProfile('nd30').page.topMm.value - 2
    const printed = print(bytes).texts.filter(({ top }) => top >= inMargin)
    const expected = differences.reduce((text, change) => {
      expect(text.split(solid(change.source))).toHaveLength(2)
      return text.replace(solid(change.source), solid(change.ours))
    }, solid(source))
    expect(solid(printed.map(({ text }) => text).join(''))).toBe(solid(head) + expected)
  },
  120_000,
)

itNeeds('xmllint')('has no fault against the schemas nor in the eyes of Word, in any form', async () => {
  for (const id of profileIds) {
    const { bytes } = await writeDocx(sample(), shippedProfile(id), { final: true, deflate })
    const parts = partsIn(bytes)
    expect([...schemaFaults(parts), ...faultsOf(parts)]).toEqual([])
  }
})
