import { type ZipEntry, zipOf } from './zip'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A relation: its id is 'r' and its place from 1. */
export type RelationOf = { readonly type: string; readonly target: string; readonly external?: true }

export type WordFile = {
  /** What stands in `w:body`, or the whole part. */
  readonly body?: string
  readonly document?: string | Uint8Array
  readonly styles?: string
  readonly numbering?: string
  readonly relations?: readonly RelationOf[]
  readonly more?: readonly ZipEntry[]
}

/** A Word file of the least parts, with whatever is put into them. */
export function wordFile(file: WordFile): Uint8Array {
  return zipOf(wordEntries(file))
}

export function wordEntries({
  body = '',
  document,
  styles,
  numbering,
  relations = [],
  more = [],
}: WordFile): readonly ZipEntry[] {
  const all: readonly RelationOf[] = [
    ...relations,
    ...(styles === undefined ? [] : [{ type: 'styles', target: 'styles.xml' }]),
    ...(numbering === undefined ? [] : [{ type: 'numbering', target: 'numbering.xml' }]),
  ]
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: '_rels/.rels', data: relationsXml([{ type: 'officeDocument', target: 'word/document.xml' }]) },
    { name: 'word/document.xml', data: document ?? documentXml(body) },
    { name: 'word/_rels/document.xml.rels', data: relationsXml(all) },
    ...(styles === undefined
      ? []
      : [{ name: 'word/styles.xml', data: `<w:styles xmlns:w="${word}">${styles}</w:styles>` }]),
    ...(numbering === undefined
      ? []
      : [{ name: 'word/numbering.xml', data: `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>` }]),
    ...more,
  ]
}

export function documentXml(body: string, { before = '', encoding = 'UTF-8', namespace = word } = {}): string {
  const names = `xmlns:w="${namespace}" xmlns:r="${officeRelations}" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"`
  return `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>${before}<w:document ${names}><w:body>${body}</w:body></w:document>`
}

export function relationsXml(relations: readonly RelationOf[]): string {
  const items = relations.map(({ type, target, external }, at) => {
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="r${at + 1}" Type="${officeRelations}/${type}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`
}

/** A paragraph of one run. `look` goes into its `w:rPr`, `properties` into `w:pPr`. */
export function para(text: string, look = '', properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text, look)}</w:p>`
}

export function run(text: string, look = ''): string {
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function font(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** A picture that is embedded or linked by the first relation. */
export function picture(how: 'embed' | 'link'): string {
  return `<w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${how}="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r></w:p>`
}

export function field(instruction: string, shown: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `<w:p>${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${run(shown)}${mark('end')}</w:p>`
}
