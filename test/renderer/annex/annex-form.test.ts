import fc from 'fast-check'
import { annexTable } from '#core/document/annex-schema'
import { annexVariants } from '#core/document/annex-variants'
import {
  columnChoices,
  formOfAnnex,
  moved,
  readAnnexForm,
  variantOf,
  withColumn,
  withRows,
  withVariant,
} from '../../../renderer/annex/annex-form'
import { annex, group, row, t, target, token } from '../../support/build'
import { anyAnnex } from '../../support/generate'

const form = formOfAnnex(annex([group('KINH TẾ'), row('grdp'), row('exports')]))

it('gives an annex back as it was when nothing is changed', () => {
  fc.assert(
    fc.property(anyAnnex, (drawn) => {
      const read = readAnnexForm(formOfAnnex(drawn), drawn.title)
      expect([read.columns, read.orientation, read.rows.length]).toEqual([
        drawn.columns,
        drawn.orientation,
        drawn.rows.length,
      ])
      expect(
        annexTable.safeParse({ orientation: read.orientation, columns: read.columns, rows: read.rows }).success,
      ).toBe(true)
    }),
  )
})

it.each([
  ['words alone', [t('Chỉ tiêu chủ yếu')]],
  ['words and the period', [t('Chỉ tiêu '), token(), t('')]],
  ['the period alone', [t(''), token(), t('')]],
  ['the period in the midst', [t('Kế hoạch '), token('nextYear', 'year'), t(' của tỉnh')]],
])('keeps a title of %s', (_, title) => {
  expect(readAnnexForm(formOfAnnex(annex([], { title })), title).title).toEqual(title)
})

it('writes notes and groups composed and without blanks around them, and no empty note', () => {
  const rows = [group(' Kinh te\u0301 '), row('grdp', { note: '  ' }), row('exports', { note: ' ước ' })]
  expect(readAnnexForm(formOfAnnex(annex(rows)), []).rows).toEqual([
    group('Kinh té'),
    row('grdp'),
    row('exports', { note: 'ước' }),
  ])
})

it('adds rows after the one that is meant, under keys of their own', () => {
  const at = form.rows[0]?.key ?? null
  const { rows } = withRows(form, [row('a'), row('b')], at)
  expect(rows.map(({ value }) => value)).toEqual([group('KINH TẾ'), row('a'), row('b'), row('grdp'), row('exports')])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(5)
})

it.each([
  [-1, ['b', 'a', 'c']],
  [1, ['a', 'c', 'b']],
  [-9, ['b', 'a', 'c']],
  [9, ['a', 'c', 'b']],
])('moves one by %d, and never out of the list', (by, order) => {
  const list = ['a', 'b', 'c'].map((value, key) => ({ key, value }))
  expect(moved(list, 1, by).map(({ value }) => value)).toEqual(order)
})

it('knows a variant by its columns, and those of a user by none', () => {
  const [progress, province] = annexVariants
  if (!progress || !province) throw new Error('no variants')
  const turned = withVariant(form, province)
  expect([variantOf(form), variantOf(turned), turned.orientation]).toEqual([progress, province, 'portrait'])
  expect(variantOf(withColumn(turned, { kind: 'note' }))).toBeNull()
})

it('offers the columns that are not there yet, those of plans for each giver', () => {
  const plans = [
    target('a', 'x', { name: 'TW giao' }),
    target('b', 'x', { name: 'HĐND giao' }),
    target('c', 'y', { name: 'TW giao' }),
  ]
  const offered = columnChoices(form, plans).map((column) =>
    [column.kind, 'name' in column ? column.name : ''].join(' ').trim(),
  )
  expect(offered).toEqual([
    'plan TW giao',
    'plan HĐND giao',
    'index',
    'planShare TW giao',
    'planShare HĐND giao',
    'verdict',
    'verdict TW giao',
    'verdict HĐND giao',
  ])
})
