import { halfPointsOf, lineUnitsOf, twipsOfMm, twipsOfPoints } from '#core/ooxml/measure'

it.each([
  [210, 11906],
  [297, 16838],
  [20, 1134],
  [12.7, 720],
  [10, 567],
])('%d mm are %d twips', (mm, twips) => expect(twipsOfMm(mm)).toBe(twips))

it('knows the units of sizes, spaces and lines', () => {
  expect([twipsOfPoints(6), halfPointsOf(13.5), lineUnitsOf(1.5)]).toEqual([120, 27, 360])
})
