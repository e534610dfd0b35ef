/**
 * Draws build/icon.svg in every size that Linux, Windows and the window ask for. Run by hand after the drawing was
 * changed; it needs rsvg-convert (Debian: librsvg2-bin), and what it makes is committed.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const build = path.resolve(import.meta.dirname, '../build')
const draw = (size) => execFileSync('rsvg-convert', ['-w', size, '-h', size, path.join(build, 'icon.svg')])

/** An .ico that holds PNG pictures, as Windows has read them since Vista: a directory, then the pictures. */
function icoOf(pictures) {
  const entryBytes = 16
  const header = Buffer.alloc(6 + entryBytes * pictures.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + entryBytes * index
    header.writeUInt8(size % 256, at) // 256 is written as 0
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4) // planes
    header.writeUInt16LE(32, at + 6) // bits of a pixel
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

mkdirSync(path.join(build, 'icons'), { recursive: true })
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(path.join(build, 'icons', `${size}x${size}.png`), draw(size))
}
writeFileSync(
  path.join(build, 'icon.ico'),
  icoOf([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: draw(size) }))),
)
