import { zipOf } from './zip'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

type Sheet = { readonly name: string; readonly state?: string; readonly xml: string | Uint8Array }

type Options = {
  readonly strings?: string
  readonly styles?: string
  readonly from1904?: true
  readonly extra?: readonly { readonly name: string; readonly data: string }[]
}

/** A workbook of raw sheets, by hand: nothing of ours wrote it. */
export function workbookOf(
  sheets: readonly Sheet[],
  { strings, styles, from1904, extra = [] }: Options = {},
): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const relations = [
    ...sheets.map((_, at) => relation(`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation('strings', 'sharedStrings', 'sharedStrings.xml'),
    relation('styles', 'styles', 'styles.xml'),
  ]
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationsXml([relation('r1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${office}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationsXml(relations) },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: xml })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${main}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', data: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...extra,
  ])
}

/** One sheet, from what stands in its `worksheet`. */
export function sheetXml(inside: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="${main}">${inside}</worksheet>`
}

/** Rows of `c` elements: `rows(number('B2', '1.5'), …)`, a row each. */
export function rows(...lines: readonly string[]): string {
  return `<sheetData>${lines.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`
}

export function number(ref: string, stored: string, more = ''): string {
  return `<c r="${ref}"${more}><v>${stored}</v></c>`
}

export function words(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`
}
