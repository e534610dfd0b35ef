import { contentFault } from '#core/document/integrity'
import { applyRoll, type SectionChoice } from '#core/roll/roll-forward'
import { bold, h, numbered, p, reportOf } from '../../support/build'
import { rolled, textsOf } from '../../support/roll'

describe('sections', () => {
  const last = reportOf([
    h('A', 'KẾT QUẢ'),
    h('I', 'Kinh tế'),
    p('Một.'),
    p('Hai.'),
    numbered('1', bold('Thu ngân sách'), ' đạt khá.'),
    p('Ba.'),
    h('I', 'Xã hội'),
    p('Bốn.'),
    h('A', 'ĐÁNH GIÁ'),
    p('Năm.'),
  ])

  it.each<[string, Readonly<Record<string, SectionChoice>>, readonly string[]]>([
    ['empties', { b2: 'empty' }, ['KẾT QUẢ', 'Kinh tế', '', 'Thu ngân sách', 'Xã hội', 'Bốn.', 'ĐÁNH GIÁ', 'Năm.']],
    ['drops', { b2: 'drop' }, ['KẾT QUẢ', 'Xã hội', 'Bốn.', 'ĐÁNH GIÁ', 'Năm.']],
    [
      'empties a part but for one of its sections in',
      { b1: 'empty', b7: 'carry' },
      ['KẾT QUẢ', 'Kinh tế', '', 'Thu ngân sách', 'Xã hội', 'Bốn.', 'ĐÁNH GIÁ', 'Năm.'],
    ],
    ['drops a part with all sections of', { b1: 'drop', b7: 'carry' }, ['ĐÁNH GIÁ', 'Năm.']],
    ['leaves a paragraph of', { b1: 'drop', b9: 'drop' }, ['']],
  ])('%s what is chosen', (_, sections, expected) => {
    const roll = rolled(last, '2021-H1', sections)
    expect(textsOf(roll.report)).toEqual(expected)
    expect(contentFault(roll.report)).toBeUndefined()
    expect(applyRoll(last, roll, new Set(['period'])).body).toEqual(last.body)
  })
})
