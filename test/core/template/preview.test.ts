import { previewOf } from '#core/template/preview'
import { annex, body, group, h, numbered, p, smallReport, token } from '../../support/build'

it('lists headings and annexes with their numbers and depths; a period is an ellipsis', () => {
  const { style } = smallReport()
  const blocks = body(
    h('part', 'TÌNH HÌNH ', token()),
    p('Mở đầu.'),
    h('A', 'KẾT QUẢ'),
    h('I', 'KINH TẾ'),
    numbered('1', 'Tăng trưởng'),
    h('1', 'Công nghiệp'),
    annex([group('KINH TẾ')], { title: [{ text: 'Biểu chỉ tiêu' }] }),
  )
  expect(previewOf({ body: blocks, style: { ...style, partNumber: 'ordinal' } })).toEqual([
    { depth: 0, number: 'Phần thứ nhất', title: 'TÌNH HÌNH …' },
    { depth: 1, number: 'A.', title: 'KẾT QUẢ' },
    { depth: 2, number: 'I.', title: 'KINH TẾ' },
    { depth: 3, number: '2.', title: 'Công nghiệp' },
    { depth: 0, number: '', title: 'Biểu chỉ tiêu' },
  ])
})

it('counts depths from the highest headings that there are', () => {
  const { style } = smallReport()
  const blocks = body(h('I', 'ĐIỀU HÀNH'), h('1', 'Kinh tế'))
  expect(previewOf({ body: blocks, style }).map(({ depth }) => depth)).toEqual([0, 1])
  expect(previewOf({ body: body(p('Chỉ có lời.')), style })).toEqual([])
})
