import { depthOf, numbersOf } from '#core/document/numbering'
import type { Level } from '#core/document/schema'
import { blockText } from '#core/document/text'
import type { Template } from '#core/template/schema'

/** A line of a template's outline: `depth` is 0 for its highest headings, whatever their level, and for an annex. */
export type PreviewLine = { readonly depth: number; readonly number: string; readonly title: string }

/** As in the state's form: a preview shows what a template is made of, not its print. */
const numberEnd: Readonly<Record<Level, string>> = { part: '', A: '.', I: '.', '1': '.', '1.1': '.', a: ')' }

/** The headings and annexes of a template, numbered. What a period or a figure will fill in is an ellipsis. */
export function previewOf({ body, style }: Pick<Template, 'body' | 'style'>): readonly PreviewLine[] {
  const numbers = numbersOf(body, { partNumber: style.partNumber, numberEnd })
  const shown = body.filter((block) => block.type !== 'paragraph')
  const top = Math.min(...shown.map((block) => (block.type === 'heading' ? depthOf(block.level) : Infinity)))
  return shown.map((block) => ({
    depth: block.type === 'heading' ? depthOf(block.level) - top : 0,
    number: numbers.get(block.id) ?? '',
    title: blockText(block, () => '…'),
  }))
}
