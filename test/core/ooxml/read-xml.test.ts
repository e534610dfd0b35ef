import { readXml } from '#core/ooxml/read-xml'
import { fail } from '#core/result'

function events(bytes: Uint8Array) {
  const heard: string[] = []
  const result = readXml(bytes, {
    open: (name, attributes) => heard.push(`<${name} ${[...attributes].map((pair) => pair.join('=')).join(' ')}`),
    close: (name) => heard.push(`>${name}`),
    text: (text) => heard.push(text),
  })
  return { result, heard: heard.join('') }
}

const utf8 = (text: string) => Buffer.from(text)
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const tree = '<x:a r:id="1" id="2"><b>Đồng &amp; <![CDATA[<x>]]></b></x:a>'

it.each([
  ['UTF-8', utf8(tree)],
  ['UTF-8 with its mark', utf8(`\ufeff${tree}`)],
  ['UTF-16', Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${tree}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${tree}`, 'utf16le')],
  ['UTF-16 the other way round', bigEndian(`\ufeff${tree}`)],
])('reads %s by local names', (_, bytes) => {
  expect(events(bytes)).toEqual({ result: { ok: true, value: null }, heard: '<a id=2<b Đồng & <x>>b>a' })
})

it.each([
  ['a document type', '<!DOCTYPE a><a/>', 'xml/unsafe'],
  ['entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'xml/unsafe'],
  ['entities of a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', 'xml/unsafe'],
  ['levels without end', '<a>'.repeat(300), 'xml/unsafe'],
  ['elements without end', `<a>${'<b/>'.repeat(2_000_000)}</a>`, 'xml/unsafe'],
  ['text without end', `<a>${'x'.repeat(16_000_001)}</a>`, 'xml/unsafe'],
  ['an attribute without end', `<a b="${'x'.repeat(64_001)}"/>`, 'xml/unsafe'],
  ['an entity of nobody', '<a>&j;</a>', 'xml/damaged'],
  ['an end without a beginning', '<a></b></a>', 'xml/damaged'],
  ['no end', '<a>', 'xml/damaged'],
  ['nothing', '', 'xml/damaged'],
  ['another encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>', 'xml/damaged'],
] as const)('refuses %s', (_, text, code) => {
  expect(events(utf8(text)).result).toEqual(fail(code))
})

it.each([
  ['a letter that is cut in two', Buffer.concat([utf8('<a>t\u0103'), Buffer.of(0xc4), utf8('ng</a>')])],
  ['digits around a byte of an old code', Buffer.concat([utf8('<a>5'), Buffer.of(0xff), utf8('145</a>')])],
])('refuses %s, and does not read it as another', (_, bytes) => {
  expect(events(bytes).result).toEqual(fail('xml/damaged'))
})

it('reads a mark for what could not be read where somebody wrote that very mark', () => {
  expect(events(utf8('\ufeff<a>\ufffd</a>')).heard).toBe('<a \ufffd>a')
})

it('takes a name of every object for a name like others', () => {
  expect(events(utf8('<__proto__ constructor="x"/>')).heard).toBe('<__proto__ constructor=x>__proto__')
})

it('stops where the listener has heard enough', () => {
  let opened = 0
  const read = readXml(utf8(`<a>${'<b/>'.repeat(500_000)}`), { open: () => (opened += 1), isDone: () => opened > 10 })
  expect(read).toEqual({ ok: true, value: null })
  expect(opened).toBeLessThan(50_000)
})
