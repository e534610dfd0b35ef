import { all, type Element, partOf, wordValue } from './docx'

/** The children of w:rPr in the order that Word expects; the schemas leave it open (ECMA-376 Part 1, 17.3.2.28). */
const runProperties = [
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish',
  'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
]
  .join(' ')
  .split(' ')
  .map((name) => `w:${name}`)

/**
 * What the schemas can not tell and Word minds: the order in w:rPr, styles and lists that are not there, cells without
 * a paragraph, content controls of one number, names and tags longer than Word takes.
 */
export function faultsOf(parts: ReadonlyMap<string, string>): readonly string[] {
  const styles = new Set(all(partOf(parts, 'word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']))
  const lists = new Set(all(partOf(parts, 'word/numbering.xml'), 'w:num').map((list) => list.attributes['w:numId']))
  const written = [...parts.keys()].filter((name) => /^word\/[a-z0-9]+\.xml$/.test(name))
  return written.flatMap((name) => {
    const root = partOf(parts, name)
    return [
      ...all(root, 'w:rPr')
        .filter((look) => !isOrdered(look))
        .map(() => 'order in w:rPr'),
      ...['w:pStyle', 'w:rStyle', 'w:basedOn'].flatMap((kind) => unknown(root, kind, styles)),
      ...unknown(root, 'w:numId', lists),
      ...all(root, 'w:tc')
        .filter((cell) => !endsWithParagraph(cell))
        .map(() => 'a cell without a last paragraph'),
      ...controlFaults(root),
    ].map((fault) => `${name}: ${fault}`)
  })
}

function isOrdered(look: Element): boolean {
  const places = look.children.map((child) => (typeof child === 'string' ? -1 : runProperties.indexOf(child.name)))
  return places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1))
}

function unknown(root: Element, kind: string, known: ReadonlySet<string | undefined>): readonly string[] {
  return all(root, kind)
    .map((reference) => reference.attributes['w:val'])
    .filter((value) => !known.has(value))
    .map((value) => `${kind} ${value} is not there`)
}

function endsWithParagraph(cell: Element): boolean {
  const last = cell.children.at(-1)
  return typeof last === 'object' && last.name === 'w:p'
}

function controlFaults(root: Element): readonly string[] {
  const controls = all(root, 'w:sdtPr')
  const ids = controls.map((control) => wordValue(control, 'w:id'))
  const long = controls
    .flatMap((control) => [wordValue(control, 'w:alias') ?? '', wordValue(control, 'w:tag') ?? ''])
    .filter((value) => value.length > 64)
  return [
    ...(new Set(ids).size < ids.length ? ['content controls of one number'] : []),
    ...long.map((tag) => `${tag} is too long`),
  ]
}
