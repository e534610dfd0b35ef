import type { Document, Styles, XmlComponent } from 'docx'
import type { Part } from '#core/ooxml/package'
import { writeXml, type XmlObject } from '#core/ooxml/xml'

export type PackageContent = {
  readonly document: Document
  readonly styles: Styles
  readonly numbering: XmlObject
  readonly core: XmlObject
  readonly app: XmlObject
}

const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A part with its content type, and how it is related to what it belongs to. */
type TypedPart = Part & { readonly type: string; readonly relation: string; readonly id: string }

/**
 * The parts of a .docx in the order of its zip file. The `docx` package prepares what it writes element by element;
 * packing is ours, for its own packer takes the time from the clock, adds parts that no report needs and compresses
 * slowly.
 *
 * Source: ECMA-376 Part 2, 9 (packages); Part 1, 11 (parts of a WordprocessingML package).
 */
export function partsOf({ document, styles, numbering, core, app }: PackageContent): readonly Part[] {
  const prepared = (component: XmlComponent, view: Document['Document'] | Document['Headers'][number]) =>
    writeXml(component.prepForXml({ file: document, viewWrapper: view, stack: [] }) ?? {})
  const word = (name: string, xml: string, id = name): TypedPart => ({
    path: `word/${name}.xml`,
    xml,
    type: `${wordType}.${name.replace(/\d+$/, '')}+xml`,
    relation: `${officeRelation}/${name.replace(/\d+$/, '')}`,
    id,
  })
  const main: TypedPart = {
    path: 'word/document.xml',
    xml: prepared(document.Document.View, document.Document),
    type: `${wordType}.document.main+xml`,
    relation: `${officeRelation}/officeDocument`,
    id: 'document',
  }
  const supports = [
    word('styles', prepared(styles, document.Document)),
    word('numbering', writeXml(numbering)),
    word('settings', prepared(document.Settings, document.Document)),
    ...document.Headers.map((header, at) =>
      // The sections refer to their headers by the id that the package gave.
      word(`header${at + 1}`, prepared(header.View, header), `rId${header.View.ReferenceId}`),
    ),
  ]
  const properties = [corePart(writeXml(core)), appPart(writeXml(app))]
  return [
    contentTypes([main, ...supports, ...properties]),
    relationships('_rels/.rels', '', [main, ...properties]),
    main,
    relationships('word/_rels/document.xml.rels', 'word/', supports),
    ...supports,
    ...properties,
  ]
}

function corePart(xml: string): TypedPart {
  return {
    path: 'docProps/core.xml',
    xml,
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${packageRelation}/metadata/core-properties`,
    id: 'core',
  }
}

function appPart(xml: string): TypedPart {
  return {
    path: 'docProps/app.xml',
    xml,
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relation: `${officeRelation}/extended-properties`,
    id: 'app',
  }
}

function contentTypes(parts: readonly TypedPart[]): Part {
  const byExtension = (Extension: string, ContentType: string) => ({ Default: { _attr: { Extension, ContentType } } })
  return {
    path: '[Content_Types].xml',
    xml: writeXml({
      Types: [
        { _attr: { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' } },
        byExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
        byExtension('xml', 'application/xml'),
        ...parts.map(({ path, type }) => ({ Override: { _attr: { PartName: `/${path}`, ContentType: type } } })),
      ],
    }),
  }
}

function relationships(path: string, folder: string, parts: readonly TypedPart[]): Part {
  return {
    path,
    xml: writeXml({
      Relationships: [
        { _attr: { xmlns: packageRelation } },
        ...parts.map((part) => ({
          Relationship: { _attr: { Id: part.id, Type: part.relation, Target: part.path.slice(folder.length) } },
        })),
      ],
    }),
  }
}
