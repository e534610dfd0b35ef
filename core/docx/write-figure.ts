import { textRun } from '#core/docx/write-run'
import type { XmlObject } from '#core/ooxml/xml'

export type FigureControl = {
  /** Content controls are told apart by numbers, unique in the document. */
  readonly id: number
  /** Indicator and facet: 'grdp-growth:value'. */
  readonly tag: string
  /** The indicator's name, which Word shows on the control. */
  readonly name: string
  readonly words: string
}

/** The longest name or tag that Word takes: it refuses a file that has a longer one, though ECMA-376 sets no bound. */
const longest = 64

/**
 * A figure as a content control: Word shows its words, and the tag brings indicator and facet back when the document
 * returns. The frame around the words stays hidden. The `docx` package has no content controls in a line.
 *
 * Source: ECMA-376 Part 1, 17.5.2.31 sdt (run level), 17.5.2.42 tag; [MS-DOCX] 2.5.1.2 w15:appearance.
 */
export function writeFigure({ id, tag, name, words }: FigureControl): XmlObject {
  return {
    'w:sdt': [
      {
        'w:sdtPr': [
          { 'w:alias': { _attr: { 'w:val': [...name].slice(0, longest).join('') } } },
          { 'w:tag': { _attr: { 'w:val': tag } } },
          { 'w:id': { _attr: { 'w:val': id } } },
          { 'w15:appearance': { _attr: { 'w15:val': 'hidden' } } },
        ],
      },
      { 'w:sdtContent': [textRun({ text: words })] },
    ],
  }
}

/** The tag of a figure. An indicator's id too long for Word gives way to `order`, its place in the report from 1. */
export function tagOf(indicator: string, facet: string, order: number): string {
  const tag = `${indicator}:${facet}`
  return tag.length <= longest ? tag : `#${order}:${facet}`
}
