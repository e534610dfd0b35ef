import { annexNumbers } from '#core/document/annex-number'
import { annex, body, p } from '../../support/build'

it.each([
  ['no annex', 0, []],
  ['one without a number', 1, ['Phụ lục']],
  ['several in Roman figures', 4, ['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV']],
])('names %s', (_, count, names) => {
  const annexes = Array.from({ length: count }, () => annex([]))
  expect([...annexNumbers(body(p('Lời văn.'), ...annexes), 'Phụ lục').values()]).toEqual(names)
})
