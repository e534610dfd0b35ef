import type { Text } from '#core/document/schema'

const noBreakSpaces = /[\u00a0\u202f\u2007\t]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is stripped
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/

/** Text from outside as a report may hold it: NFC, plain blanks, no control and no zero-width characters. */
export function cleanText(text: string): string {
  return text.replace(noBreakSpaces, ' ').replace(unseen, '').normalize('NFC')
}

/** Plain text as paragraphs, a line each; empty lines between others make none. */
export function textLines(text: string): Text[][] {
  const lines = text.split(lineEnd).map(cleanText)
  const filled = lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '')
  return filled.filter((line) => line !== '').map((line) => [{ text: line }])
}

type Marks = Omit<Text, 'text'>

const silent = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'TEMPLATE', 'NOSCRIPT'])
const breaking = /^(P|DIV|H[1-6]|LI|UL|OL|TR|TD|TH|TABLE|TBODY|BLOCKQUOTE|SECTION|ARTICLE|BR|PRE|HR|DT|DD)$/

function marksOf(element: HTMLElement, outer: Marks): Marks {
  const { fontWeight, fontStyle, textDecorationLine, textDecoration } = element.style
  const tag = element.tagName
  return {
    ...outer,
    ...((tag === 'B' && fontWeight !== 'normal') ||
    tag === 'STRONG' ||
    fontWeight === 'bold' ||
    Number(fontWeight) >= 600
      ? { bold: true as const }
      : {}),
    ...(tag === 'I' || tag === 'EM' || fontStyle === 'italic' ? { italic: true as const } : {}),
    ...(tag === 'U' || `${textDecorationLine} ${textDecoration}`.includes('underline')
      ? { underline: true as const }
      : {}),
  }
}

/** Paragraphs of a page that was copied from Word or a browser. The page is parsed inertly: nothing of it runs or loads. */
export function htmlParagraphs(html: string): Text[][] {
  if (html.trim() === '') return []
  const paragraphs: Text[][] = [[]]
  const walk = (node: Node, marks: Marks) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = cleanText((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '))
      if (text !== '') paragraphs.at(-1)?.push({ ...marks, text })
    }
    if (!(node instanceof HTMLElement) || silent.has(node.tagName)) return
    const breaks = breaking.test(node.tagName)
    if (breaks) paragraphs.push([])
    const inner = marksOf(node, marks)
    for (const child of node.childNodes) walk(child, inner)
    if (breaks) paragraphs.push([])
  }
  walk(new DOMParser().parseFromString(html, 'text/html').body, {})
  return paragraphs.filter((texts) => texts.some(({ text }) => text.trim() !== ''))
}
