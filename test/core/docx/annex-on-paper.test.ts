import { writeDocx } from '#core/docx/write'
import { annex, exact, group, indicator, observed, p, reportOf, row } from '../../support/build'
import { deflate, shippedProfile } from '../../support/docx'
import { itNeeds } from '../../support/needs'
import { print } from '../../support/pdf'

const ids = Array.from({ length: 70 }, (_, at) => `chi-tieu-${at + 1}`)

/** Two annexes of seventy rows behind a text of one line. */
function longReport() {
  const rows = [
    group('KINH TẾ'),
    ...ids.slice(0, 40).map((id) => row(id)),
    group('XÃ HỘI'),
    ...ids.slice(40).map((id) => row(id)),
  ]
  return reportOf([p('Lời văn.'), annex(rows), annex(rows, { orientation: 'portrait' })], {
    indicators: ids.map((id, at) => indicator(id, { name: `Chỉ tiêu thứ ${at + 1}`, unit: 'người' })),
    observations: ids.map((id, at) => observed(id, { value: exact(String(1000 + at)) })),
  })
}

itNeeds('soffice', 'pdftohtml', 'pdftoppm')(
  'turns the page of a lying annex, repeats its head on every page and counts the pages of each from 1',
  async () => {
    const profile = shippedProfile('nd30')
    const { bytes } = await writeDocx(longReport(), profile, { final: true, deflate })
    const { texts, pages } = print(bytes)
    const lies = pages.map(({ widthMm, heightMm }) => widthMm > heightMm)
    const lying = lies.filter(Boolean).length
    const upright = pages.length - 1 - lying
    expect(lies).toEqual([false, ...Array(lying).fill(true), ...Array(upright).fill(false)])
    expect([lying > 2, upright > 1]).toEqual([true, true])

    const on = (page: number) => texts.filter((text) => text.page === page + 1)
    const numbers = pages.map((_, page) => on(page).filter(({ bottom }) => bottom < profile.page.topMm.value))
    const counted = (count: number) => Array.from({ length: count }, (_, at) => (at === 0 ? '' : String(at + 1)))
    expect(numbers.map((found) => found.map(({ text }) => text).join(''))).toEqual([
      '',
      ...counted(lying),
      ...counted(upright),
    ])
    expect(pages.slice(1).map((_, page) => on(page + 1).filter(({ text }) => text === 'Chỉ tiêu').length)).toEqual(
      Array(lying + upright).fill(1),
    )
  },
  120_000,
)
