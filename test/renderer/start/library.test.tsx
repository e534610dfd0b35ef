import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { blockId } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import type { Library, LibraryHits, LibraryReport } from '#core/ipc/library'
import { fail } from '#core/result'
import { useSession } from '../../../renderer/session/store'
import { button, click, openWindow, requestsOf } from '../window'

function reportIn(period: string, others: Partial<LibraryReport> = {}): LibraryReport {
  return {
    token: `t-${period}`,
    name: `${period}.duthao`,
    folder: 'Báo cáo',
    title: `Báo cáo ${period}`,
    period: periodId.parse(period),
    stage: 'drafting',
    figures: { known: 4, total: 10 },
    blocks: { seen: 0, total: 0 },
    changed: Date.UTC(2026, 5, 30, 3),
    ...others,
  }
}

const folderThere = { token: 'f1', name: 'Báo cáo', parent: 'D', isThere: true, isCut: false }
const library: Library = {
  folders: [folderThere],
  reports: [
    reportIn('2026-H1', { stage: 'submitted', blocks: { seen: 31, total: 113 } }),
    reportIn('2026-Q1', { stage: 'issued' }),
    reportIn('2025'),
  ],
  problems: [],
  unread: 0,
}

function withLibrary(
  others: Partial<Library> = {},
  answers: NonNullable<Parameters<typeof openWindow>[0]>['answers'] = {},
) {
  return openWindow({ answers: { 'library:list': async () => ({ ...library, ...others }), ...answers } })
}

const shelf = () => screen.getByRole('region', { name: 'Thư viện báo cáo' })

describe('the library', () => {
  it('lists the last year with state and progress, and the others by their year', async () => {
    await withLibrary()
    const rows = within(shelf()).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'D / Báo cáo',
      expect.stringMatching(
        /^Báo cáo 2026-H1Trình.*Số liệu 4\/10 · Đã soát 31\/113 · Sửa .* · Báo cáo \/ 2026-H1.duthao/,
      ),
      expect.stringMatching(/^Báo cáo 2026-Q1Ban hành.*Số liệu 4\/10 · Sửa/),
    ])
    expect(screen.queryByText('Báo cáo 2025')).toBeNull()
    await click(button(/^Năm 2025/))
    expect(screen.getByText('Báo cáo 2025')).toBeTruthy()
  })

  it('offers the next period of the latest report first, and asks for it over that report', async () => {
    const fake = await withLibrary()
    await click(button('Lập báo cáo kỳ tiếp theo'))
    expect(requestsOf(fake, 'library:open')).toEqual([{ token: 't-2026-H1' }])
    expect(screen.getByRole('dialog')).toBeTruthy()
  })

  it('offers the next period of any other report too', async () => {
    const fake = await withLibrary()
    await click(button('Lập báo cáo kỳ tiếp theo từ Báo cáo 2026-Q1'))
    expect(requestsOf(fake, 'library:open')).toEqual([{ token: 't-2026-Q1' }])
  })

  it('offers no next period while it is empty, and says what it is for', async () => {
    await openWindow()
    expect(screen.queryByRole('button', { name: 'Lập báo cáo kỳ tiếp theo' })).toBeNull()
    expect(shelf().textContent).toContain('Thêm thư mục chứa các báo cáo')
  })

  it('opens a report by its token', async () => {
    const fake = await withLibrary()
    await click(button(/^Báo cáo 2026-Q1/))
    expect(requestsOf(fake, 'library:open')).toEqual([{ token: 't-2026-Q1' }])
    expect(screen.getByRole('toolbar')).toBeTruthy()
  })

  it('says why a report was not opened', async () => {
    await withLibrary({}, { 'library:open': async () => fail('file/not-found', { name: 'a.duthao' }) })
    await click(button(/^Báo cáo 2026-Q1/))
    expect(screen.getByRole('alert').textContent).toContain('a.duthao')
  })

  it('takes a folder in and lets one go', async () => {
    const fake = await openWindow({
      answers: {
        'library:addFolder': async () => library,
        'library:removeFolder': async () => ({ ...library, folders: [] }),
      },
    })
    await click(button('Thêm thư mục…'))
    expect(screen.getByRole('list', { name: 'Thư mục trong thư viện' }).textContent).toBe('D / Báo cáo')
    await click(button('Bỏ thư mục Báo cáo khỏi thư viện'))
    expect(requestsOf(fake, 'library:removeFolder')).toEqual([{ token: 'f1' }])
    expect(screen.queryByRole('list', { name: 'Thư mục trong thư viện' })).toBeNull()
  })

  it('shows a folder that vanished as such', async () => {
    await withLibrary({ folders: [{ ...folderThere, isThere: false }], reports: [] })
    expect(screen.getByRole('list', { name: 'Thư mục trong thư viện' }).textContent).toBe('D / Báo cáo (không thấy)')
    expect(shelf().textContent).toContain('Không có gì bị xóa khỏi thư viện')
    expect(shelf().textContent).not.toContain('Chưa có báo cáo')
  })

  it('names what could not be read', async () => {
    const failure = fail('file/newer', { version: 9 })
    await withLibrary({ problems: [{ token: 'x', name: 'mới.duthao', folder: 'Báo cáo', failure }] })
    const said = screen.getByRole('alert').textContent
    expect(said).toContain('Có 1 tệp không đọc được, đã bỏ qua')
    expect(said).toContain('Báo cáo / mới.duthao: Tệp được lưu bằng phiên bản Dự Thảo mới hơn (định dạng 9)')
  })

  it('grows by itself while files are still being read', async () => {
    jest.useFakeTimers()
    const answers = [{ ...library, reports: [], unread: 3 }, library]
    await withLibrary({}, { 'library:list': async () => answers.shift() ?? library })
    expect(screen.getByText('Đang đọc 3 tệp…')).toBeTruthy()
    await act(async () => jest.runOnlyPendingTimersAsync())
    expect(screen.queryByText('Đang đọc 3 tệp…')).toBeNull()
    expect(screen.getByText('Báo cáo 2026-H1')).toBeTruthy()
    jest.useRealTimers()
  })
})

describe('a search in the library', () => {
  const hit = {
    kind: 'text',
    block: blockId.parse('b5'),
    token: 't-2025',
    before: 'Tăng ',
    hit: '7,2%',
    after: '.',
  } as const

  async function searched(query: string, hits: LibraryHits) {
    jest.useFakeTimers()
    const fake = await withLibrary({}, { 'library:search': async () => hits })
    fireEvent.change(screen.getByRole('textbox', { name: 'Tìm trong mọi báo cáo' }), { target: { value: query } })
    await act(async () => jest.advanceTimersByTimeAsync(200))
    jest.useRealTimers()
    return fake
  }

  it('shows the sentences that hold it, by report', async () => {
    const fake = await searched(' 7,2 ', {
      hits: [hit, { ...hit, kind: 'figure', block: null, before: 'GRDP: ', after: '' }],
      isCut: true,
    })
    expect(requestsOf(fake, 'library:search')).toEqual([{ query: '7,2' }])
    const region = screen.getByRole('region', { name: 'Kết quả tìm' })
    expect(region.textContent).toBe(
      'Báo cáo 2025Tăng 7,2%.Số liệu · GRDP: 7,2%Còn kết quả khác. Hãy tìm cụm từ dài hơn.',
    )
    expect(within(region).getAllByText('7,2%', { selector: 'mark' })).toHaveLength(2)
  })

  it('opens the report at the place of the hit', async () => {
    const scrolled = jest.fn()
    Element.prototype.scrollIntoView = scrolled
    const fake = await searched('7,2', { hits: [hit], isCut: false })
    await click(button(/^Tăng/))
    await waitFor(() => expect(scrolled).toHaveBeenCalled())
    expect(requestsOf(fake, 'library:open')).toEqual([{ token: 't-2025' }])
    expect(useSession.getState().editor?.selection?.anchor.path[0]).toBe(4)
  })

  it('says when nothing holds it, and shows the reports again when it is taken back', async () => {
    await searched('xyz', { hits: [], isCut: false })
    expect(screen.getByText('Không báo cáo nào có “xyz”.')).toBeTruthy()
    await act(async () => {
      fireEvent.change(screen.getByRole('textbox', { name: 'Tìm trong mọi báo cáo' }), { target: { value: '' } })
    })
    expect(screen.getByText('Báo cáo 2026-H1')).toBeTruthy()
  })
})
