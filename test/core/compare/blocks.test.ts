import fc from 'fast-check'
import { compareReports } from '#core/compare/compare-reports'
import type { BlockDifference } from '#core/document/comparison'
import { type Block, blockId, type Report, type TextBlock } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { levelOf } from '#core/document/walk'
import { annex, body, figure, group, h, inlines, p, reportOf, row, smallReport, token } from '../../support/build'
import { anyReport } from '../../support/generate'

const sentences = {
  economy: 'Kinh tế của tỉnh giữ được đà tăng trưởng trong bối cảnh khó khăn.',
  industry: 'Sản xuất công nghiệp phục hồi nhanh sau khi dịch được khống chế.',
  farming: 'Nông nghiệp được mùa vải thiều, giá bán ổn định từ đầu vụ.',
  society: 'An sinh xã hội được bảo đảm, đời sống nhân dân ổn định.',
} as const
type Name = keyof typeof sentences

const order: readonly Name[] = ['economy', 'industry', 'farming', 'society']

function told({ kind, place, words }: BlockDifference): string {
  const where = place.part === 'frame' ? place.field : `${place.from ?? '–'}→${place.to ?? '–'}`
  const text = words.map((run) => ({ same: '', deleted: `[-${run.text}]`, inserted: `[+${run.text}]` })[run.kind])
  return `${kind} ${where}${text.join('')}`
}

const identified = (id: string, text: string): TextBlock => ({ ...p(text), id: blockId.parse(id) })
const reported = (blocks: readonly Block[], others: Partial<Report> = {}) => ({
  ...reportOf([p('')], others),
  body: [...blocks],
})
const before = reported(order.map((name) => identified(name, sentences[name])))

describe.each([
  ['that share ids', (name: string) => name],
  ['of foreign ids', (name: string) => `foreign-${name}`],
] as const)('of reports %s', (_, idOf) => {
  const name = (id: string) => (id === '–' ? id : idOf(id))
  const read = (blocks: readonly (readonly [string, string])[]) =>
    compareReports(
      before,
      reported(
        blocks.map(([id, text]) => identified(idOf(id), text)),
        { id: idOf('r1') },
      ),
    ).blocks.map(told)
  const as = (...names: readonly Name[]) => names.map((each) => [each, sentences[each]] as const)

  it('tells nothing of the same text', () => {
    expect(read(as(...order))).toEqual([])
  })

  it('tells an insertion', () => {
    const added = [
      ...as('economy'),
      ['new', 'Thu ngân sách đạt khá.'] as const,
      ...as('industry', 'farming', 'society'),
    ]
    expect(read(added)).toEqual([`inserted –→${name('new')}[+Thu ngân sách đạt khá.]`])
  })

  it('tells a deletion', () => {
    expect(read(as('economy', 'farming', 'society'))).toEqual([`deleted industry→–[-${sentences.industry}]`])
  })

  it('tells a move, of one block alone', () => {
    expect(read(as('society', 'economy', 'industry', 'farming'))).toEqual([`moved society→${name('society')}`])
  })

  it('tells a swap as one move', () => {
    expect(read(as('economy', 'farming', 'industry', 'society'))).toHaveLength(1)
  })

  it('tells an edit by its words', () => {
    const edited = sentences.industry.replace('nhanh', 'chậm')
    expect(read([...as('economy'), ['industry', edited], ...as('farming', 'society')])).toEqual([
      `changed industry→${name('industry')}[- nhanh][+ chậm]`,
    ])
  })

  it('tells all of them together', () => {
    const edited = sentences.economy.replace('khó khăn', 'dịch bệnh')
    expect(read([...as('society'), ['economy', edited], ...as('farming'), ['new', 'Hết.']])).toEqual([
      `moved society→${name('society')}`,
      `changed economy→${name('economy')}[- khó khăn][+ dịch bệnh]`,
      `deleted industry→–[-${sentences.industry}]`,
      `inserted –→${name('new')}[+Hết.]`,
    ])
  })
})

it('goes by the text where ids are the same by chance', () => {
  const imported = reported(
    [...order].reverse().map((name, at) => identified(order[at] ?? '', sentences[name])),
    {
      id: 'r2',
    },
  )
  expect(compareReports(before, imported).blocks.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved'])
})

it('tells a block that was written anew under its id as changed', () => {
  const anew = [...before.body.slice(0, 3), identified('society', 'Hoàn toàn khác.')]
  expect(compareReports(before, { ...before, body: anew }).blocks.map(told)).toEqual([
    `changed society→society[-${sentences.society.slice(0, -1)}][+Hoàn toàn khác]`,
  ])
})

it('tells a level that changed, and in which section', () => {
  const one = reportOf([h('I', 'Về kinh tế'), h('1', 'Công nghiệp'), p('Ổn định.')])
  const other = { ...one, body: body(h('I', 'Về kinh tế'), h('1.1', 'Công nghiệp'), p('Ổn định.')) }
  expect(compareReports(one, other).blocks).toEqual([
    {
      kind: 'changed',
      place: { part: 'text', from: 'b2', to: 'b2', at: 'b2', section: 'Về kinh tế' },
      words: [{ kind: 'same', text: 'Công nghiệp' }],
      level: { from: '1', to: '1.1' },
    },
  ])
})

it('leaves the number of a figure to the figures, and tells another figure in its place', () => {
  const one = smallReport()
  const value = one.observations.map((seen) =>
    seen.indicator === 'grdp-growth' ? { ...seen, value: { kind: 'words' as const, words: 'cao' } } : seen,
  )
  expect(compareReports(one, { ...one, observations: value }).blocks).toEqual([])
  const swapped = one.body.map((block) =>
    block.id === 'b5'
      ? { ...p('Tăng trưởng kinh tế ước đạt ', figure('budget'), '.'), id: block.id, level: '1' as const }
      : block,
  )
  expect(compareReports(one, { ...one, body: swapped }).blocks.map(told)).toEqual([
    'changed b5→b5[- 7,2%][+ 5.145 tỷ đồng]',
  ])
})

it('finds a figure that was typed where it reads alike', () => {
  const one = smallReport()
  const typed = one.body.map((block) =>
    block.id === 'b5' ? { ...block, children: inlines('Tăng trưởng kinh tế ước đạt 7,2%.') } : block,
  )
  expect(compareReports(one, { ...one, body: typed } as Report).blocks).toEqual([])
})

it('finds nothing between a report and its own words imported anew', () => {
  const one = smallReport()
  const words = inlineWords(one)
  const typed = one.body.map((block, at): TextBlock => {
    const level = levelOf(block)
    const text = identified(`imported-${at}`, blockText(block, words))
    return level === undefined ? text : { ...text, level }
  })
  const imported = { ...one, id: 'imported', body: typed, indicators: [], observations: [], plans: [] }
  const { figures, blocks } = compareReports(one, imported)
  expect(blocks).toEqual([])
  expect(figures.map(({ kind }) => kind)).toEqual(['deleted', 'deleted', 'deleted'])
})

it('tells rows of an annex as lines', () => {
  const rows = [group('KINH TẾ'), row('budget'), row('accidents')]
  const one = { ...smallReport(), body: body(p('Lời văn.'), annex(rows)) }
  const other = {
    ...one,
    body: body(p('Lời văn.'), annex([...rows.slice(0, 2), row('grdp-growth'), ...rows.slice(2)])),
  }
  expect(compareReports(one, other).blocks.map(told)).toEqual(['changed b2→b2[+\nTăng trưởng GRDP]'])
})

it('tells the date of the frame in the words it is printed in', () => {
  const dated = (month: number) =>
    reported([], { frame: { ...before.frame, place: 'Huế', date: { day: null, month, year: 2021 } } })
  const [{ words } = { words: [] }] = compareReports(dated(6), dated(9)).blocks
  expect(words.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'same: Huế, ngày … tháng',
    'deleted:  6',
    'inserted:  9',
    'same:  năm 2021',
  ])
})

it('tells lines of the frame', () => {
  const { frame } = before
  const other = {
    ...before,
    frame: {
      ...frame,
      subject: [inlines('Tình hình kinh tế - văn hóa ', token())],
      recipients: [...frame.recipients, 'HĐND tỉnh'],
    },
  }
  expect(compareReports(before, other).blocks.map(told)).toEqual([
    'changed subject[- xã hội][+ văn hóa]',
    'changed recipients[+; HĐND tỉnh]',
  ])
})

it('tells nothing of a report and itself', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(compareReports(report, report)).toEqual({ figures: [], blocks: [] })
      const foreign = report.body.map((block, at) => ({ ...block, id: blockId.parse(`foreign-${at}`) }))
      expect(compareReports(report, { ...report, body: foreign }).blocks).toEqual([])
    }),
  )
})

const anyEdit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move', 'edit'),
  at: fc.nat({ max: 20 }),
  to: fc.nat({ max: 20 }),
})

it('tells at most as many differences as there were edits', () => {
  const words = Object.values(sentences).join(' ').split(' ')
  const blocks = Array.from({ length: 12 }, (_, at) => identified(`b${at}`, words.slice(at, at + 9).join(' ')))
  const report = reported(blocks)
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const edited = [...blocks]
      for (const [number, { kind, at, to }] of edits.entries()) {
        const place = at % edited.length
        const [taken = identified('none', '')] = edited.slice(place, place + 1)
        if (kind === 'insert') edited.splice(place, 0, identified(`new${number}`, `Đoạn mới số ${number}.`))
        else if (kind === 'edit') edited.splice(place, 1, { ...taken, children: inlines(`Sửa lần ${number}.`) })
        else if (edited.length > 1) edited.splice(place, 1)
        if (kind === 'move') edited.splice(to % (edited.length + 1), 0, taken)
      }
      const { blocks: found } = compareReports(report, { ...report, body: edited })
      expect(found.length).toBeLessThanOrEqual(edits.length)
    }),
  )
})
