import fc from 'fast-check'
import { writeDocx } from '#core/docx/write'
import { smallReport } from '../../support/build'
import { deflate, exported, profileIds, shippedProfile } from '../../support/docx'
import { anyReport } from '../../support/generate'
import { itNeeds } from '../../support/needs'
import { schemaFaults } from '../../support/ooxml-schema'
import { itWithSdk, sdkFaults } from '../../support/open-xml-sdk'

const itWithSchemas = itNeeds('xmllint')

itWithSchemas('has no fault against the schemas of ECMA-376, in any form', async () => {
  for (const id of profileIds) expect(schemaFaults(await exported(smallReport(), id))).toEqual([])
})

itWithSchemas(
  'has none whatever the report says',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => expect(schemaFaults(await exported(report))).toEqual([])),
      { numRuns: 10 },
    )
  },
  60_000,
)

itWithSchemas('is told of faults by the same schemas', async () => {
  const parts = await exported(smallReport())
  const broken = (parts.get('word/document.xml') ?? '').replace('<w:pStyle', '<w:styleOfParagraph')
  expect(schemaFaults(new Map([['word/document.xml', broken]]))).not.toEqual([])
})

itWithSdk(
  "has no fault against Word's own rules, in any form",
  async () => {
    for (const id of profileIds) {
      const { bytes } = await writeDocx(smallReport(), shippedProfile(id), { final: false, deflate })
      expect({ id, faults: sdkFaults(bytes, 'docx') }).toEqual({ id, faults: [] })
    }
  },
  60_000,
)
