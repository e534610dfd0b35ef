import { readFileSync } from 'node:fs'
import path from 'node:path'
import { vietnameseSyllables } from '#core/legacy-text/syllables'

const sample = path.join(__dirname, '../../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

it.each([
  'nghiêng',
  'khuỷu',
  'quý',
  'giá',
  'thuở',
  'oẳn',
  'ước',
  'yếu',
  'xoong'.replace('oo', 'oó'),
  'Đảng',
  'uyển',
  'khuếch',
  'giếng',
])('knows %s', (word) => {
  expect(vietnameseSyllables(word)).toBe(1)
})

it.each(['bỏo', 'cỏc', 'đat', 'TiÕng', 'hụe', 'ơng', 'kình độ'.slice(0, 4).concat('ở'), 'grdp', 'nguyênh'])(
  'does not know %s',
  (word) => {
    expect(vietnameseSyllables(word)).toBe(0)
  },
)

it('knows nearly every word of a real report that is no name', () => {
  const words = [...readFileSync(sample, 'utf8').matchAll(/"text": "([^"]*)"/g)].map(([, text = '']) => text).join(' ')
  const beyond = [...words.matchAll(/\p{L}+/gu)].filter(([word]) => /[^a-z]/i.test(word))
  expect(vietnameseSyllables(words) / beyond.length).toBeGreaterThan(0.99)
})
