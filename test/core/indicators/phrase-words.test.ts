import { capitalised, lowered, planWords, tidy, tidyInner } from '#core/indicators/phrase-words'

it.each([
  ['  vốn   đầu tư ', 'vốn đầu tư'],
  ['bán buôn , bán lẻ ,', 'bán buôn, bán lẻ,'],
  [', ; thu', 'thu'],
  ['nông,, lâm', 'nông, lâm'],
  ['quy mô (giá hiện hành )', 'quy mô (giá hiện hành)'],
  ['v.v...', 'v.v...'],
  ['\u00a0', ''],
])('tidies %j to %j', (typed, tidied) => {
  expect(tidy(typed)).toBe(tidied)
})

it('leaves no mark at the end of words that something follows', () => {
  expect(tidyInner(' tổng số , ;')).toBe('tổng số')
})

it.each([
  ['Tổng chi', 'tổng chi'],
  ['Độ che phủ', 'độ che phủ'],
  ['GRDP', 'GRDP'],
  ['HĐND tỉnh giao', 'HĐND tỉnh giao'],
  ['', ''],
])('has %p as %p within a sentence', (name, words) => {
  expect(lowered(name)).toBe(words)
})

it.each([
  ['đất đai', 'Đất đai'],
  ['“xuất khẩu”', '“Xuất khẩu”'],
  ['5 doanh nghiệp', '5 doanh nghiệp'],
])('has %p as %p at its start', (words, opening) => {
  expect(capitalised(words)).toBe(opening)
})

it.each([
  ['Kế hoạch', 'kế hoạch'],
  ['Dự toán năm', 'dự toán năm'],
  ['KH tỉnh giao', 'KH tỉnh giao'],
  ['Trung ương giao', 'kế hoạch Trung ương giao'],
  ['HĐND tỉnh giao,', 'kế hoạch HĐND tỉnh giao'],
  [' ', 'kế hoạch'],
])('calls the plan %p "%s"', (name, words) => {
  expect(planWords(name)).toBe(words)
})
