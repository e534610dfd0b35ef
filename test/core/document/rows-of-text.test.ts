import { rowsOfText } from '#core/document/rows-of-text'
import { indicatorId } from '#core/indicators/schema'
import { annex, figure, group, h, indicator, p, reportOf, row } from '../../support/build'

const partsOf: Readonly<Record<string, readonly string[]>> = { grdp: ['industry'], industry: ['mining', 'unused'] }
const withParts = (id: string, parts: readonly string[] = []) =>
  indicator(id, { parts: parts.map((part) => indicatorId.parse(part)) })
const all = ['grdp', 'industry', 'mining', 'exports', 'poor', 'unused'].map((id) => withParts(id, partsOf[id]))

it('groups what the text shows by its headings, each once, with parts below their whole', () => {
  const report = reportOf(
    [
      p('Mở đầu ', figure('exports'), '.'),
      h('A', 'KẾT QUẢ'),
      h('I', 'LĨNH VỰC KINH TẾ'),
      p(figure('mining'), figure('industry'), figure('grdp'), figure('grdp', 'growth')),
      h('1', 'Xuất khẩu'),
      p(figure('exports')),
      h('I', 'LĨNH VỰC XÃ HỘI'),
      p(figure('poor'), figure('mining')),
      annex([row('unused')]),
    ],
    { indicators: all },
  )
  expect(rowsOfText(report)).toEqual([
    row('exports'),
    group('LĨNH VỰC KINH TẾ'),
    row('grdp'),
    row('industry', { part: true }),
    row('mining', { part: true }),
    group('LĨNH VỰC XÃ HỘI'),
    row('poor'),
  ])
})

it('ends with indicators that are parts of each other', () => {
  const indicators = [withParts('a', ['b']), withParts('b', ['a'])]
  expect(rowsOfText(reportOf([p(figure('b'), figure('a'))], { indicators }))).toEqual([
    row('b'),
    row('a', { part: true }),
  ])
})
