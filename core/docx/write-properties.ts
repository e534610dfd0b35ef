import { type FrameWords, senderOf } from '#core/document/frame-words'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import type { XmlObject } from '#core/ooxml/xml'

/** The properties of a report: its title and organ, and its own date. */
export function writeCoreProperties(report: Report, profile: Profile, words: FrameWords): XmlObject {
  return propertiesOf({
    title: [words.kind, ...words.subject].join(' ').trim(),
    creator: senderOf(report.frame, profile).organ.join(' '),
    date: dateOf(report.frame.date),
  })
}

/**
 * The properties of a document of a day such as '2020-06-30'. No person, no machine, no clock.
 *
 * Source: ECMA-376 Part 2, 11 (core properties).
 */
export function propertiesOf(said: {
  readonly title: string
  readonly creator: string
  readonly date: string
}): XmlObject {
  const { title, creator, date } = said
  const stamp = (name: string) => ({ [name]: [{ _attr: { 'xsi:type': 'dcterms:W3CDTF' } }, `${date}T00:00:00Z`] })
  return {
    'cp:coreProperties': [
      {
        _attr: {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        },
      },
      { 'dc:title': [title] },
      { 'dc:creator': [creator] },
      { 'dc:language': ['vi-VN'] },
      stamp('dcterms:created'),
      stamp('dcterms:modified'),
    ],
  }
}

/** Source: ECMA-376 Part 1, 22.2 (extended properties). */
export function writeAppProperties(): XmlObject {
  return {
    Properties: [
      { _attr: { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' } },
      { Application: ['Dự Thảo'] },
    ],
  }
}

/** The day of signing; where it is still blank, the last day of what is known. */
function dateOf({ day, month, year }: Report['frame']['date']): string {
  const knownMonth = month ?? 12
  const lastDay = new Date(Date.UTC(year, knownMonth, 0)).getUTCDate()
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  return `${year}-${twoDigits(knownMonth)}-${twoDigits(day ?? lastDay)}`
}
