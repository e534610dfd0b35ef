import { type OutlineItem, outlineOf } from '#core/document/outline'
import { body, h, numbered, p } from '../../support/build'

type Tree = readonly [id: string, ...children: Tree[]]

function tree({ heading, children }: OutlineItem): Tree {
  return [heading.id, ...children.map(tree)]
}

it('puts each heading under the nearest higher one before it', () => {
  const blocks = body(h('part'), p('…'), h('A'), h('I'), numbered('1', '…'), h('1'), h('I'), h('A'), h('part'), h('I'))
  expect(outlineOf(blocks).map(tree)).toEqual([
    ['b1', ['b3', ['b4', ['b6']], ['b7']], ['b8']],
    ['b9', ['b10']],
  ])
})

it('keeps a heading that comes before any higher one at the top', () => {
  expect(outlineOf(body(h('1'), h('I'), h('1'))).map(tree)).toEqual([['b1'], ['b2', ['b3']]])
})

it('is empty without headings', () => {
  expect(outlineOf(body(p('…'), numbered('1', '…')))).toEqual([])
})
