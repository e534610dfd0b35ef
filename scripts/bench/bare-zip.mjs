/** The practical limit of writing a .docx: strings put together, two named styles, packed with native deflate. */
import { crc32, deflateRawSync } from 'node:zlib'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text) => text.replace(/[&<>]/g, (sign) => escaped[sign])

const fixedParts = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="heading"><w:name w:val="heading"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="body"><w:name w:val="body"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style></w:styles>`,
}

function documentXml(paragraphs) {
  const body = paragraphs.map(
    ({ style, text }) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`,
  )
  return `<w:document xmlns:w="${main}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`
}

/** The fields that a local header and a directory entry of a zip share (APPNOTE 4.4). */
function common({ packed, size, sum, name }) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0) // version needed: deflate
  fields.writeUInt16LE(8, 4) // method: deflate
  fields.writeUInt16LE(0x21, 8) // 1 January 1980
  fields.writeUInt32LE(sum, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function zip(parts) {
  const local = []
  const directory = []
  let offset = 0
  for (const [part, text] of Object.entries(parts)) {
    const bytes = Buffer.from(declaration + text)
    const name = Buffer.from(part)
    const packed = deflateRawSync(bytes)
    const fields = common({ packed, size: bytes.length, sum: crc32(bytes), name })
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\x03\x04'), fields, name, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name)
    offset += 4 + fields.length + name.length + packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, index, end])
}

/** @param paragraphs `{ style: 'heading' | 'body', text }` each */
export function writeBare(paragraphs) {
  return zip({ ...fixedParts, 'word/document.xml': documentXml(paragraphs) })
}
