import { chmod, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeReportFile } from '#core/document/file'
import { readReport } from '../../../electron/disk/report-file'
import { run } from '../../../electron/headless/run'
import { SAMPLE } from '../../../electron/templates'
import { figure, indicator, p, reportOf, smallReport } from '../../support/build'
import { importerHere } from '../../support/importer'
import { tempFolder } from '../../support/temp-folder'

const templatesFolder = resolve('templates')
const sample = join(templatesFolder, SAMPLE)
const templateFile = join(templatesFolder, 'bao-cao-tom-tat-6-thang.json')
const folder = tempFolder()

const duthao = (...args: readonly string[]) =>
  run(args, { templatesFolder, importer: importerHere, year: 2026, lang: 'C.UTF-8' })

/** The one line that a refused command says; fails when it did not refuse, or said more. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await duthao(...args)
  expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  return err.trim()
}

describe('new', () => {
  it.each([['bao-cao-tom-tat-6-thang'], [templateFile]])('makes a report of %s', async (template) => {
    const output = folder('Báo cáo.duthao')
    const { code, out } = await duthao('new', template, '--period', '2021-h1', '-o', output, '--json')
    const made = await readReport(output)
    if (!made.ok) throw new Error(made.code)
    const { body, indicators, period } = made.value.report
    expect(code).toBe(0)
    expect(period).toBe('2021-H1')
    expect(JSON.parse(out)).toEqual({ file: output, blocks: body.length, indicators: indicators.length })
  })

  it.each([
    ['an unknown template', ['lạ', '--period', '2021-H1'], 'lạ'],
    ['a template file that is gone', ['không có.json', '--period', '2021-H1'], 'không có.json'],
    ['a period that is none', ['bao-cao-tom-tat-6-thang', '--period', '2021-H3'], '2021-H3'],
    ['a period of another kind', ['bao-cao-tom-tat-6-thang', '--period', '2021-Q1'], '2021-Q1'],
  ])('refuses %s', async (_, args, named) => {
    expect(await refusal('new', ...args, '-o', folder('a.duthao'))).toContain(named)
    expect(await readdir(folder())).toEqual([])
  })

  it.each([
    ['is no JSON', '{'],
    ['has an unknown key', JSON.stringify({ format: 1, lạ: 1 })],
    ['is not UTF-8', Buffer.from([0xff, 0x7b])],
  ])('refuses a template that %s, by its name', async (_, content) => {
    await writeFile(folder('mẫu.json'), content)
    expect(await refusal('new', folder('mẫu.json'), '--period', '2021-H1', '-o', folder('a.duthao'))).toContain(
      'mẫu.json',
    )
    expect(await readdir(folder())).toEqual(['mẫu.json'])
  })

  it('names an error in a template of the folder, and still has the others', async () => {
    await writeFile(folder('hỏng.json'), (await readFile(templateFile, 'utf8')).replace('"body"', '"bodi"'))
    await writeFile(folder('tốt.json'), await readFile(templateFile))
    const here = { templatesFolder: folder(), importer: importerHere, year: 2026, lang: undefined }
    const args = ['--period', '2021-H1', '-o', folder('a.duthao')]
    expect(await run(['new', 'hỏng', ...args], here)).toMatchObject({
      code: 2,
      err: expect.stringContaining('hỏng.json'),
    })
    expect(await run(['new', 'bao-cao-tom-tat-6-thang', ...args], here)).toMatchObject({ code: 0 })
  })
})

describe('export', () => {
  it.each(['nd30', 'hd05', 'hd36'])('writes a Word file in the form %s and says what is blank', async (profile) => {
    const output = folder('Báo cáo.docx')
    const { code, out } = await duthao('export', sample, '-o', output, '--profile', profile, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ file: output, missing: expect.arrayContaining(['number', 'day']) })
    expect((await readFile(output)).subarray(0, 2).toString()).toBe('PK')
  })

  it('writes the same bytes for the same report, and others when it is final', async () => {
    await duthao('export', sample, '-o', folder('1.docx'))
    await duthao('export', sample, '-o', folder('2.docx'))
    await duthao('export', sample, '-o', folder('3.docx'), '--final')
    const [first, second, final] = await Promise.all(
      ['1.docx', '2.docx', '3.docx'].map((name) => readFile(folder(name))),
    )
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    expect(first?.equals(final ?? Buffer.alloc(0))).toBe(false)
  })

  it('names a figure that nobody has given a value', async () => {
    const report = reportOf([p('Đạt ', figure('grdp'), '.')], { indicators: [indicator('grdp')] })
    await writeFile(folder('a.duthao'), writeReportFile(report))
    const { out } = await duthao('export', folder('a.duthao'), '-o', folder('a.docx'), '--json')
    expect(JSON.parse(out)).toMatchObject({ missing: expect.arrayContaining(['figure:grdp']) })
  })

  it('says in office words what is still blank, and how much of a draft nobody has looked at', async () => {
    await duthao('roll', sample, '--to', '2021-H1', '-o', folder('sau.duthao'))
    const { out, code } = await duthao('export', folder('sau.duthao'), '-o', folder('sau.docx'))
    expect(code).toBe(0)
    const [, blank, unseen] = out.split('\n')
    expect(blank).toMatch(
      /^Còn trống: số, ngày, .*số liệu “Tổng sản phẩm trên địa bàn \(GRDP\)”, .*và 54 số liệu khác\.$/,
    )
    expect(unseen).toBe('Còn 106 đoạn mang từ kỳ trước chưa soát.')
  })

  it('refuses an unknown form and names the known ones', async () => {
    expect(await refusal('export', sample, '-o', folder('a.docx'), '--profile', 'nd99')).toMatch(
      /nd99.*hd05, hd36, nd30/,
    )
    expect(await readdir(folder())).toEqual([])
  })

  it('never writes over what it reads', async () => {
    await writeFile(folder('a.duthao'), writeReportFile(smallReport()))
    expect(await refusal('export', folder('a.duthao'), '-o', folder('a.duthao'))).toContain('.docx')
    expect(await readFile(folder('a.duthao'), 'utf8')).toBe(writeReportFile(smallReport()))
  })

  it.each([
    ['read-only', () => chmod(folder('a.docx'), 0o444)],
    ['open in Word', () => writeFile(folder('~$a.docx'), '')],
    ['open in LibreOffice', () => writeFile(folder('.~lock.a.docx#'), '')],
  ])('refuses a target that is %s, and leaves it', async (_, hinder) => {
    await writeFile(folder('a.docx'), 'bản cũ')
    await hinder()
    const before = await readdir(folder())
    expect(await refusal('export', sample, '-o', folder('a.docx'))).toContain('a.docx')
    expect(await readFile(folder('a.docx'), 'utf8')).toBe('bản cũ')
    expect(await readdir(folder())).toEqual(before)
  })

  it('refuses a folder that is not there', async () => {
    expect(await refusal('export', sample, '-o', folder('không có', 'a.docx'))).toContain('a.docx')
  })
})

describe('indicators', () => {
  it('prints the whole data set', async () => {
    await writeFile(folder('a.duthao'), writeReportFile(smallReport()))
    const { code, out } = await duthao('indicators', folder('a.duthao'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).indicators).toContainEqual(
      expect.objectContaining({
        id: 'budget',
        unit: 'tỷ đồng',
        period: '2020-H1',
        value: '5145',
        state: 'estimate',
        growth: { kind: 'given', percent: '-1.1' },
        plans: [expect.objectContaining({ name: 'Kế hoạch năm', value: '10500', share: '49.0' })],
      }),
    )
  })

  it('prints a line for each in the words of the text', async () => {
    await writeFile(folder('a.duthao'), writeReportFile(smallReport()))
    const { out } = await duthao('indicators', folder('a.duthao'))
    expect(out.split('\n')).toContain(
      'Thu ngân sách [2020-H1]: 5.145 tỷ đồng; giảm 1,1% so với cùng kỳ; 49,0% so với Kế hoạch năm',
    )
  })
})

describe('a report that cannot be trusted', () => {
  const good = writeReportFile(smallReport())
  const bad: readonly (readonly [string, string | Buffer])[] = [
    ['cut', good.slice(0, good.length / 2)],
    ['cut by one letter', good.slice(0, -1)],
    ['flipped in one digit', good.replace('5145', '5154')],
    ['of a newer format', good.replace(/"version": \d+/, '"version": 999')],
    ['with an unknown key', good.replace('"period"', '"lạ": 1,\n"period"')],
    ['not UTF-8', Buffer.concat([Buffer.from(good), Buffer.from([0xc3])])],
    ['in UTF-16', Buffer.from(good, 'utf16le')],
    ['empty', ''],
  ]

  it.each(bad)('%s is refused by every command, and stays', async (_, content) => {
    await writeFile(folder('hỏng.duthao'), content)
    await writeFile(folder('a.docx'), 'bản cũ')
    expect(await refusal('export', folder('hỏng.duthao'), '-o', folder('a.docx'))).toMatch(/^hỏng\.duthao: /)
    expect(await refusal('indicators', folder('hỏng.duthao'), '--json')).toMatch(/^hỏng\.duthao: /)
    expect(await readFile(folder('a.docx'), 'utf8')).toBe('bản cũ')
    expect(await readFile(folder('hỏng.duthao'))).toEqual(Buffer.from(content))
  })

  it('of 200 MB is refused unread', async () => {
    await writeFile(folder('lớn.duthao'), '[')
    await truncate(folder('lớn.duthao'), 200 * 1024 * 1024)
    expect(await refusal('indicators', folder('lớn.duthao'))).toContain('lớn.duthao')
  })

  it('that is not there, or a folder, is named', async () => {
    expect(await refusal('indicators', folder('không có.duthao'))).toContain('không có.duthao')
    expect(await refusal('indicators', folder())).not.toBe('')
  })
})

describe('a command line that is wrong', () => {
  it.each([
    [[]],
    [['vẽ']],
    [['constructor']],
    [['new']],
    [['new', 'a', '-o', 'a.duthao']],
    [['new', 'a', '--period', '', '-o', 'a.duthao']],
    [['export', 'a.duthao']],
    [['export', 'a.duthao', '-o']],
    [['export', 'a.duthao', '-o', 'a.docx', '--period', '2020']],
    [['export', 'a.duthao', '-o', 'a.docx', '--lạ']],
    [['export', 'a.duthao', 'b.duthao', '-o', 'a.docx']],
    [['indicators', 'a.duthao', '--final']],
    [['fill', 'a.duthao', '-o', 'b.duthao']],
    [['fill', 'a.duthao', '--data', 'a.xlsx']],
  ])('%j is answered with how it is written', async (args) => {
    expect(await refusal(...args)).toMatch(/Cách dùng: duthao /)
  })

  it('is answered in English where the machine or --lang says so', async () => {
    expect((await run([], { templatesFolder, importer: importerHere, year: 2026, lang: 'en_US.UTF-8' })).err).toMatch(
      /Usage: duthao /,
    )
    expect((await duthao('export', '--lang', 'en')).err).toMatch(/Usage: duthao export /)
    expect(
      (await run(['--lang=vi', 'x'], { templatesFolder, importer: importerHere, year: 2026, lang: 'en_US.UTF-8' })).err,
    ).toMatch(/Cách dùng/)
  })

  it('is helped by --help', async () => {
    const { code, out } = await duthao('--help')
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split(' ')[1])).toEqual([
      'new',
      'export',
      'import',
      'indicators',
      'fill',
      'roll',
      'diff',
      undefined,
    ])
  })
})
