import { depthOf, numbersOf } from '#core/document/numbering'
import type { Block, Level } from '#core/document/schema'
import { blockText } from '#core/document/text'
import type { Template } from '#core/template/schema'

/** A line of a template's outline: `depth` is 0 for a part and for an annex, 5 for a point. */
export type PreviewLine = { readonly depth: number; readonly number: string; readonly title: string }

/** As in the state's form: a preview shows what a template is made of, not its print. */
const numberEnd: Readonly<Record<Level, string>> = { part: '', A: '.', I: '.', '1': '.', '1.1': '.', a: ')' }

/** The headings and annexes of a template, numbered. What a period or a figure will fill in is an ellipsis. */
export function previewOf({ body, style }: Pick<Template, 'body' | 'style'>): readonly PreviewLine[] {
  const numbers = numbersOf(body, { partNumber: style.partNumber, numberEnd })
  return body.flatMap((block) => {
    if (block.type === 'paragraph') return []
    return [{ depth: depthIn(block), number: numbers.get(block.id) ?? '', title: blockText(block, () => '…') }]
  })
}

function depthIn(block: Exclude<Block, { type: 'paragraph' }>): number {
  return block.type === 'annex' ? 0 : depthOf(block.level)
}
