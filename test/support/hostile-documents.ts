import { crc32, deflateSync } from 'node:zlib'
import { type HostileFile, laughs } from './hostile'
import { toTcvn3, toVni } from './legacy-text'
import {
  documentXml,
  field,
  font,
  para,
  picture,
  type RelationOf,
  relationsXml,
  run,
  table,
  type WordFile,
  wordEntries,
  wordFile,
} from './word'
import { zipOf } from './zip'

const unsafe = { refused: 'xml/unsafe' } as const
/** Refused by the size of what is packed, before anything of it is read. */
const bomb = { refused: 'package/unsafe' } as const
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

function made(name: string, file: WordFile, ends: HostileFile['ends']): HostileFile {
  return { name, bytes: () => wordFile(file), ends }
}

function withDoctype(name: string, doctype: string, words: string): HostileFile {
  return made(name, { document: documentXml(para(words), { before: doctype }) }, unsafe)
}

/** What is wrong with the XML of the document. */
export const hostileXml: readonly HostileFile[] = [
  withDoctype('d20 entities that grow', laughs('w:document'), '&j;'),
  withDoctype(
    'd21 one long entity, often',
    `<!DOCTYPE w:document [<!ENTITY a "${'x'.repeat(50_000)}">]>`,
    '&a;'.repeat(50_000),
  ),
  withDoctype(
    'd22 an entity that is a file',
    '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    '&x;',
  ),
  withDoctype('d23 a document type elsewhere', '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">', 'a'),
  made('d24 two million letters by their numbers', { body: para('&#65;'.repeat(2_000_000)) }, bomb),
  made(
    'd25 UTF-16',
    { document: Buffer.from(`\ufeff${documentXml(para('Báo cáo UTF-16'), { encoding: 'UTF-16' })}`, 'utf16le') },
    { text: 'Báo cáo UTF-16' },
  ),
  made(
    'd26 another encoding than it says',
    { document: documentXml(para('Báo cáo'), { encoding: 'ISO-8859-1' }) },
    { refused: 'xml/damaged' },
  ),
  made(
    'd27 a hundred thousand levels',
    { body: `${'<w:sdt><w:sdtContent>'.repeat(100_000)}${para('x')}${'</w:sdtContent></w:sdt>'.repeat(100_000)}` },
    bomb,
  ),
  made(
    'd28 tables in tables',
    { body: `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${para('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}` },
    unsafe,
  ),
  made('d29 a million paragraphs', { body: '<w:p/>'.repeat(1_000_000) }, bomb),
  made(
    'd30 a cell over two thousand million columns',
    { body: table([`<w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${para('x')}`]) },
    { text: 'x' },
  ),
  made('d31 a hundred thousand columns', { body: table(Array.from({ length: 100_000 }, () => para('x'))) }, bomb),
  made('d32 no end', { document: documentXml(para('x')).slice(0, -20) }, { refused: 'xml/damaged' }),
  made('d33 control characters', { body: para('a&#0;b&#x1;c\x0bd') }, { text: 'abcd', notes: { unseen: 3 } }),
  made(
    'd34 letters that turn the others',
    { body: para('b\u202eoác oáb\u202c \u200bẩn\u200d \ufeff\u00ad') },
    { text: 'boác oáb ẩn', notes: { unseen: 5 } },
  ),
  {
    name: 'd35 no document',
    bytes: () => zipOf(wordEntries({}).filter(({ name }) => name !== 'word/document.xml')),
    ends: { refused: 'docx/no-document' },
  },
  made('d36 the strict form', { document: documentXml(para('Báo cáo'), { namespace: strict }) }, { text: 'Báo cáo' }),
]

function linked(name: string, target: string, external: true | undefined, how: 'embed' | 'link'): HostileFile {
  const relation: RelationOf = { type: 'image', target, ...(external && { external }) }
  const file = { body: picture(how), relations: [relation] }
  return made(name, file, { text: '', notes: { pictures: 1, ...(external && { external: 1 }) } })
}

const script = 'window.__pwned=1'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><script>${script}</script></svg>`
const sound = 'Báo cáo tình hình kinh tế - xã hội'

const addresses = [
  `javascript:${script}`,
  'file:///C:/Windows/System32/calc.exe',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  '\\\\127.0.0.1\\share\\x.exe',
  'data:text/html,&lt;script&gt;1&lt;/script&gt;',
  'vbscript:x',
  'ms-word:ofe%7Cu%7Chttp://127.0.0.1/x.docx',
]

const instructions = [
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
  'INCLUDETEXT "file:///etc/hostname"',
  'INCLUDEPICTURE "http://127.0.0.1:9/x.png"',
  `HYPERLINK "javascript:${script}"`,
  'LINK Excel.Sheet.8 "\\\\\\\\127.0.0.1\\\\x.xls"',
]

/** What points outside, or wants to be run. */
export const hostileContent: readonly HostileFile[] = [
  linked('d40 a picture that is a file', 'file:///etc/hostname', true, 'link'),
  linked('d41 a picture on a share', '\\\\127.0.0.1\\x\\a.png', true, 'link'),
  linked('d42 a picture of the web', 'http://127.0.0.1:9/a.png', true, 'link'),
  linked('d43 a picture above the package', '../../../../etc/hostname', undefined, 'embed'),
  made(
    'd44 a drawing with a script',
    {
      body: picture('embed'),
      relations: [{ type: 'image', target: 'media/a.svg' }],
      more: [{ name: 'word/media/a.svg', data: svg }],
    },
    { text: '', notes: { pictures: 1 } },
  ),
  made(
    'd45 a template of the web',
    {
      body: para(sound),
      relations: [{ type: 'settings', target: 'settings.xml' }],
      more: [
        { name: 'word/settings.xml', data: '<settings/>' },
        {
          name: 'word/_rels/settings.xml.rels',
          data: relationsXml([{ type: 'attachedTemplate', target: 'http://127.0.0.1:9/x.dotm', external: true }]),
        },
      ],
    },
    { text: sound, notes: { external: 1 } },
  ),
  made(
    'd46 a web page inside',
    {
      body: `<w:altChunk r:id="r1"/>${para('sau')}`,
      relations: [{ type: 'aFChunk', target: 'a.html' }],
      more: [{ name: 'word/a.html', data: `<script>${script}</script>` }],
    },
    { text: 'sau', notes: { foreign: 1 } },
  ),
  made(
    'd47 a file as a part',
    {
      body: '<w:altChunk r:id="r1"/>',
      relations: [{ type: 'aFChunk', target: 'file:///etc/hostname', external: true }],
    },
    { text: '', notes: { foreign: 1, external: 1 } },
  ),
  ...addresses.map((target): HostileFile => {
    const body = `<w:p><w:hyperlink r:id="r1">${run('Phụ lục')}</w:hyperlink></w:p>`
    return made(
      `d48 a link to ${target}`,
      { body, relations: [{ type: 'hyperlink', target, external: true }] },
      { text: 'Phụ lục', notes: { links: 1 } },
    )
  }),
  made(
    'd49 fields that fetch and run',
    { body: instructions.map((each) => field(each, 'giá trị')).join('') },
    { text: Array(5).fill('giá trị').join('\n'), notes: { fields: 5, links: 1 } },
  ),
  made(
    'd50 macros',
    { body: para(sound), more: [{ name: 'word/vbaProject.bin', data: 'x' }] },
    { text: sound, notes: { macros: 1 } },
  ),
  made(
    'd51 a program',
    { body: para(sound), more: [{ name: 'word/embeddings/oleObject1.bin', data: 'MZ' }] },
    { text: sound, notes: { embedded: 1 } },
  ),
  made(
    'd52 words like a web page',
    { body: para(`&lt;img src=x onerror="${script}"&gt;`) },
    { text: `<img src=x onerror="${script}">` },
  ),
  made(
    'd53 names of what every object has',
    {
      body: `${para('x', '', '<w:pStyle w:val="__proto__"/>')}${para('y', '', '<w:pStyle w:val="constructor"/>')}<w:bookmarkStart w:id="1" w:name="__proto__"/>`,
      styles:
        '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="polluted"/></w:style><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    },
    { text: 'x\ny' },
  ),
  made(
    'd54 a list that is its own style',
    {
      body: para('x', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      styles:
        '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
    { text: 'x' },
  ),
  made(
    'd55 a picture of 3600 million points',
    {
      body: picture('embed'),
      relations: [{ type: 'image', target: 'media/a.png' }],
      more: [{ name: 'word/media/a.png', data: hugePng(60_000, 60_000) }],
    },
    { text: '', notes: { pictures: 1 } },
  ),
  made(
    'd56 what nobody sees',
    {
      body: `${para('HIỆN')}${para('ẨN', '<w:vanish/>')}${para('TRẮNG', '<w:color w:val="FFFFFF"/><w:sz w:val="2"/>')}<w:p><w:del w:id="1">${run('').replace('<w:t xml:space="preserve"></w:t>', '<w:delText>ĐÃ XOÁ</w:delText>')}</w:del><w:ins w:id="2">${run('ĐÃ THÊM')}</w:ins></w:p>`,
    },
    { text: 'HIỆN\nĐÃ THÊM', notes: { hidden: 2, deleted: 1, inserted: 1 } },
  ),
]

const phrase = 'Tiếng Việt: tình hình kinh tế - xã hội, ước thực hiện'

/** Letters from before Unicode. */
export const oldLetters: readonly HostileFile[] = [
  made(
    'd60 TCVN3, in capitals and with a soft hyphen',
    {
      body: `${para(toTcvn3(phrase), font('.VnTime'))}${para(toTcvn3('uỷ ban nhân dân tỉnh'), font('.VnTimeH'))}<w:p><w:r><w:rPr>${font('.VnTime')}</w:rPr><w:softHyphen/><w:t>${toTcvn3('ớc đạt 12,5%')}</w:t></w:r></w:p>`,
    },
    { text: `${phrase}\nUỶ BAN NHÂN DÂN TỈNH\nước đạt 12,5%`, notes: { legacy: 3 } },
  ),
  made('d61 VNI', { body: para(toVni(phrase), font('VNI-Times')) }, { text: phrase, notes: { legacy: 1 } }),
  made('d62 letters and marks apart', { body: para(phrase.normalize('NFD')) }, { text: phrase }),
  made(
    'd63 a letter a run',
    { body: `<w:p>${[...toTcvn3('Tiếng Việt')].map((letter) => run(letter, font('.VnTime'))).join('')}</w:p>` },
    { text: 'Tiếng Việt', notes: { legacy: 1 } },
  ),
]

function hugePng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1 << 20))),
    chunk('IEND', bytesOf('')),
  ])
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
}
