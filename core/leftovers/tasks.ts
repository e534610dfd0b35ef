import { depthOf } from '#core/document/numbering'
import type { Block, BlockId } from '#core/document/schema'
import { isAnnex, isText } from '#core/document/walk'

/**
 * The blocks that tell what is to be done in the time to come: what stands under 'Nhiệm vụ trọng tâm quý IV', up to the
 * next heading that is as high. Headings that were typed as plain paragraphs count too. The words that close a report
 * look back at all of it.
 */
export function tasksIn(body: readonly Block[]): ReadonlySet<BlockId> {
  const tasks = new Set<BlockId>()
  let under: number | null = null
  for (const block of body) {
    const text = typedText(block)
    const depth = depthIn(block, text)
    if (depth !== null && under !== null && depth <= under) under = null
    if (depth !== null && under === null && isTasksTitle(text)) under = depth
    if (under !== null && !/^\s*trên đây/iu.test(text)) tasks.add(block.id)
  }
  return tasks
}

/** Words that nobody typed, such as periods that move, say nothing of what a section is about. */
function typedText(block: Block): string {
  const inlines = isAnnex(block) ? block.title : block.children
  return inlines.map((inline) => (isText(inline) ? inline.text : '')).join('')
}

const longest = 160

function depthIn(block: Block, text: string): number | null {
  if (isAnnex(block)) return Number.NEGATIVE_INFINITY
  if (block.type === 'heading') return depthOf(block.level)
  if (text.length > longest || text.trim() === '') return null
  if (block.level !== undefined) return depthOf(block.level)
  if (/^\s*phần\s/iu.test(text) || isInCapitals(text)) return depthOf(typedLevel(text) ?? 'part')
  const level = typedLevel(text)
  return level === null ? null : depthOf(level)
}

function typedLevel(text: string): 'A' | 'I' | '1' | null {
  if (/^\s*[IVX]{1,4}[.)]\s/u.test(text)) return 'I'
  if (/^\s*[A-H][.)]\s/u.test(text)) return 'A'
  return /^\s*[0-9]{1,2}[.)]\s/u.test(text) ? '1' : null
}

const isInCapitals = (text: string) => text === text.toUpperCase() && /\p{L}{3}/u.test(text)

const announced = '(?:nhiệm vụ|phương hướng|mục tiêu|giải pháp|chương trình công tác|kế hoạch công tác)'
const tasksTitle = new RegExp(`(?<!\\p{L})${announced}(?!\\p{L})`, 'u')
/** 'Kết quả thực hiện nhiệm vụ quý III' */
const lookingBack = new RegExp(`(?<!\\p{L})(?:kết quả|tình hình|đánh giá|thực hiện)(?!\\p{L}).*${announced}`, 'u')

function isTasksTitle(text: string): boolean {
  const title = text.toLowerCase()
  return tasksTitle.test(title) && !lookingBack.test(title)
}
