/**
 * An element as the `docx` package prepares it: one key, its name; `_attr` in its content holds the attributes.
 * What is `undefined` is left out.
 */
export type XmlObject = { readonly [name: string]: unknown }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** No name of an element, so that it is never taken for one. */
const writtenKey = '<>'

/** Characters with a meaning in XML, and those that XML 1.0 (section 2.2) forbids even when escaped. */
const special = /[&<>"]|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A sign that some of a text may be special. Nearly no text has one, and looking for these is much quicker. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
const suspect = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** A part of a package: its root element with the XML declaration. Characters that XML forbids are dropped. */
export function writeXml(root: XmlObject): string {
  return declaration + elementText(root)
}

/**
 * The element, written already, to stand among others. A long document has thousands of paragraphs: held as objects
 * until the end, they make collecting garbage the longest part of an export.
 */
export function written(element: XmlObject): XmlObject {
  return { [writtenKey]: elementText(element) }
}

function elementText(element: XmlObject): string {
  const pieces: string[] = []
  writeElement(element, pieces)
  return pieces.join('')
}

function writeElement(element: XmlObject, pieces: string[]): void {
  for (const name in element) {
    if (name === writtenKey) pieces.push(String(element[name]))
    else writeNamed(name, listOf(element[name]), pieces)
  }
}

function writeNamed(name: string, children: readonly unknown[], pieces: string[]): void {
  pieces.push('<', name)
  for (const child of children) if (isObject(child)) writeAttributes(child._attr, pieces)
  const start = pieces.push('>')
  for (const child of children) {
    if (!isObject(child)) pieces.push(escaped(child))
    else if (child._attr === undefined) writeElement(child, pieces)
  }
  if (pieces.length === start) pieces[start - 1] = '/>'
  else pieces.push('</', name, '>')
}

function writeAttributes(attributes: unknown, pieces: string[]): void {
  if (!isObject(attributes)) return
  for (const name in attributes) {
    if (attributes[name] !== undefined) pieces.push(' ', name, '="', escaped(attributes[name]), '"')
  }
}

function listOf(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? content : [content]
}

function isObject(value: unknown): value is XmlObject {
  return typeof value === 'object' && value !== null
}

function escaped(value: unknown): string {
  if (value === undefined) return ''
  const text = String(value)
  return suspect.test(text) ? text.replace(special, (found) => escapes[found] ?? '') : text
}
