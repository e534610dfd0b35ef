import type { XmlObject } from '#core/ooxml/xml'

/** How a cell looks; what is not said is plain. */
export type CellStyle = {
  readonly font?: 'bold' | 'italic' | 'title'
  readonly align?: 'left' | 'center' | 'right'
  readonly bordered?: true
  readonly fill?: 'header' | 'input'
  /** May be written in while the sheet is protected. */
  readonly unlocked?: true
  /** A number with groups of thousands and so many decimals; `text`: whatever is typed stays text ('14/23' no day). */
  readonly format?: number | 'text'
}

/** What a cell is written with: its style, and whether its text would look like a formula. */
type Format = CellStyle & { readonly quoted: boolean }

const fonts = [undefined, 'bold', 'italic', 'title'] as const
const fills: Readonly<Record<string, string>> = { header: 'FFE7E6E6', input: 'FFFFF9DB' }
const firstOwnFormat = 164
const textFormat = 49
const fontSizes = { title: 14, other: 12 }

/** Gathers the formats of a workbook; the first is the plain one that cells without a style have. */
export class CellFormats {
  readonly #indexes = new Map<string, number>()
  readonly #formats: Format[] = []

  constructor() {
    this.indexOf({}, false)
  }

  indexOf(style: CellStyle, quoted: boolean): number {
    const key = JSON.stringify([style, quoted])
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    this.#indexes.set(key, this.#formats.length)
    return this.#formats.push({ ...style, quoted }) - 1
  }

  /** The styles part (ECMA-376 Part 1, 18.8.39 styleSheet). */
  part(main: string): XmlObject {
    const decimals = [...new Set(this.#formats.flatMap(({ format }) => (typeof format === 'number' ? [format] : [])))]
    const numFmts = decimals.map((count) => ({
      numFmt: {
        _attr: { numFmtId: firstOwnFormat + count, formatCode: count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}` },
      },
    }))
    return {
      styleSheet: [
        { _attr: { xmlns: main } },
        ...(numFmts.length > 0 ? [counted('numFmts', numFmts)] : []),
        counted('fonts', fonts.map(fontOf)),
        counted('fills', [pattern('none'), pattern('gray125'), ...Object.values(fills).map(solid)]),
        counted('borders', [borderOf(undefined), borderOf('thin')]),
        counted('cellStyleXfs', [{ xf: { _attr: { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 } } }]),
        counted('cellXfs', this.#formats.map(cellFormat)),
        counted('cellStyles', [{ cellStyle: { _attr: { name: 'Normal', xfId: 0, builtinId: 0 } } }]),
      ],
    }
  }
}

function counted(name: string, items: readonly XmlObject[]): XmlObject {
  return { [name]: [{ _attr: { count: items.length } }, ...items] }
}

function fontOf(font: CellStyle['font']): XmlObject {
  return {
    font: [
      ...(font === 'bold' || font === 'title' ? [{ b: {} }] : []),
      ...(font === 'italic' ? [{ i: {} }] : []),
      { sz: { _attr: { val: font === 'title' ? fontSizes.title : fontSizes.other } } },
      { name: { _attr: { val: 'Times New Roman' } } },
      { family: { _attr: { val: 1 } } },
    ],
  }
}

function pattern(type: string): XmlObject {
  return { fill: [{ patternFill: { _attr: { patternType: type } } }] }
}

function solid(colour: string): XmlObject {
  const patternFill = [{ _attr: { patternType: 'solid' } }, { fgColor: { _attr: { rgb: colour } } }]
  return { fill: [{ patternFill }] }
}

function borderOf(style: 'thin' | undefined): XmlObject {
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal']
  return { border: sides.map((side) => ({ [side]: style && side !== 'diagonal' ? { _attr: { style } } : {} })) }
}

function cellFormat({ font, align, bordered, fill, unlocked, format, quoted }: Format): XmlObject {
  return {
    xf: [
      {
        _attr: {
          numFmtId: format === undefined ? 0 : format === 'text' ? textFormat : firstOwnFormat + format,
          fontId: fonts.indexOf(font),
          fillId: fill === undefined ? 0 : 2 + Object.keys(fills).indexOf(fill),
          borderId: bordered ? 1 : 0,
          xfId: 0,
          quotePrefix: quoted ? 1 : undefined,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
          applyAlignment: 1,
          applyProtection: 1,
        },
      },
      { alignment: { _attr: { horizontal: align, vertical: 'center', wrapText: 1 } } },
      { protection: { _attr: { locked: unlocked ? 0 : 1 } } },
    ],
  }
}
