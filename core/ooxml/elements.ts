import { type Attributes, readXml, type XmlCode } from '#core/ooxml/read-xml'
import { fail, ok, type Result } from '#core/result'

/** An element with all that is in it. Names are local. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

export type ElementsListener = {
  /** Elements that are passed through: what stands in them is taken one by one, they themselves are not. */
  readonly within: ReadonlySet<string>
  readonly take: (element: XmlElement) => void
  /** How many characters were left out that XML forbids. */
  readonly forbidden: (count: number) => void
}

type Growing = { readonly name: string; readonly attributes: Attributes; readonly children: XmlNode[] }

/** A table of ten thousand rows has less; held at once, more would not fit into the memory of an import. */
const mostHeld = 600_000

/**
 * Takes a part element by element, so that never more of it is held than one of them: a paragraph, a table. What is
 * larger than any of a document is 'xml/unsafe'.
 */
export function readElements(bytes: Uint8Array, { within, take, forbidden }: ElementsListener): Result<null, XmlCode> {
  const growing: Growing[] = []
  let held = 0
  const read = readXml(bytes, {
    open: (name, attributes) => {
      if (growing.length === 0 && within.has(name)) return
      held += 1
      const element = { name, attributes, children: [] }
      growing.at(-1)?.children.push(element)
      growing.push(element)
    },
    close: () => {
      const closed = growing.pop()
      if (closed === undefined || growing.length > 0) return
      if (held <= mostHeld) take(closed)
      held = held <= mostHeld ? 0 : held
    },
    text: (words) => {
      growing.at(-1)?.children.push(words)
    },
    isDone: () => held > mostHeld,
    forbidden,
  })
  if (!read.ok) return read
  return held > mostHeld ? fail('xml/unsafe') : ok(null)
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
}

/** The `val` of the child of that name; undefined without such a child, '' where it says nothing. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child && (child.attributes.get('val') ?? '')
}

/** All that is written in it, however deep. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}
