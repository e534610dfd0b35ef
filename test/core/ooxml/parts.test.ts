import { Parts } from '#core/ooxml/parts'
import { openPackage } from '#core/ooxml/unzip'
import { inflate, zipOf } from '../../support/zip'

const relation = (id: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="urn:x/${id}" Target="${target}"${more}/>`

function partsOf(...relations: readonly string[]): Parts {
  const opened = openPackage(
    zipOf([
      { name: '_rels/.rels', data: `<Relationships>${relation('officeDocument', 'word/other.xml')}</Relationships>` },
      { name: 'word/_rels/other.xml.rels', data: `<Relationships>${relations.join('')}</Relationships>` },
    ]),
  )
  if (!opened.ok) throw new Error(opened.code)
  return new Parts(opened.value, inflate)
}

it('finds the main part, and the usual one where none is named', () => {
  expect(partsOf().main('word/document.xml')).toBe('word/other.xml')
  const opened = openPackage(zipOf([{ name: 'a', data: 'x' }]))
  expect(opened.ok && new Parts(opened.value, inflate).main('word/document.xml')).toBe('word/document.xml')
})

it('names targets within the package, and leaves those outside as they stand', () => {
  const relations = partsOf(
    relation('a', 'styles.xml'),
    relation('b', '../custom/./x.xml'),
    relation('c', '/xl/y.xml'),
    relation('d', '../../../../etc/passwd'),
    relation('e', 'file:///etc/passwd', ' TargetMode="External"'),
  ).relations('word/other.xml')
  expect(relations.map(({ id, target, isExternal }) => [id, target, isExternal])).toEqual([
    ['a', 'word/styles.xml', false],
    ['b', 'custom/x.xml', false],
    ['c', 'xl/y.xml', false],
    ['d', 'etc/passwd', false],
    ['e', 'file:///etc/passwd', true],
  ])
})

it('takes a broken list for an empty one as far as it is broken', () => {
  expect(partsOf('<').relations('word/other.xml')).toEqual([])
  expect(partsOf().relations('word/document.xml')).toEqual([])
})
