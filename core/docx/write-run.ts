import type { Text } from '#core/document/schema'
import type { XmlObject } from '#core/ooxml/xml'

const preserved = { _attr: { 'xml:space': 'preserve' } }

/**
 * Text as a run. Beside a named style, what the writer of the report marked is all the look that a run carries, in
 * the order that the schema has for it; a line break of the text becomes Word's.
 *
 * Source: ECMA-376 Part 1, 17.3.2.25 r, 17.3.2.28 rPr, 17.3.3.31 t.
 */
export function textRun(text: Text, style?: string): XmlObject {
  const named = style === undefined ? [] : [{ 'w:rStyle': { _attr: { 'w:val': style } } }]
  const look = [...named, ...marksOf(text)]
  const properties = look.length === 0 ? [] : [{ 'w:rPr': look }]
  return { 'w:r': [...properties, ...linesOf(text.text)] }
}

/** A run that holds a line break alone. */
export function lineBreak(): XmlObject {
  return { 'w:r': [{ 'w:br': {} }] }
}

function linesOf(text: string): readonly XmlObject[] {
  if (!text.includes('\n')) return [{ 'w:t': [preserved, text] }]
  return text.split('\n').flatMap((line, at) => [...(at > 0 ? [{ 'w:br': {} }] : []), { 'w:t': [preserved, line] }])
}

function marksOf({ bold, italic, underline, superscript, subscript }: Text): readonly XmlObject[] {
  return [
    ...(bold ? [{ 'w:b': {} }, { 'w:bCs': {} }] : []),
    ...(italic ? [{ 'w:i': {} }, { 'w:iCs': {} }] : []),
    ...(underline ? [{ 'w:u': { _attr: { 'w:val': 'single' } } }] : []),
    ...(superscript || subscript
      ? [{ 'w:vertAlign': { _attr: { 'w:val': superscript ? 'superscript' : 'subscript' } } }]
      : []),
  ]
}
