import type { TextBlock } from '#core/document/schema'
import { closeText } from '#core/docx/close-text'
import { body, bold, claimed, figure, h, p, written } from '../../support/build'

const closed = (last: TextBlock) => closeText(body(p('Đầu.'), last), './.').at(-1)

it.each([
  ['báo cáo.', 'báo cáo./.'],
  ['báo cáo', 'báo cáo./.'],
  ['báo cáo ./. ', 'báo cáo./.'],
  ['báo cáo;', 'báo cáo./.'],
  ['năm 2020…', 'năm 2020…./.'],
])('ends "%s" as "%s"', (typed, printed) => {
  expect(closed(p(typed))).toEqual({ type: 'paragraph', id: 'b2', children: [{ text: printed }] })
})

it('looks before a lone full stop for what it ends', () => {
  expect(closed(p('đạt ', bold('5%'), '.'))).toEqual(body(p('Đầu.'), p('đạt ', bold('5%./.')))[1])
  expect(closed(p('đạt ', figure('grdp'), '.'))).toEqual(body(p('Đầu.'), p('đạt ', figure('grdp'), './.'))[1])
})

it('takes the stop from a sentence that writes itself', () => {
  const items = [{ indicator: 'grdp', clauses: [{ kind: 'growth' }] }]
  expect(closed(p(written(items, { end: 'stop' })))).toEqual({
    ...p(),
    id: 'b2',
    children: [{ text: '' }, written(items), { text: './.' }],
  })
})

it('ends a claim as prose', () => {
  expect(closed(p('Tai nạn ', claimed(['grdp'], 'giảm mạnh.')))).toEqual({
    ...p(),
    id: 'b2',
    children: [{ text: 'Tai nạn ' }, { text: 'giảm mạnh./.' }],
  })
})

it('leaves a text that ends with a heading, for it has no end yet', () => {
  const unfinished = body(p('Lời văn.'), h('1', 'Tiếp'))
  expect(closeText(unfinished, './.')).toBe(unfinished)
})
