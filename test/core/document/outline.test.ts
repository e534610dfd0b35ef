import { type OutlineItem, openingWords, outlineOf } from '#core/document/outline'
import { annex, body, h, numbered, p } from '../../support/build'

type Tree = readonly [id: string, ...children: Tree[]]

function tree({ block, children }: OutlineItem): Tree {
  return [block.id, ...children.map(tree)]
}

it('puts each heading under the nearest higher one before it', () => {
  const blocks = body(h('part'), p('…'), h('A'), h('I'), h('1'), h('I'), h('A'), h('part'), h('I'))
  expect(outlineOf(blocks).map(tree)).toEqual([
    ['b1', ['b3', ['b4', ['b5']], ['b6']], ['b7']],
    ['b8', ['b9']],
  ])
})

it('keeps a heading that comes before any higher one at the top', () => {
  expect(outlineOf(body(h('1'), h('I'), h('1'))).map(tree)).toEqual([['b1'], ['b2', ['b3']]])
})

it('lists numbered paragraphs among the headings of their level, with what is under them', () => {
  const blocks = body(h('I'), numbered('1', '…'), h('1'), numbered('1.1', '…'), numbered('1', '…'), p('…'), h('I'))
  expect(outlineOf(blocks).map(tree)).toEqual([['b1', ['b2'], ['b3', ['b4']], ['b5']], ['b7']])
  expect(outlineOf(blocks).flatMap(({ children }) => children.map(({ kind }) => kind))).toEqual([
    'paragraph',
    'heading',
    'paragraph',
  ])
})

it('lists annexes at the top, whatever is open before them', () => {
  const blocks = body(h('part'), h('A'), p('…'), annex([]), annex([]))
  expect(outlineOf(blocks).map(tree)).toEqual([['b1', ['b2']], ['b4'], ['b5']])
})

it('leaves out points and prose', () => {
  expect(outlineOf(body(p('…'), numbered('a', '…')))).toEqual([])
})

it.each([
  ['Thu ngân sách', 'Thu ngân sách'],
  ['Thu ngân sách nhà nước cao hơn', 'Thu ngân sách nhà…'],
  ['Quản lý, bảo vệ, phát triển rừng', 'Quản lý, bảo vệ…'],
  [' Thu \n ngân  sách ', 'Thu ngân sách'],
  [' Thu ngân sách nhà nước', 'Thu ngân sách nhà…'],
  ['', ''],
])('names %j by its first four words', (text, words) => {
  expect(openingWords(text, 4)).toBe(words)
})
