import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import type { Profile } from '#core/document/profile'
import { readProfile } from '#core/document/read-profile'
import type { Report } from '#core/document/schema'
import { writeDocx } from '#core/docx/write'

const root = path.join(__dirname, '../..')

export const profileIds = ['nd30', 'hd05', 'hd36'] as const

export const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes)

/** A profile as it is shipped. */
export function shippedProfile(id: string): Profile {
  const read = readProfile(readFileSync(path.join(root, `templates/profiles/${id}.json`), 'utf8'))
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read)}`)
  return read.value
}

/** The parts of the report's .docx by their paths. */
export async function exported(report: Report, profile = 'nd30', final = false): Promise<ReadonlyMap<string, string>> {
  const { bytes } = await writeDocx(report, shippedProfile(profile), { final, deflate })
  return partsIn(bytes)
}

export function partsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** An element without the noise of a DOM, so that whole ones can be compared. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const token = /<(\/?)([^\s/>]+)((?:\s+[^\s=]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy

/** The root of a part that we wrote. No reader for the XML of others: no comments, no CDATA, no DOCTYPE. */
export function parseXml(xml: string): Element {
  const text = xml.replace(/^<\?xml[^>]*\?>\s*/, '')
  const open: (Element & { children: (Element | string)[] })[] = [{ name: '', attributes: {}, children: [] }]
  let read = 0
  for (const [whole, ending, name = '', attributes = '', empty, words] of text.matchAll(token)) {
    read += whole.length
    const parent = open.at(-1)
    const element = { name, attributes: attributesOf(attributes), children: [] }
    if (words !== undefined) parent?.children.push(plain(words))
    else if (ending === '/') expect(open.pop()?.name).toBe(name)
    else parent?.children.push(element)
    if (name !== '' && ending === '' && empty === '') open.push(element)
  }
  const [top] = open[0]?.children ?? []
  if (read !== text.length || open.length !== 1 || top === undefined || typeof top === 'string') {
    throw new Error(`no XML after ${text.slice(Math.max(0, read - 40), read)}`)
  }
  return top
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )
}

function plain(text: string): string {
  return text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
}

/** All elements of that name below, in order. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** The `w:val` of the first element of that name below. */
export function wordValue(element: Element, name: string): string | undefined {
  return all(element, name)[0]?.attributes['w:val']
}

/** The words of an element as Word shows them, line breaks as '\n'. */
export function wordsOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : ''
      return child.name === 'w:br' ? '\n' : wordsOf(child)
    })
    .join('')
}

export function partOf(parts: ReadonlyMap<string, string>, name: string): Element {
  return parseXml(parts.get(name) ?? '')
}

/** The paragraphs of the body outside its tables. */
export function bodyParagraphs(parts: ReadonlyMap<string, string>): readonly Element[] {
  const [body] = all(partOf(parts, 'word/document.xml'), 'w:body')
  return (body?.children ?? []).filter((child): child is Element => typeof child !== 'string' && child.name === 'w:p')
}
