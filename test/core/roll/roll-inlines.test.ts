import { contentFault } from '#core/document/integrity'
import { periodId } from '#core/indicators/schema'
import { applyRoll } from '#core/roll/roll-forward'
import {
  annex,
  body,
  bold,
  claimed,
  group,
  h,
  indicator,
  inlines,
  p,
  reportOf,
  row,
  smallReport,
  target,
  token,
} from '../../support/build'
import { rolled, textsOf } from '../../support/roll'

describe('words', () => {
  it.each([
    ['2021-H1', 'TÌNH HÌNH 6 THÁNG ĐẦU NĂM 2021; NHIỆM VỤ 6 THÁNG CUỐI NĂM 2021, theo năm 2020'],
    ['2021-9M', 'TÌNH HÌNH 9 THÁNG NĂM 2021; NHIỆM VỤ 3 THÁNG CUỐI NĂM 2021, theo năm 2020'],
    ['2021', 'TÌNH HÌNH NĂM 2021; NHIỆM VỤ NĂM 2022, theo năm 2020'],
  ])('names the period where the titles of a year named theirs, rolled to %s', (to, title) => {
    const year = {
      ...reportOf([h('I', 'TÌNH HÌNH NĂM 2020; NHIỆM VỤ NĂM 2021, theo năm 2019')]),
      period: periodId.parse('2020'),
    }
    expect(textsOf(rolled(year, to).report)).toEqual([title])
  })

  it('makes tokens of the periods typed in the title, in headings and, where they are plain, in prose', () => {
    const last = reportOf(
      [
        h('I', 'NHIỆM VỤ 6 THÁNG CUỐI NĂM 2020 VÀ NĂM 2021'),
        p('Trong 6 tháng đầu năm 2020, ước đến tháng 6/2020, năm 2020 và quý II/2020.'),
      ],
      {
        frame: { ...reportOf([p('…')]).frame, subject: [inlines('Tình hình tháng 6 và sáu tháng đầu năm 2020')] },
      },
    )
    const { report, changes } = rolled(last, '2021-H1')
    expect(report.frame.subject).toEqual([inlines('Tình hình tháng 6 và ', token('period', 'spelledYear'))])
    expect(report.body).toEqual(
      body(
        h('I', 'NHIỆM VỤ ', token('next', 'nameYear', 'capitals'), ' VÀ ', token('nextYear', 'year', 'capitals')),
        p('Trong ', token(), ', ước đến tháng 6/2020, năm 2020 và quý II/2020.'),
      ),
    )
    expect(changes.filter(({ kind }) => kind === 'title' || kind === 'phrase')).toEqual([
      {
        id: 'title:subject.0:1',
        kind: 'title',
        from: 'sáu tháng đầu năm 2020',
        to: 'sáu tháng đầu năm 2021',
      },
      {
        id: 'title:b1:1',
        kind: 'title',
        block: 'b1',
        from: '6 THÁNG CUỐI NĂM 2020',
        to: '6 THÁNG CUỐI NĂM 2021',
      },
      { id: 'title:b1:2', kind: 'title', block: 'b1', from: 'NĂM 2021', to: 'NĂM 2022' },
      { id: 'phrase:b2:1', kind: 'phrase', block: 'b2', from: '6 tháng đầu năm 2020', to: '6 tháng đầu năm 2021' },
    ])
  })

  it('writes the new words in their marks where a token could not carry them', () => {
    const { report } = rolled(reportOf([h('I', bold('Kết quả 6 tháng đầu năm 2020'))]), '2020-9M')
    expect(report.body).toEqual(body(h('I', bold('Kết quả 9 tháng năm 2020'))))
  })

  it('leaves the old words as text where the move of a token is refused, in a claim too', () => {
    const last = reportOf(
      [p('Trong ', token(), ' tăng.'), p(claimed(['x'], 'Giảm ', token('period', 'year'), ' mạnh'), '.')],
      { indicators: [indicator('x')] },
    )
    const report = applyRoll(last, rolled(last, '2021-H1'), new Set(['period']))
    expect(report.body).toEqual(
      body(p('Trong 6 tháng đầu năm 2020 tăng.'), p(claimed(['x'], 'Giảm năm 2020 mạnh'), '.')),
    )
    expect(contentFault(report)).toBeUndefined()
  })

  it('moves the words of an annex with its plan', () => {
    const last = reportOf(
      [
        p('…'),
        annex([group('Kinh tế năm 2020'), row('x', { note: 'Số liệu 6 tháng đầu năm 2020' })], {
          title: [{ text: 'Chỉ tiêu chủ yếu 6 tháng đầu năm 2020' }],
          columns: [{ kind: 'name' }, { kind: 'plan', name: 'Kế hoạch năm 2020' }],
        }),
      ],
      { indicators: [indicator('x')], plans: [target('px', 'x', { name: 'Kế hoạch năm 2020' })] },
    )
    expect(rolled(last, '2021-H1').report.body[1]).toMatchObject({
      title: inlines('Chỉ tiêu chủ yếu ', token()),
      columns: [{ kind: 'name' }, { kind: 'plan', name: 'Kế hoạch năm 2021' }],
      rows: [{ title: 'Kinh tế năm 2021' }, { note: 'Số liệu 6 tháng đầu năm 2021' }],
    })
  })

  it('leaves number, drafts and stage behind, and moves what the frame names a period in', () => {
    const { frame } = smallReport()
    const last = reportOf([p('…')], {
      stage: 'issued',
      frame: {
        ...frame,
        number: '152',
        draftRound: 2,
        kind: 'BÁO CÁO 6 THÁNG ĐẦU NĂM 2020',
        recipients: ['Tổ công tác năm 2020'],
        date: { day: 15, month: 6, year: 2020 },
      },
    })
    const { report, changes } = rolled(last, '2020-9M')
    expect(report.frame).toEqual({
      ...frame,
      number: '',
      kind: 'BÁO CÁO 9 THÁNG NĂM 2020',
      recipients: ['Tổ công tác năm 2020'],
      date: { day: null, month: 9, year: 2020 },
    })
    expect(report).not.toHaveProperty('stage')
    expect(changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['stage', 'frame.number', 'frame.draftRound', 'frame.date', 'frame.text']),
    )
  })
})
