import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFile } from '#core/document/file'
import { numbersOf } from '#core/document/numbering'
import { readProfile } from '#core/document/read-profile'
import type { Inline, PeriodToken, Report } from '#core/document/schema'
import { blockText, figuresShown, inlinesText, inlineWords, type ShownFigure } from '#core/document/text'
import { inlineRuns, isClaim, isIndicatorBlock, isText } from '#core/document/walk'
import { checkValue } from '#core/indicators/check-value'
import { claimStands } from '#core/indicators/claims'
import { indexData, setObservation } from '#core/indicators/data-set'
import { type ListedIndicator, listIndicators } from '#core/indicators/listing'
import { readNumber } from '#core/indicators/number'
import { amount, type FigureReference, periodId } from '#core/indicators/schema'
import { writeSentence } from '#core/indicators/sentence'
import type { FigureContext } from '#core/indicators/wording'
import { assertNever, type Result } from '#core/result'

const root = join(__dirname, '..')

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function okOf<T, C extends string>(result: Result<T, C>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result.value
}

const sample = okOf(readReportFile(textOf('templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')))
const nd30 = okOf(readProfile(textOf('templates/profiles/nd30.json')))
const source = textOf('test/fixtures/bao-cao-tom-tat-2020.txt').normalize('NFC')

/** Where our words differ from the source on purpose. Blanks are not listed: they do not count in either. */
const differences = [
  { source: '6.1.Công tác', ours: '6.1. Công tác', reason: 'the blank after a number was forgotten' },
  { source: '2.1. Xây dựng', ours: '2.2. Xây dựng', reason: '2.1 stands twice: numbers are computed' },
  { source: 'Dự thảo', ours: '', reason: 'the draft mark: it fell out of its frame, and ours stands at the head' },
  { source: '644.678m2', ours: '644.678 m²', reason: 'a unit stands apart from its number, and its power above' },
] as const

/** What is left in prose with a digit: nothing in it is measured. How often it stands there, and what it is. */
const proseDigits = [
  ['Covid-19', 10, 'a name'],
  ['Covid - 19', 2, 'a name'],
  ['Covid – 19', 1, 'a name'],
  ['Quốc lộ 37', 1, 'a name'],
  ['“Phân tích các chỉ số thành phần PCI năm 2019,', 1, 'the name of a conference'],
  ['Giải pháp nâng cao các chỉ số thành phần PCI năm 2020”', 1, 'the name of a conference'],
  ['Chiến lược Dân số Việt Nam đến năm 2020', 1, 'the name of a strategy'],
  ['mừng Xuân Canh Tý 2020', 1, 'an event of its own year'],
  ['kỷ niệm 90 năm Ngày thành lập Đảng', 1, 'an anniversary'],
  ['(03/2)', 1, 'a day'],
  ['cuối tháng 4', 1, 'a month'],
  ['hết tháng 5', 1, 'the month up to which one figure was known'],
  ['đến 30/6/2020', 1, 'a day up to which figures were estimated'],
  ['Tính đến 31/5/2020', 1, 'a day up to which figures were known'],
  ['Tính đến ngày 10/6/2020', 1, 'a day up to which figures were known'],
  ['năm học 2019-2020', 1, 'a school year'],
  ['năm học 2020-2021', 2, 'a school year'],
  ['lớp 10', 1, 'an ordinal'],
  ['sinh con lần thứ 3', 1, 'an ordinal'],
  ['kỳ họp thứ 10', 1, 'an ordinal'],
  ['giai đoạn 2021-2025', 4, 'a span of years'],
  ['giai đoạn 2016-2020', 2, 'a span of years'],
  ['giai đoạn 2019-2021', 1, 'a span of years'],
  ['nhiệm kỳ 2020-2025', 1, 'a term of office'],
  ['thời kỳ 2021-2030', 2, 'a span of years'],
  ['tầm nhìn 2050', 1, 'a far year'],
  ['tầm nhìn đến năm 2050', 1, 'a far year'],
  ['5 năm', 2, 'the length of a plan'],
  ['song hành 02 nhiệm vụ', 1, 'a count of what the sentence names itself'],
  ['Nghị quyết số 84/NQ-CP ngày 29/5/2020', 1, 'a document'],
  ['Chỉ thị số 10/CT-UBND ngày 09/6/2020', 1, 'a document'],
  ['Chỉ thị 19-CT/TU ngày 11/06/2020', 1, 'a document'],
  ['Chỉ thị 02/CT-UBND ngày 10/01/2020', 1, 'a document'],
] as const

/** What the mentions of periods say in the first half of 2020, and what they would say in the second of 2021. */
const movingMentions = [
  ['6 tháng đầu năm', '6 tháng cuối năm'],
  ['6 THÁNG ĐẦU NĂM', '6 THÁNG CUỐI NĂM'],
  ['Sáu tháng đầu năm 2020', 'Sáu tháng cuối năm 2021'],
  ['những tháng đầu năm', 'những tháng cuối năm'],
  ['Những tháng đầu năm', 'Những tháng cuối năm'],
  ['6 tháng cuối năm', '6 tháng đầu năm'],
  ['6 THÁNG CUỐI NĂM', '6 THÁNG ĐẦU NĂM'],
  ['6 tháng cuối năm 2020', '6 tháng đầu năm 2022'],
  ['6 THÁNG CUỐI NĂM 2020', '6 THÁNG ĐẦU NĂM 2022'],
  ['những tháng cuối năm 2020', 'những tháng đầu năm 2022'],
  ['tháng 6', 'tháng 12'],
  ['tháng 6/2020', 'tháng 12/2021'],
  ['tháng 6 năm 2020', 'tháng 12 năm 2021'],
  ['năm 2019', 'năm 2020'],
  ['năm 2020', 'năm 2021'],
  ['năm 2021', 'năm 2022'],
] as const

/** The words of the report in the order in which the form prints them; the source has nothing of the form's head. */
function printedText(report: Report): string {
  const words = inlineWords(report)
  const numbers = numbersOf(report.body, { partNumber: report.style.partNumber, numberEnd: nd30.numberEnd })
  const { kind, subject, senders } = report.frame
  return [
    kind,
    ...subject.map((inlines) => inlinesText(inlines, words)),
    ...report.body.map((block) => `${numbers.get(block.id) ?? ''} ${blockText(block, words)}`),
  ]
    .join('\n')
    .concat(nd30.wording.end, '\n', nd30.wording.authority[senders.state.authority], senders.state.authorityOf)
}

/** Every figure of the text, by itself, in a claim or in a sentence. */
function bodyFigures(): readonly ShownFigure[] {
  return sample.body.flatMap(({ children }) => figuresShown(children, contextOf(sample)))
}

/** What an inline says that is no figure: of a sentence, the words between its figures. */
function proseOf(inline: Inline): string {
  if (isText(inline)) return inline.text
  if (!isIndicatorBlock(inline)) return '\n'
  return writeSentence(inline, contextOf(sample))
    .map(({ figure, text }) => (figure ? '\n' : text))
    .join('')
}

function contextOf(report: Report): FigureContext {
  return { index: indexData(report), period: report.period, style: report.style }
}

function isPeriodToken(inline: Inline): inline is PeriodToken {
  return 'type' in inline && inline.type === 'periodToken'
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

/** The number in a figure's words as the list writes it: '-1.1' of 'giảm 1,1%', '40/63' of itself. */
function printedAmount(words: string): string {
  const [number = ''] = /\d[\d.,]*(\/\d+)?/u.exec(words) ?? []
  if (number.includes('/')) return number
  const amount = okOf(readNumber(number.replace(/^0+(?=[1-9])/u, '')))
  return words.startsWith('giảm ') ? `-${amount}` : amount
}

function listedAmount(row: ListedIndicator, { facet, plan }: FigureReference): string | null | undefined {
  switch (facet) {
    case 'value':
    case 'rank':
      return row.value
    case 'growth':
    case 'index':
    case 'share':
      return row[facet]?.percent
    case 'plan':
      return row.plans.find(({ id }) => id === plan)?.share
    case 'points':
      return row.points?.amount
    default:
      return assertNever(facet)
  }
}

describe('the report of Bắc Giang on the first half of 2020', () => {
  it('has the words of its source, in order, but for the listed differences', () => {
    const expected = differences.reduce((text, { source: theirs, ours }) => {
      expect([theirs, occurrences(text, theirs)]).toEqual([theirs, 1])
      return text.replace(theirs, ours)
    }, source)
    expect(wordsOf(printedText(sample))).toEqual(wordsOf(expected))
  })

  it('has its outline in levels', () => {
    const numbers = numbersOf(sample.body, { partNumber: 'ordinal', numberEnd: nd30.numberEnd })
    expect([...numbers.values()].join(' ')).toBe(
      [
        'Phần thứ nhất A. I. 1. 2. 2.1. 2.2. 3. 4. 5. 6. 6.1. 6.2. 7. II. 1. 2. 3. 4. 5. III. 1. 2. 3. 4. 5. 6.',
        'B. I. II. 1. 2. 3. Phần thứ hai I. II. 1. 2. 3. 4. 5. 6. 7. 8.',
      ].join(' '),
    )
  })

  it('leaves no digit in prose that belongs to a measured quantity', () => {
    const prose = inlineRuns(sample).flatMap(({ inlines }) => [...inlines.map(proseOf), '\n'])
    const rest = proseDigits.reduce((text, [words, count]) => {
      expect([words, occurrences(text, words)]).toEqual([words, count])
      return text.replaceAll(words, '')
    }, prose.join(''))
    expect(rest.split('\n').filter((text) => /\d/u.test(text))).toEqual([])
  })

  it('has its 104 figures, and knows the words of each', () => {
    const figures = bodyFigures()
    expect(figures).toHaveLength(104)
    expect(figures.filter(({ state }) => state !== 'known')).toEqual([])
  })

  it('holds every figure of the text in its list of indicators', () => {
    const listed = listIndicators(sample, sample.period, sample.style)
    const shown = bodyFigures().map(({ figure, text }) => {
      const row = listed.find(
        ({ id, period }) => id === figure.indicator && period === (figure.period ?? sample.period),
      )
      return { figure, printed: printedAmount(text), listed: row && listedAmount(row, figure) }
    })
    expect(shown.filter(({ printed, listed: amount }) => printed !== amount)).toEqual([])
  })

  it('shows each of its indicators, plans and observations in the text', () => {
    const figures = bodyFigures().map(({ figure }) => figure)
    const seen = new Set(figures.map(({ indicator, period = sample.period }) => `${indicator} ${period}`))
    const plans = new Set(figures.flatMap(({ plan }) => plan ?? []))
    expect(sample.indicators.filter(({ id }) => !seen.has(`${id} ${sample.period}`))).toEqual([])
    expect(sample.observations.filter(({ indicator, period }) => !seen.has(`${indicator} ${period}`))).toEqual([])
    expect(sample.plans.filter(({ id }) => !plans.has(id))).toEqual([])
  })

  it('writes 15 of its sentences itself, with 49 of its figures', () => {
    const sentences = sample.body.flatMap(({ children }) => children.filter(isIndicatorBlock))
    expect(sentences).toHaveLength(15)
    expect(figuresShown(sentences, contextOf(sample))).toHaveLength(49)
  })

  it('bears its claims, and marks them once a figure goes the other way', () => {
    const claims = sample.body.flatMap(({ children }) => children.filter(isClaim))
    const dead = sample.observations.find(({ indicator }) => indicator === 'tai-nan-so-chet')
    if (!dead) throw new Error('no observation')
    const worse = setObservation(sample, { ...dead, growth: { kind: 'given', percent: amount.parse('0.5') } })
    const states = [sample, worse].map((each) => claims.map(({ terms }) => claimStands(terms, contextOf(each))))
    expect(states).toEqual([
      ['stands', 'stands'],
      ['fails', 'fails'],
    ])
  })

  it('holds no value that does not suit its indicator', () => {
    const indicators = new Map(sample.indicators.map((indicator) => [indicator.id, indicator]))
    const unsuited = sample.observations.filter(({ indicator: id, value }) => {
      const indicator = indicators.get(id)
      return value && !(indicator && checkValue(indicator, value).ok)
    })
    expect(unsuited).toEqual([])
  })

  it('has mentions of periods that move with its own', () => {
    const tokens = inlineRuns(sample).flatMap(({ inlines }) => inlines.filter(isPeriodToken))
    const before = inlineWords(sample)
    const after = inlineWords({ ...sample, period: periodId.parse('2021-H2') })
    expect(tokens).toHaveLength(34)
    expect(new Map(tokens.map((token) => [before(token), after(token)]))).toEqual(new Map(movingMentions))
  })
})
