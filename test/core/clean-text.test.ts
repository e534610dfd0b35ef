import fc from 'fast-check'
import { cleaned } from '#core/clean-text'

it.each([
  ['marks of direction', 'b\u202eoác\u202c', 'boác', 2],
  ['isolates', '\u2066x\u2069', 'x', 2],
  ['what takes no room', 'a\u200b\u2060\ufeffb', 'ab', 3],
  ['joiners between letters', 'a\u200db\u200cc', 'abc', 2],
  ['joiners within an emoji', '👩\u200d🌾 ❤️\u200d🔥', '👩\u200d🌾 ❤️\u200d🔥', 0],
  ['controls', 'a\u0000b\u0008c\u009f', 'abc', 3],
  ['half of a letter', 'a\ud800b', 'ab', 1],
  ['tabs and line ends', 'a\tb\nc', 'a\tb\nc', 0],
  ['soft hyphens, uncounted', 'kinh\u00ad tế', 'kinh tế', 0],
  ['letters and their marks apart', 'Tie\u0302\u0301ng', 'Tiếng', 0],
])('deals with %s', (_, typed, text, unseen) => {
  expect(cleaned(typed)).toEqual({ text, unseen })
})

it('has nothing more to do the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const once = cleaned(typed).text
      expect(cleaned(once)).toEqual({ text: once, unseen: 0 })
    }),
    { numRuns: 1000 },
  )
})
