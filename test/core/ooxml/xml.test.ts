import { writeXml, written } from '#core/ooxml/xml'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

it.each([
  ['an empty element', { 'w:b': {} }, '<w:b/>'],
  ['attributes alone', { 'w:sz': { _attr: { 'w:val': 28, 'w:none': undefined } } }, '<w:sz w:val="28"/>'],
  [
    'words beside attributes',
    { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, ' a '] },
    '<w:t xml:space="preserve"> a </w:t>',
  ],
  ['children in order', { a: [{ b: {} }, { c: ['1'] }] }, '<a><b/><c>1</c></a>'],
  ['what XML gives a meaning', { a: ['<&">'] }, '<a>&lt;&amp;&quot;&gt;</a>'],
  ['Vietnamese and what lies beyond 16 bits', { a: ['ước đạt 👩‍🌾'] }, '<a>ước đạt 👩‍🌾</a>'],
])('writes %s', (_, root, xml) => expect(writeXml(root)).toBe(declaration + xml))

it('writes an element among others as if it had not been written before', () => {
  const paragraph = { p: [{ _attr: { id: 1 } }, 'a & b'] }
  expect(writeXml({ body: [written(paragraph), paragraph] })).toBe(writeXml({ body: [paragraph, paragraph] }))
})

it('drops the characters that XML forbids', () => {
  expect(writeXml({ a: ['\u0000x\u0008\u001f\ufffey\ud800z\t\n'] })).toBe(`${declaration}<a>xyz\t\n</a>`)
})
