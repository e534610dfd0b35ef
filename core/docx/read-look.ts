import { childOf, elementsOf, valOf, type XmlElement } from '#core/ooxml/elements'

/** How letters look, as far as it matters to their meaning. What is undefined is left to what stands above. */
export type Look = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly struck?: boolean
  readonly hidden?: boolean
  readonly vertical?: string
  /** RRGGBB or 'auto'. */
  readonly colour?: string
  readonly shade?: string
  /** In half-points. */
  readonly size?: number
  readonly font?: string
}

/** The typefaces of the theme, by the names that runs call them. */
export type ThemeFonts = ReadonlyMap<string, string>

const readers: Readonly<Record<string, (value: string | undefined) => Look>> = {
  b: (value) => ({ bold: isOn(value) }),
  i: (value) => ({ italic: isOn(value) }),
  u: (value) => ({ underline: value !== 'none' }),
  strike: (value) => ({ struck: isOn(value) }),
  dstrike: (value) => ({ struck: isOn(value) }),
  vanish: (value) => ({ hidden: isOn(value) }),
  vertAlign: (value = '') => ({ vertical: value }),
  position: (value) => raised(Number(value)),
  color: (value = 'auto') => ({ colour: value.toUpperCase() }),
  sz: (value) => ({ size: Number(value) }),
}

/** In half-points. Some programs raise letters by hand; by less than two points it is no more than a correction. */
function raised(by: number): Look {
  if (Math.abs(by) < 4 || Number.isNaN(by)) return {}
  return { vertical: by > 0 ? 'superscript' : 'subscript' }
}

/** The look that a `w:rPr` asks for (ECMA-376 Part 1, 17.3.2). */
export function readLook(properties: XmlElement | undefined, theme: ThemeFonts): Look {
  if (properties === undefined) return {}
  const looks = elementsOf(properties).map(({ name, attributes }) => {
    return Object.hasOwn(readers, name) ? readers[name]?.(attributes.get('val')) : undefined
  })
  const shade = shadeOf(properties)
  const font = fontOf(childOf(properties, 'rFonts'), theme)
  return Object.assign({}, ...looks, shade !== undefined && { shade }, font !== undefined && { font })
}

/** The colour behind letters: by `w:shd`, or by a marker pen. */
export function shadeOf(properties: XmlElement | undefined): string | undefined {
  const marker = valOf(properties, 'highlight')
  if (marker !== undefined && marker !== 'none' && marker !== 'white') return marker
  return childOf(properties, 'shd')?.attributes.get('fill')?.toUpperCase()
}

/** What is set over another look. */
export function over(below: Look, above: Look): Look {
  return { ...below, ...above }
}

const leastHalfPoints = 8

/**
 * Letters that nobody sees on paper: hidden ones, white ones on white, and those below four points. White letters on a
 * colour, as the heads of tables have them, are seen.
 */
export function isUnseen({ hidden, colour, shade, size }: Look): boolean {
  const onWhite = shade === undefined || ['AUTO', 'FFFFFF', ''].includes(shade)
  return hidden === true || (colour === 'FFFFFF' && onWhite) || (size !== undefined && size < leastHalfPoints)
}

/** ST_OnOff: an element without a value is on (22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value)
}

/** Letters of old fonts lie above ASCII, where `hAnsi` is the font (17.3.2.26). */
function fontOf(fonts: XmlElement | undefined, theme: ThemeFonts): string | undefined {
  const named = (slot: string) => {
    const inTheme = fonts?.attributes.get(`${slot}Theme`)
    return (inTheme !== undefined && theme.get(inTheme)) || fonts?.attributes.get(slot)
  }
  return named('hAnsi') ?? named('ascii')
}
