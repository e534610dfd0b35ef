import { readdirSync } from 'node:fs'
import path from 'node:path'
import { textWidthPt } from '#core/docx/text-width'
import { profileIds, shippedProfile } from './support/docx'

const pointsPerMm = 72 / 25.4

it('ships the forms of the state and of the Party', () => {
  const files = readdirSync(path.join(__dirname, '../templates/profiles'))
  expect(files.sort()).toEqual(profileIds.map((id) => `${id}.json`).sort())
})

describe.each(profileIds)('%s', (id) => {
  const profile = shippedProfile(id)
  const textMm = profile.page.widthMm - profile.page.leftMm.value - profile.page.rightMm.value

  it('is named as its file', () => expect(profile.id).toBe(id))

  it('keeps the top line of the right column on one line', () => {
    const { sizePt, bold } = profile.looks.nation
    const columnPt = textMm * (1 - profile.head.leftShare) * pointsPerMm
    expect(textWidthPt(profile.wording.nation, { sizePt: sizePt.value, bold })).toBeLessThan(columnPt)
  })

  it('keeps the page number in the upper margin', () => {
    const { page, looks } = profile
    const bottomMm = page.numberFromTopMm.value + (looks.pageNumber.sizePt.value * 1.2) / pointsPerMm
    expect(bottomMm).toBeLessThan(page.topMm.value)
  })

  it('has a level end for every level, and none for parts', () => {
    expect(Object.keys(profile.numberEnd).sort()).toEqual(['1', '1.1', 'A', 'I', 'a', 'part'])
    expect(profile.numberEnd.part).toBe('')
  })
})

/** The values that the decree fixes or bounds (the-thuc 1.1, 1.3): a profile may choose within them only. */
it('holds the ranges of the decree', () => {
  const { page, looks, body, under } = shippedProfile('nd30')
  const sizes = Object.fromEntries(Object.entries(looks).map(([key, { sizePt }]) => [key, [sizePt.min, sizePt.max]]))
  const range = ({ min, max }: { readonly min: number; readonly max: number }) => [min, max]
  expect([page.topMm, page.bottomMm, page.leftMm, page.rightMm].map(range)).toEqual([
    [20, 25],
    [20, 25],
    [30, 35],
    [15, 20],
  ])
  expect(sizes).toMatchObject({
    nation: [12, 13],
    motto: [13, 14],
    superior: [12, 13],
    organ: [12, 13],
    number: [13, 13],
    placeDate: [13, 14],
    kind: [13, 14],
    subject: [13, 14],
    body: [13, 14],
    recipientsTitle: [12, 12],
    recipients: [11, 11],
    pageNumber: [13, 14],
    annexNumber: [14, 14],
    annexTitle: [13, 14],
    annexOf: [13, 14],
  })
  expect([range(body.firstLineMm), body.afterPt.min]).toEqual([[10, 12.7], 6])
  expect(body.line).toMatchObject({ kind: 'multiple', lines: { min: 1, max: 1.5 } })
  expect(under.organ).toMatchObject({ kind: 'line', fraction: { min: expect.closeTo(1 / 3, 3), max: 0.5 } })
})

it('knows from which day the newer form of the Party holds', () => {
  const [old, current] = [shippedProfile('hd36').source, shippedProfile('hd05').source]
  expect([old.to, current.from, current.to]).toEqual(['2026-05-26', '2026-05-27', null])
})

it('tells the two forms of the Party apart where they differ', () => {
  const [old, current] = [shippedProfile('hd36'), shippedProfile('hd05')]
  expect([old.wording.recipientEnd, current.wording.recipientEnd]).toEqual([',', ';'])
  expect([old.body.line, current.body.line]).toMatchObject([
    { kind: 'exact', pt: { min: 18 } },
    { pt: { min: 18, max: 22 } },
  ])
})
