import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { body, figure, p, reportOf, smallReport } from '../../support/build'
import { anyReport } from '../../support/generate'

const small = writeReportFile(smallReport())

/** A file whose checksum is right whatever its content, as a careful stranger would make it. */
function sealed(content: string): string {
  const sum = createHash('sha256').update(content).digest('hex')
  return content.replace(' "report":', () => ` "sha256": "${sum}",\n "report":`)
}

function codeOf(text: string): string {
  const read = readReportFile(text)
  return read.ok ? 'ok' : read.code
}

function withReport(report: unknown): string {
  return sealed(`${JSON.stringify({ format: 'duthao', version: 1, report }, null, 1)}\n`)
}

describe('what is written', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(readReportFile(writeReportFile(report))).toEqual({ ok: true, value: report })
      }),
      { numRuns: 500 },
    )
  })

  it('is JSON of one value a line, that names its format, version and checksum first', () => {
    expect(small.split('\n').slice(0, 6)).toEqual([
      '{',
      ' "format": "duthao",',
      ' "version": 1,',
      expect.stringMatching(/^ "sha256": "[0-9a-f]{64}",$/),
      ' "report": {',
      '  "id": "r1",',
    ])
    expect(small).toMatch(/\n}\n$/)
    expect(JSON.parse(small).report).toEqual(smallReport())
  })

  it('is sealed as anybody can seal it', () => {
    expect(withReport(smallReport())).toBe(small)
  })

  it('does not hang on the order of the keys in memory', () => {
    const turned = JSON.parse(JSON.stringify(smallReport()), (_, value: unknown) =>
      value instanceof Object && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ) as Report
    expect(Object.keys(turned)).not.toEqual(Object.keys(smallReport()))
    expect(writeReportFile(turned)).toBe(small)
  })

  it('is never a file that could not be opened again', () => {
    const lost = { ...smallReport(), indicators: [] }
    expect(() => writeReportFile(lost)).toThrow('observations.0')
    expect(() => writeReportFile({ ...smallReport(), body: [] })).toThrow('body')
  })
})

describe('a damaged file', () => {
  it('is refused wherever one byte is flipped', () => {
    const bytes = Buffer.from(small)
    const accepted = Array.from(bytes.keys()).filter((at) => {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      return codeOf(flipped.toString()) === 'ok'
    })
    expect(accepted).toEqual([])
  })

  it('is refused wherever it is cut', () => {
    const accepted = Array.from(small, (_, at) => at).filter((at) => codeOf(small.slice(0, at)) === 'ok')
    expect(accepted).toEqual([])
  })

  it('is refused when any bit of a larger one is flipped', () => {
    const bytes = Buffer.from(writeReportFile(reportOf(Array.from({ length: 200 }, () => p('Thu đạt 5.145 tỷ đồng.')))))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
        expect(codeOf(flipped.toString('latin1'))).not.toBe('ok')
        expect(codeOf(flipped.toString())).not.toBe('ok')
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a digit', (text: string) => text.replace('5145', '5146')],
    ['a blank at the end', (text: string) => `${text} `],
    ['no line end', (text: string) => text.trimEnd()],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of another system', (text: string) => text.replaceAll('\n', '\r\n')],
    ['other spaces', (text: string) => JSON.stringify(JSON.parse(text))],
    ['its second half lost', (text: string) => text.slice(0, text.length / 2)],
    ['a raw half of a character', (text: string) => text.replace('Về xã hội', 'Về \ud800')],
    ['another version', (text: string) => text.replace('"version": 1', '"version": 0')],
    ['a version that is no number', (text: string) => text.replace('"version": 1', '"version": "1"')],
    ['no checksum', (text: string) => text.replace(/ "sha256".*\n/, '')],
  ])('with %s is called damaged', (_, harm) => {
    expect(harm(small)).not.toBe(small)
    expect(codeOf(harm(small))).toBe('file/damaged')
  })
})

describe('a file that somebody else wrote and sealed', () => {
  const content = `${JSON.stringify({ format: 'duthao', version: 1, report: smallReport() }, null, 1)}\n`

  it.each([
    ['a key that stands twice', content.replace('  "id": "r1",', '  "id": "r0",\n  "id": "r1",')],
    ['minus nothing', content.replace('"decimals": 0', '"decimals": -0')],
    ['a number in another form', content.replace('"year": 2020', '"year": 2.02e3')],
    ['an escape that is not needed', content.replace('Về xã hội', 'V\\u1ec1 xã hội')],
    [
      'its keys in another order',
      content.replace('  "id": "r1",\n', '').replace('\n }\n}\n', ',\n  "id": "r1"\n }\n}\n'),
    ],
    ['a key beside the report', content.replace(/\n}\n$/, ',\n "more": 1\n}\n')],
  ])('with %s is no file of ours', (_, text) => {
    expect(text).not.toBe(content)
    expect(readReportFile(sealed(text))).toEqual({ ok: false, code: 'file/damaged', values: {} })
  })

  it.each([
    ['an unknown key', { ...smallReport(), colour: 'red' }, 'colour'],
    ['a missing key', { ...smallReport(), id: undefined }, 'id'],
    ['a wrong kind', { ...smallReport(), body: 'text' }, 'body'],
    ['no report', null, 'JSON'],
    ['a figure of nothing', { ...smallReport(), body: body(p(figure('exports'))) }, 'body.0.children.1'],
    ['a fault in a block', { ...smallReport(), body: [p('a'), { ...p('b'), level: 'Z' }] }, 'body.1.level'],
  ])('with %s is invalid, at a named place', (_, report, where) => {
    expect(readReportFile(withReport(report))).toEqual({ ok: false, code: 'file/invalid', values: { where } })
  })

  it('with a key of the prototype is invalid, and the prototype stays as it was', () => {
    const text = content.replace('  "id": "r1",', '  "__proto__": {\n   "polluted": true\n  },\n  "id": "r1",')
    expect(readReportFile(sealed(text))).toMatchObject({ code: 'file/invalid', values: { where: '__proto__' } })
    expect('polluted' in {}).toBe(false)
  })

  it('with a number beyond all is invalid', () => {
    const text = content.replace('"month": 6', '"month": 1e400')
    expect(readReportFile(sealed(text))).toMatchObject({ code: 'file/invalid', values: { where: 'frame.date.month' } })
  })

  it.each([10_000, 1_000_000])('nested %i deep is invalid', (depth) => {
    const text = content.replace('"id": "r1"', () => `"id": ${'['.repeat(depth)}${']'.repeat(depth)}`)
    expect(readReportFile(sealed(text))).toMatchObject({ code: 'file/invalid', values: { where: 'id' } })
  })
})

it('names a newer format before it judges anything else in the file', () => {
  const text = JSON.stringify({ format: 'duthao', version: 2, sha256: 'other', sections: [] })
  expect(readReportFile(text)).toEqual({ ok: false, code: 'file/newer', values: { version: 2 } })
})

it.each([
  ['nothing', ''],
  ['another JSON', '{"format":"other"}'],
  ['JSON that is no object', '[1,2]'],
  ['null', 'null'],
  ['prose', 'Báo cáo tóm tắt'],
  ['deep nesting that is not closed', '['.repeat(1_000_000)],
])('calls %s no report', (_, text) => {
  expect(codeOf(text)).toBe('file/not-a-report')
})

it('refuses what is too large before it looks inside', () => {
  expect(codeOf(small + ' '.repeat(60_000_000))).toBe('file/too-large')
})
