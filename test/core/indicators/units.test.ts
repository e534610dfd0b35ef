import { joinUnit, knownUnits, printedUnit, tensBetween } from '#core/indicators/units'

it.each([
  ['9,69', '%', '9,69%'],
  ['0,2', '‰', '0,2‰'],
  ['56.380', 'tỷ đồng', '56.380 tỷ đồng'],
  ['35.000', 'đ/kg', '35.000 đ/kg'],
  ['644.678', 'm2', '644.678 m²'],
  ['14/23', 'xã', '14/23 xã'],
  ['0,5', 'điểm phần trăm', '0,5 điểm phần trăm'],
  ['9', '', '9'],
])('joins %s and %p as %p', (number, unit, text) => {
  expect(joinUnit(number, unit)).toBe(text)
})

it.each([
  ['m2', 'm²'],
  ['đồng/m2', 'đồng/m²'],
  ['m3', 'm³'],
  ['km2', 'km²'],
  [' tỷ đồng ', 'tỷ đồng'],
  ['cm2x', 'cm2x'],
])('prints the unit %p as %p', (unit, printed) => {
  expect(printedUnit(unit)).toBe(printed)
})

it('knows each unit once, as it is printed, and the scale of each', () => {
  const names = knownUnits.map((unit) => unit.name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.map(printedUnit)).toEqual(names)
  expect(knownUnits.filter((unit) => unit.base === 'đồng')).toEqual([
    { name: 'đồng', base: 'đồng', scale: 0, counted: false },
    { name: 'nghìn đồng', base: 'đồng', scale: 3, counted: false },
    { name: 'triệu đồng', base: 'đồng', scale: 6, counted: false },
    { name: 'tỷ đồng', base: 'đồng', scale: 9, counted: false },
    { name: 'nghìn tỷ đồng', base: 'đồng', scale: 12, counted: false },
  ])
})

it.each([
  ['nghìn tỷ đồng', 'tỷ đồng', 3],
  ['tỷ đồng', 'nghìn tỷ đồng', -3],
  ['USD', 'triệu USD', -6],
  ['m2', 'm²', 0],
  ['tỷ đồng', 'triệu USD', null],
  ['tỷ đồng', 'nghìn tấn', null],
  ['điểm cầu', 'điểm cầu', null],
])('tells how many tens %p is of %p: %p', (from, to, tens) => {
  expect(tensBetween(from, to)).toBe(tens)
})
