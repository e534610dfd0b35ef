import { numberSaid } from '#core/roll/number-words'

it.each([
  ['06', 6],
  ['một', 1],
  ['Giêng', 1],
  ['tư', 4],
  ['bốn', 4],
  ['mười  hai', 12],
  ['HAI NGHÌN KHÔNG TRĂM HAI MƯƠI', 2020],
  ['hai ngàn không trăm hai mươi bốn', 2024],
  ['hai nghìn không trăm hai mươi tư', 2024],
  ['hai nghìn không trăm hai mươi nhăm', 2025],
  ['hai nghìn không trăm ba mươi mốt', 2031],
  ['lần', Number.NaN],
])('%p is %p', (words, number) => {
  expect(numberSaid(words)).toBe(number)
})
