import { type Look, over, readLook, type ThemeFonts } from '#core/docx/read-look'
import { childOf, readElements, valOf, type XmlElement } from '#core/ooxml/elements'
import type { XmlCode } from '#core/ooxml/read-xml'
import { ok, type Result } from '#core/result'

export type ListReference = { readonly list: string; readonly level: number }

type Style = {
  readonly name: string
  readonly basedOn: string | undefined
  readonly isDefault: boolean
  readonly look: Look
  readonly outline: number | null
  readonly list: { readonly list: string | undefined; readonly level: number | undefined }
}

/** Word itself gives no style more than eleven that it is based on; what is far beyond was made to keep us busy. */
const longestChain = 50

/** Styles with what they inherit. An id that names no style has the look of the document's defaults. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>
  readonly #defaults: Look
  /** The style of a paragraph that names none. */
  readonly usual: string

  constructor(styles: ReadonlyMap<string, Style> = new Map(), defaults: Look = {}) {
    this.#styles = styles
    this.#defaults = defaults
    this.usual = [...styles].find(([, { isDefault }]) => isDefault)?.[0] ?? ''
  }

  paragraphLook(style: string): Look {
    return this.#chain(style).reduceRight((look, each) => over(look, each.look), this.#defaults)
  }

  characterLook(style: string): Look {
    return this.#chain(style).reduceRight((look: Look, each) => over(look, each.look), {})
  }

  name(style: string): string {
    return this.#styles.get(style)?.name ?? ''
  }

  outline(style: string): number | null {
    return this.#chain(style).find(({ outline }) => outline !== null)?.outline ?? null
  }

  list(style: string): ListReference | null {
    const chain = this.#chain(style)
    const list = chain.find((each) => each.list.list !== undefined)?.list.list
    const level = chain.find((each) => each.list.level !== undefined)?.list.level
    return list === undefined ? null : { list, level: level ?? 0 }
  }

  /** The style and those that it is based on, the nearest first; one that is based on itself goes round no longer. */
  #chain(id: string): readonly Style[] {
    const chain: Style[] = []
    let style = this.#styles.get(id)
    while (style !== undefined && chain.length < longestChain) {
      chain.push(style)
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn)
    }
    return chain
  }
}

const within = new Set(['styles', 'docDefaults'])

/** The styles part (ECMA-376 Part 1, 17.7). */
export function readStyles(bytes: Uint8Array, theme: ThemeFonts): Result<Styles, XmlCode> {
  const styles = new Map<string, Style>()
  let defaults: Look = {}
  const take = (element: XmlElement) => {
    if (element.name === 'rPrDefault') defaults = readLook(childOf(element, 'rPr'), theme)
    const id = element.attributes.get('styleId')
    if (element.name === 'style' && id !== undefined) styles.set(id, readStyle(element, theme))
  }
  const read = readElements(bytes, { within, take, forbidden: () => undefined })
  return read.ok ? ok(new Styles(styles, defaults)) : read
}

function readStyle(element: XmlElement, theme: ThemeFonts): Style {
  const properties = childOf(element, 'pPr')
  const numbering = childOf(properties, 'numPr')
  const level = valOf(numbering, 'ilvl')
  return {
    name: valOf(element, 'name') ?? '',
    basedOn: valOf(element, 'basedOn'),
    isDefault: element.attributes.get('type') === 'paragraph' && element.attributes.get('default') === '1',
    look: readLook(childOf(element, 'rPr'), theme),
    outline: outlineOf(properties),
    list: { list: valOf(numbering, 'numId'), level: level === undefined ? undefined : levelOf(level) },
  }
}

/** 9 is the level of text that is no heading (17.3.1.20). */
export function outlineOf(properties: XmlElement | undefined): number | null {
  const level = valOf(properties, 'outlineLvl')
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) : null
}

export function levelOf(value: string): number {
  return /^[0-8]$/.test(value) ? Number(value) : 0
}

const themeSlots: readonly (readonly [string, readonly string[]])[] = [
  ['majorFont', ['majorAscii', 'majorHAnsi']],
  ['minorFont', ['minorAscii', 'minorHAnsi']],
]

/** The Latin typefaces of the theme part (20.1.4.1.18). */
export function readTheme(bytes: Uint8Array): Result<ThemeFonts, XmlCode> {
  const fonts = new Map<string, string>()
  const inTheme = new Set(['theme', 'themeElements', 'fontScheme'])
  const take = (element: XmlElement) => {
    const typeface = childOf(element, 'latin')?.attributes.get('typeface')
    const slots = themeSlots.find(([name]) => name === element.name)?.[1] ?? []
    if (typeface !== undefined) for (const slot of slots) fonts.set(slot, typeface)
  }
  const read = readElements(bytes, { within: inTheme, take, forbidden: () => undefined })
  return read.ok ? ok(fonts) : read
}
