import { childOf, readElements, valOf, wordsOf, type XmlElement } from '#core/ooxml/elements'
import { fail, ok } from '#core/result'

const within = new Set(['root', 'body', 'sdt'])

function taken(xml: string) {
  const elements: XmlElement[] = []
  let forbidden = 0
  const read = readElements(new TextEncoder().encode(xml), {
    within,
    take: (element) => elements.push(element),
    forbidden: (count) => {
      forbidden += count
    },
  })
  return { read, elements, forbidden }
}

it('takes what stands in what is passed through, one by one', () => {
  const { read, elements } = taken('<w:root><w:p>a</w:p><sdt><body><p x:val="1">b<r>c</r></p></body></sdt>d</w:root>')
  expect(read).toEqual(ok(null))
  expect(elements.map((each) => [each.name, wordsOf(each), each.attributes.get('val')])).toEqual([
    ['p', 'a', undefined],
    ['p', 'bc', '1'],
  ])
})

it('looks into elements', () => {
  const [element] = taken('<root><p><a w:val="x"/><b/></p></root>').elements
  expect([valOf(element, 'a'), valOf(element, 'b'), valOf(element, 'c')]).toEqual(['x', '', undefined])
  expect(childOf(element, 'b')?.name).toBe('b')
})

it('leaves out what XML forbids, and counts it; a tab and a line end it does not', () => {
  const { elements, forbidden } = taken('<root><p>a&#0;b&#x1F;c\u000bd&#9;e&#10;f&#65;</p></root>')
  expect(elements.map(wordsOf)).toEqual(['abcd\te\nfA'])
  expect(forbidden).toBe(3)
})

it('holds no more at once than a document has in one piece', () => {
  const many = (count: number) => `<root><p>${'<r/>'.repeat(count)}</p><p/></root>`
  expect(taken(many(300_000)).elements).toHaveLength(2)
  expect(taken(many(700_000)).read).toEqual(fail('xml/unsafe'))
})

it('takes any number of them, one after the other', () => {
  let count = 0
  const bytes = new TextEncoder().encode(`<root>${'<p/>'.repeat(900_000)}</root>`)
  const read = readElements(bytes, { within, take: () => (count += 1), forbidden: () => undefined })
  expect([read.ok, count]).toEqual([true, 900_000])
})

it('says what is wrong with a part', () => {
  expect(taken('<root><p></root>').read).toEqual(fail('xml/damaged'))
  expect(taken('<!DOCTYPE root><root/>').read).toEqual(fail('xml/unsafe'))
})
