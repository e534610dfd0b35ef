import { readDocx } from '#core/docx/read'
import type { WordBlock } from '#core/docx/word-text'
import { fail } from '#core/result'
import { toVni } from '../../support/legacy-text'
import { documentXml, field, font, para, run, table, type WordFile, wordEntries, wordFile } from '../../support/word'
import { inflate, zipOf } from '../../support/zip'

function read(file: WordFile) {
  const docx = readDocx(wordFile(file), inflate)
  if (!docx.ok) throw new Error(docx.code)
  return docx.value
}

const blocksOf = (body: string, more: Omit<WordFile, 'body'> = {}) => read({ body, ...more }).blocks
const notesOf = (body: string, more: Omit<WordFile, 'body'> = {}) => Object.fromEntries(read({ body, ...more }).notes)
const wordsOf = (block: WordBlock | undefined) =>
  block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : undefined
const textsOf = (body: string, more: Omit<WordFile, 'body'> = {}) => blocksOf(body, more).map(wordsOf)
const numbersOf = (body: string, numbering: string, styles?: string) =>
  blocksOf(body, { numbering, ...(styles !== undefined && { styles }) }).map((each) =>
    each.kind === 'paragraph' ? each.number : null,
  )

describe('words', () => {
  it('are joined where they look alike, and keep their marks', () => {
    const body = `<w:p>${run('Thu ', '<w:b/>')}${run('ngân', '<w:b/>')}${run(' sách')}${run('2', '<w:vertAlign w:val="superscript"/>')}</w:p>`
    expect(blocksOf(body)).toEqual([
      {
        kind: 'paragraph',
        style: '',
        outline: null,
        number: null,
        runs: [{ text: 'Thu ngân', bold: true }, { text: ' sách' }, { text: '2', superscript: true }],
      },
    ])
  })

  it.each([
    ['a style that far back', 49, true],
    ['one farther than any', 50, undefined],
  ])('take their look from %s, for a chain of styles without end takes no time', (_, steps, bold) => {
    const based = (id: number) =>
      `<w:style w:type="paragraph" w:styleId="S${id}"><w:basedOn w:val="S${id + 1}"/>${id === steps ? '<w:rPr><w:b/></w:rPr>' : ''}</w:style>`
    const styles = Array.from({ length: 60 }, (_each, id) => based(id)).join('')
    const [block] = blocksOf(para('x', '', '<w:pStyle w:val="S0"/>'), { styles })
    expect(block?.kind === 'paragraph' && block.runs[0]?.bold).toBe(bold)
  })

  it.each([
    ['by the element itself', run('x', '<w:b w:val="0"/>'), undefined],
    ['by a style that is based on another', `<w:pPr><w:pStyle w:val="B"/></w:pPr>${run('x')}`, true],
    ['by a character style', run('x', '<w:rStyle w:val="C"/>'), true],
    ['over a style', `<w:pPr><w:pStyle w:val="B"/></w:pPr>${run('x', '<w:b w:val="false"/>')}`, undefined],
  ])('are bold %s', (_, content, bold) => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>'
    const [block] = blocksOf(`<w:p>${content}</w:p>`, { styles })
    expect(block?.kind === 'paragraph' && block.runs[0]?.bold).toBe(bold)
  })

  it.each([
    ['8', { superscript: true }],
    ['-6', { subscript: true }],
    ['2', {}],
    ['', {}],
  ])('are raised and lowered by hand too: by %s', (by, marks) => {
    const [block] = blocksOf(para('2', `<w:position w:val="${by}"/>`))
    expect(block?.kind === 'paragraph' && block.runs).toEqual([{ text: '2', ...marks }])
  })

  it('keep tabs, line ends, hyphens, and what wraps them', () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/></w:r><w:smartTag>${run('c')}</w:smartTag><w:sdt><w:sdtContent>${run('d')}</w:sdtContent></w:sdt></w:p>`
    expect(textsOf(body)).toEqual(['a\tb\n-cd'])
  })

  it('are in composed letters even where a letter and its mark are apart', () => {
    expect(textsOf(`<w:p>${run('Tie\u0302')}${run('\u0301ng')}</w:p>`)).toEqual(['Tiếng'])
  })

  it('of fields are those that were shown, to the end of a broken one', () => {
    expect(textsOf(field('PAGE', '7'))).toEqual(['7'])
    const broken = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>'
    expect(textsOf(broken + para('sau'))).toEqual(['sau'])
  })

  it('of footnotes stand in brackets where their marks were', () => {
    const footnotes = `<w:footnotes><w:footnote w:id="2">${para('Theo Cục Thống kê')}</w:footnote></w:footnotes>`
    const body = '<w:p><w:r><w:t>Tăng 5%</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    const file = {
      relations: [{ type: 'footnotes', target: 'footnotes.xml' }],
      more: [{ name: 'word/footnotes.xml', data: footnotes }],
    }
    expect(textsOf(body, file)).toEqual(['Tăng 5% (Theo Cục Thống kê)'])
    expect(notesOf(body, file)).toEqual({ notes: 1 })
  })

  it('of boxes follow the paragraph that they hang on, once', () => {
    const box = `<w:txbxContent>${para('Trong khung')}</w:txbxContent>`
    const body = `<w:p><w:r><w:t>Ngoài</w:t><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(textsOf(body)).toEqual(['Ngoài', 'Trong khung'])
    expect(notesOf(body)).toEqual({ boxes: 1 })
  })

  it('in an old font that a style or the theme names are read as Unicode', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${font('VNI-Times')}</w:rPr></w:rPrDefault></w:docDefaults>`
    expect(textsOf(para(toVni('Ước thực hiện')), { styles })).toEqual(['Ước thực hiện'])
    const theme =
      '<a:theme><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    const file = {
      relations: [{ type: 'theme', target: 'theme.xml' }],
      more: [{ name: 'word/theme.xml', data: theme }],
    }
    expect(textsOf(para(toVni('Ước'), '<w:rFonts w:hAnsiTheme="minorHAnsi"/>'), file)).toEqual(['Ước'])
  })
})

it.each(['Báo cáo', 'Các xã', 'Kính gửi'])('leaves %s in Unicode, whatever font it wears', (words) => {
  expect(textsOf(para(words, font('.VnTime')))).toEqual([words])
})

describe('what nobody sees', () => {
  it.each([
    ['hidden letters', '<w:vanish/>', []],
    ['white letters', '<w:color w:val="ffffff"/>', []],
    ['letters of three points', '<w:sz w:val="6"/>', []],
    ['letters of four points', '<w:sz w:val="8"/>', ['x']],
    ['white letters on a colour', '<w:color w:val="FFFFFF"/><w:shd w:fill="1F497D"/>', ['x']],
    ['letters that are not hidden', '<w:vanish w:val="0"/>', ['x']],
  ])('%s', (_, look, left) => {
    expect(textsOf(para('x', look) + para('y'))).toEqual([...left, 'y'])
    expect(notesOf(para('x', look) + para('y'))).toEqual(left.length > 0 ? {} : { hidden: 1 })
  })

  it('is not white on the colour of its cell', () => {
    const cell = `<w:tcPr><w:shd w:fill="000080"/></w:tcPr>${para('Chỉ tiêu', '<w:color w:val="FFFFFF"/>')}`
    const [block] = blocksOf(table([cell, para('x')]))
    expect(block?.kind === 'table' && block.rows[0]?.map((each) => each.paragraphs.map(wordsOf))).toEqual([
      ['Chỉ tiêu'],
      ['x'],
    ])
  })
})

it('leaves hidden and deleted rows, and takes white letters where a style colours the table', () => {
  const row = (text: string, properties: string) =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${para(text)}</w:tc></w:tr>`
  const styled = `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc>${para('d', '<w:color w:val="FFFFFF"/>')}</w:tc></w:tr></w:tbl>`
  const body = `<w:tbl>${row('a', '<w:hidden/>')}${row('b', '<w:del w:id="1"/>')}${row('c', '')}</w:tbl>${styled}`
  const cells = blocksOf(body).map(
    (each) => each.kind === 'table' && each.rows.flat().map((cell) => cell.paragraphs.map(wordsOf)),
  )
  expect(cells).toEqual([[['c']], [['d']]])
  expect(notesOf(body)).toEqual({ hidden: 1, deleted: 1 })
})

describe('numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const list = (id: number, ...levels: readonly string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
  const num = (id: number, of: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
  const item = (id: number, at: number) =>
    para('x', '', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

  it('are counted as Word shows them', () => {
    const numbering =
      list(
        0,
        level(0, 'upperRoman', '%1.'),
        level(1, 'decimal', '%2.'),
        level(2, 'decimal', '%2.%3.'),
        level(3, 'lowerLetter', '%4)'),
      ) + num(1, 0)
    const body = [0, 1, 2, 2, 3, 1, 2, 0, 1].map((at) => item(1, at)).join('')
    expect(numbersOf(body, numbering)).toEqual(['I.', '1.', '1.1.', '1.2.', 'a)', '2.', '2.1.', 'II.', '1.'])
  })

  it('begin anew in a list that says so, and go on in one of the same kind', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    expect(numbersOf(item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0), numbering)).toEqual(['1.', '2.', '1.', '2.'])
  })

  it('come from a style, and are none in list 0', () => {
    const numbering = list(0, level(0, 'bullet', '\uf0b7')) + num(1, 0)
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const styled = (more: string) => para('x', '', `<w:pStyle w:val="L"/>${more}`)
    const body = styled('') + styled('<w:numPr><w:numId w:val="0"/></w:numPr>') + item(9, 0)
    expect(numbersOf(body, numbering, styles)).toEqual(['-', null, null])
  })
})

it('reads tables by rows and cells, in what wraps them, and clamps what is too wide', () => {
  const wide = `<w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${para('a')}`
  const body = `<w:sdt><w:sdtContent>${table([wide, table([para('b')])], [para('c'), para('d')])}</w:sdtContent></w:sdt>`
  const [block] = blocksOf(body)
  expect(
    block?.kind === 'table' &&
      block.rows.map((row) => row.map(({ span, paragraphs }) => [span, ...paragraphs.map(wordsOf)])),
  ).toEqual([
    [
      [63, 'a'],
      [1, 'b'],
    ],
    [
      [1, 'c'],
      [1, 'd'],
    ],
  ])
})

it('goes on without a part that is broken, and tells it', () => {
  const file = {
    body: para('x'),
    relations: [{ type: 'styles', target: 'styles.xml' }],
    more: [{ name: 'word/styles.xml', data: '<w:styles><' }],
  }
  expect(read(file)).toMatchObject({ notes: new Map([['parts', 1]]) })
})

it('leaves the table of contents, which is made anew', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="toc 1"/></w:style>'
  expect(textsOf(para('I. KINH TẾ\t3', '', '<w:pStyle w:val="M"/>') + para('I. KINH TẾ'), { styles })).toEqual([
    'I. KINH TẾ',
  ])
})

it.each([
  ['a package of another kind', zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>' }]), fail('docx/no-document')],
  ['another root', wordFile({ document: '<html/>' }), fail('docx/no-document')],
  ['no words', wordFile({ body: '<w:p/><w:sectPr/>' }), fail('docx/empty')],
  [
    'a paragraph that no report has',
    wordFile({ body: para(Array.from({ length: 60_000 }, (_, at) => at).join(' ')) }),
    fail('docx/too-large'),
  ],
  [
    'a broken document',
    wordFile({ document: documentXml('<w:p>') }),
    fail('xml/damaged', { where: 'word/document.xml' }),
  ],
])('refuses %s', (_, bytes, failure) => {
  expect(readDocx(bytes, inflate)).toEqual(failure)
})

it.each(['word/styles.xml', '_rels/.rels'])('refuses a document in which %s has a type of document', (where) => {
  const entries = wordEntries({ body: para('x'), styles: '' })
  const bytes = zipOf(
    entries.map((each) =>
      each.name === where ? { ...each, data: `<!DOCTYPE x [<!ENTITY a "b">]>${each.data}` } : each,
    ),
  )
  expect(readDocx(bytes, inflate)).toEqual(fail('xml/unsafe', { where }))
})

it('reads a header once, however often the document names it', () => {
  const header = { name: 'word/header1.xml', data: `<w:hdr xmlns:w="x">${para('SỞ TÀI CHÍNH')}</w:hdr>` }
  const relations = Array.from({ length: 3 }, () => ({ type: 'header', target: 'header1.xml' }))
  expect(read({ body: para('x'), relations, more: [header] }).margins).toEqual(['SỞ TÀI CHÍNH'])
})
