import fc from 'fast-check'
import type { Sentence } from '#core/indicators/sentence-schema'
import { sentence } from './build'

/** What a user may call an indicator in a sentence, blanks and punctuation typed by a slip among them. */
const anySubject = fc.constantFrom(
  '',
  'Tổng thu ngân sách',
  'nhập khẩu',
  'bán buôn bán lẻ,',
  ' vốn  đầu tư ',
  'quy mô (giá hiện hành)',
  '\u00a0,',
)

const anyValue = fc.record(
  {
    kind: fc.constant('value' as const),
    verb: fc.constantFrom('state', 'reached', 'estimated', 'is', 'none'),
    unit: fc.constantFrom('nghìn tỷ đồng', 'đồng', 'triệu USD', 'nghìn tấn', '%'),
    decimals: fc.nat({ max: 3 }),
  },
  { requiredKeys: ['kind', 'verb'] },
)

function anyClause(plan: string): fc.Arbitrary<object> {
  return fc.oneof(
    { arbitrary: anyValue, weight: 2 },
    fc.constantFrom({ kind: 'growth' }, { kind: 'index' }, { kind: 'points' }, { kind: 'rank' }),
    fc.constantFrom('tổng số', '', ' GRDP ,').map((of) => ({ kind: 'share', of })),
    fc
      .record(
        { kind: fc.constant('plan'), plan: fc.constant(plan), verb: fc.constantFrom('equals', 'reached') },
        { requiredKeys: ['kind', 'verb'] },
      )
      .map((drawn) => drawn),
  )
}

function anySaid(indicator: string, plan: string) {
  const clauses = fc.uniqueArray(anyClause(plan), {
    minLength: 1,
    maxLength: 4,
    selector: (drawn) => JSON.stringify(drawn),
  })
  return fc.record({ subject: anySubject, clauses }).map((drawn) => ({ indicator, ...drawn }))
}

/** A sentence of up to three items of an indicator, with and without parts in both forms. */
export function anySentence(indicator: string, plan: string): fc.Arbitrary<Sentence> {
  const parts = fc.record({
    as: fc.constantFrom('brackets' as const, 'including' as const),
    items: fc.array(anySaid(indicator, plan), { minLength: 1, maxLength: 3 }),
  })
  const item = fc
    .record({ said: anySaid(indicator, plan), parts: fc.option(parts, { nil: undefined }) })
    .map(({ said, parts: below }) => ({ ...said, ...(below && { parts: below }) }))
  return fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
      others: fc.record(
        {
          joint: fc.constantFrom('comma' as const, 'semicolon' as const),
          start: fc.constantFrom('capital' as const, 'asWritten' as const),
          end: fc.constantFrom('stop' as const, 'semicolon' as const, 'none' as const),
          base: fc.constantFrom('', 'so cùng kỳ', 'so với cùng kỳ năm trước '),
        },
        { requiredKeys: ['joint', 'start', 'end'] },
      ),
    })
    .map(({ items, others }) => sentence(items, others))
}
