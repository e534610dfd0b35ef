import { Node } from 'slate'
import type { RenderChunkProps, RenderElementProps, RenderLeafProps } from 'slate-react'
import type { Level, TextBlock } from '#core/document/schema'
import { ClaimSpan } from './claim-span'
import styles from './elements.module.css'
import { FigureChip, PeriodChip } from './figure-chip'
import { useBlockNumber, useIsLastBlock, useIsUnseen, usePage, useStruck } from './page-context'
import { lookOf } from './profile-look'
import { SentenceChip } from './sentence-chip'
import { beforeLeaf, StruckBlocks } from './struck-words'
import struckStyles from './struck-words.module.css'

const headingTags = { part: 'h2', A: 'h3', I: 'h4', '1': 'h5', '1.1': 'h6', a: 'h6' } as const satisfies Record<
  Level,
  string
>

type BlockProps = Pick<RenderElementProps, 'attributes' | 'children'> & { readonly element: TextBlock }

/**
 * A heading or paragraph with its computed number before it. The number is drawn by the style sheet from an attribute:
 * screen readers read it, and neither caret, selection nor input method can meet it.
 */
function BlockView({ attributes, children, element }: BlockProps) {
  const { profile } = usePage()
  const number = useBlockNumber(element.id)
  const end = useIsLastBlock(element.id) ? endOf(element, profile.wording.end) : undefined
  const isUnseen = useIsUnseen(element.id)
  const struck = useStruck(element.id)
  const Tag = element.type === 'heading' ? headingTags[element.level] : 'p'
  return (
    <>
      {struck && <StruckBlocks words={struck.before} />}
      <Tag
        {...attributes}
        className={element.type === 'heading' ? styles.heading : styles.paragraph}
        style={lookOf(profile, element.type === 'heading' ? element.level : 'body')}
        data-level={element.level}
        data-number={number}
        data-end={end}
        data-unseen={isUnseen || undefined}
      >
        {children}
      </Tag>
      {struck && <StruckBlocks words={struck.behind} />}
    </>
  )
}

/** What the form ends the text with ('./.'), as far as the last sentence does not have it. */
function endOf(block: TextBlock, end: string): string {
  const last = block.children.findLast((inline) => !('text' in inline && inline.text.trim() === ''))
  const closes = last !== undefined && 'type' in last && last.type === 'indicatorBlock' && last.end === 'stop'
  const text = closes ? '.' : Node.string(block).trimEnd()
  if (text.endsWith(end)) return ''
  return text.endsWith('.') && end.startsWith('.') ? end.slice(1) : end
}

export function renderElement({ attributes, children, element }: RenderElementProps) {
  switch (element.type) {
    case 'figure':
      return (
        <FigureChip attributes={attributes} element={element}>
          {children}
        </FigureChip>
      )
    case 'periodToken':
      return (
        <PeriodChip attributes={attributes} element={element}>
          {children}
        </PeriodChip>
      )
    case 'indicatorBlock':
      return (
        <SentenceChip attributes={attributes} element={element}>
          {children}
        </SentenceChip>
      )
    case 'claim':
      return (
        <ClaimSpan attributes={attributes} element={element}>
          {children}
        </ClaimSpan>
      )
    case 'annex':
      // Its sheet lies behind the signature; here it has no place that a caret could come to.
      return (
        <div {...attributes} hidden>
          {children}
        </div>
      )
    default:
      return (
        <BlockView attributes={attributes} element={element}>
          {children}
        </BlockView>
      )
  }
}

/** Marks as elements, so that what is copied to another program keeps them. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  let marked = children
  if (leaf.bold) marked = <strong>{marked}</strong>
  if (leaf.italic) marked = <em>{marked}</em>
  if (leaf.underline) marked = <u>{marked}</u>
  if (leaf.superscript) marked = <sup>{marked}</sup>
  if (leaf.subscript) marked = <sub>{marked}</sub>
  const before = beforeLeaf(leaf)
  return (
    <span {...attributes} className={before && struckStyles.moved} data-before={before}>
      {marked}
    </span>
  )
}

/** A run of blocks that the browser neither lays out nor walks while it is far from the screen. */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? styles.chunk : undefined}>
      {children}
    </div>
  )
}
