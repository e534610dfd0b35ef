import { differenceWords, percentWords } from '#core/compare/difference-words'
import type {
  BlockDifference,
  ComparedFacet,
  Comparison,
  ComparisonSheet,
  FigureDifference,
  FigureSide,
  FrameField,
} from '#core/document/comparison'
import type { Report } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'
import type { ObservationState, PeriodId } from '#core/indicators/schema'
import { blankWords } from '#core/indicators/wording'

/** A report and what its file is called. */
export type NamedReport = { readonly name: string; readonly report: Pick<Report, 'period' | 'frame'> }

/** A comparison as it is printed for the office: a table of figures, then the prose with what went and what came. */
export function comparisonSheet(comparison: Comparison, from: NamedReport, to: NamedReport): ComparisonSheet {
  const { figures, blocks } = comparison
  return {
    title: 'BẢNG SO SÁNH',
    lines: [`Bản cũ: ${reportWords(from)}`, `Bản mới: ${reportWords(to)}`],
    creator: to.report.frame.senders.state.organ.join(' '),
    date: dateOf(to.report.frame),
    figures: {
      title: figures.length === 0 ? 'Số liệu: không có khác biệt' : `Số liệu: ${figures.length} khác biệt`,
      head: ['STT', 'Chỉ tiêu', 'Cũ', 'Mới', 'Chênh lệch', '%'],
      rows: figures.map((each, at) => [
        String(at + 1),
        figureName(each, to.report.period),
        sideWords(each.from, each.kind === 'inserted'),
        sideWords(each.to, each.kind === 'deleted'),
        differenceWords(each),
        percentWords(each),
      ]),
    },
    blocks: {
      title: blocks.length === 0 ? 'Lời văn: không có khác biệt' : `Lời văn: ${blocks.length} khác biệt`,
      items: blocks.map((each) => ({ label: blockLabel(each), words: each.words })),
    },
  }
}

function reportWords({ name, report }: NamedReport): string {
  return `${name} (${periodName(report.period)})`
}

function periodName(period: PeriodId): string {
  return periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)
}

/** The day of the new report; a blank one counts as the first. */
function dateOf({ date: { year, month, day } }: Report['frame']): string {
  const twoDigits = (part: number | null) => String(part ?? 1).padStart(2, '0')
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

const facetNames: Readonly<Record<ComparedFacet, string>> = {
  value: '',
  growth: 'tăng, giảm so với cùng kỳ',
  index: 'bằng % so với cùng kỳ',
  plan: 'so với',
  share: 'tỷ trọng',
  points: 'chênh lệch so với cùng kỳ',
  rank: 'thứ hạng',
  target: '',
}

/** A period is named where it is not the new report's own. */
function figureName({ name, wasNamed, facet, plan, toPeriod }: FigureDifference, own: PeriodId): string {
  const of = [facetNames[facet], plan?.name ?? ''].filter((part) => part !== '').join(' ')
  const period = toPeriod === own ? '' : ` [${periodName(toPeriod)}]`
  const named = wasNamed === undefined ? '' : ` (trước là: ${wasNamed})`
  return `${name}${named}${of === '' ? '' : ` – ${of}`}${period}`
}

const states: Readonly<Record<ObservationState, string>> = {
  estimate: 'ước',
  preliminary: 'sơ bộ',
  actual: 'thực hiện',
  'as-of': 'tính đến ngày',
}

function sideWords(side: FigureSide | null, isAbsent: boolean): string {
  if (isAbsent) return '(không có)'
  if (side === null) return blankWords.text
  return side.state === null ? side.words : `${side.words} (${states[side.state]})`
}

const kindNames: Readonly<Record<BlockDifference['kind'], string>> = {
  changed: 'Sửa',
  inserted: 'Thêm',
  deleted: 'Bỏ',
  moved: 'Chuyển chỗ',
}

const fieldNames: Readonly<Record<FrameField, string>> = {
  profile: 'thể thức',
  superior: 'cơ quan chủ quản',
  organ: 'cơ quan ban hành',
  number: 'số, ký hiệu',
  placeDate: 'địa danh, thời gian',
  kind: 'tên loại',
  subject: 'trích yếu',
  addressees: 'kính gửi',
  recipients: 'nơi nhận',
  authority: 'quyền hạn người ký',
  position: 'chức vụ người ký',
  signer: 'người ký',
  archive: 'lưu',
  draftRound: 'lần dự thảo',
  partySuperior: 'cơ quan cấp trên (bản của Đảng)',
  partyOrgan: 'cơ quan ban hành (bản của Đảng)',
  partyNumber: 'ký hiệu (bản của Đảng)',
  partyAuthority: 'quyền hạn người ký (bản của Đảng)',
  partyPosition: 'chức vụ người ký (bản của Đảng)',
  partySigner: 'người ký (bản của Đảng)',
  partyArchive: 'lưu (bản của Đảng)',
}

function blockLabel({ kind, place, level }: BlockDifference): string {
  const numbered = level === undefined ? '' : `, cấp ${level.from ?? 'không'} thành ${level.to ?? 'không'}`
  return `${kindNames[kind]}${numbered} – ${placeWords(place)}`
}

function placeWords(place: BlockDifference['place']): string {
  switch (place.part) {
    case 'frame':
      return fieldNames[place.field]
    case 'annex':
      return 'phụ lục'
    case 'text':
      return place.section === '' ? 'đầu báo cáo' : place.section
  }
}
