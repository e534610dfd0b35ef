import fc from 'fast-check'
import { columnWidths } from '#core/document/annex-columns'
import type { AnnexColumn } from '#core/document/annex-schema'
import { annexVariants } from '#core/document/annex-variants'

const anyColumn: fc.Arbitrary<AnnexColumn> = fc.constantFrom(...annexVariants.flatMap(({ columns }) => columns), {
  kind: 'index' as const,
})

it('gives every column a width, and all of the table to its columns', () => {
  const columns = fc.array(anyColumn, { minLength: 2, maxLength: 14 })
  fc.assert(
    fc.property(columns, fc.integer({ min: 5000, max: 15_000 }), (drawn, whole) => {
      const widths = columnWidths(drawn, whole, 56.7)
      expect([widths.length, widths.reduce((sum, width) => sum + width, 0)]).toEqual([drawn.length, whole])
      expect(Math.min(...widths)).toBeGreaterThan(100)
    }),
  )
})

it('leaves names at least a quarter of the table', () => {
  const [progress] = annexVariants
  const widths = columnWidths(progress?.columns ?? [], 9354, 56.7)
  expect((widths[1] ?? 0) / 9354).toBeGreaterThan(0.25)
})
