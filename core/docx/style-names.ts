import type { Component } from '#core/document/profile'
import type { TextBlock } from '#core/document/schema'
import { assertNever } from '#core/result'

/**
 * The paragraph styles of an exported report: the components of the form, and what the form draws between them.
 * The number of a part has a look but no paragraph: it shares that of its title.
 */
export type StyleKey =
  | Exclude<Component, 'partNumber'>
  | 'underNation'
  | 'underMotto'
  | 'underOrgan'
  | 'underSubject'
  | 'addresseeItem'
  | 'underAnnexOf'
  | 'underAnnexOfWide'
  | 'annexEnd'
  | 'tableGroup'
  | 'tableCentre'
  | 'tableRight'
  | 'end'

type StyleName = {
  /** Never changes: a report that comes back from Word is recognised by it. */
  readonly id: string
  /** What Word's list of styles shows. */
  readonly name: string
}

export const styleNames: Readonly<Record<StyleKey, StyleName>> = {
  nation: { id: 'DTQuocHieu', name: 'Quốc hiệu' },
  underNation: { id: 'DTDuoiQuocHieu', name: 'Quốc hiệu - dưới' },
  motto: { id: 'DTTieuNgu', name: 'Tiêu ngữ' },
  underMotto: { id: 'DTDuoiTieuNgu', name: 'Tiêu ngữ - dưới' },
  superior: { id: 'DTChuQuan', name: 'Cơ quan chủ quản' },
  organ: { id: 'DTCoQuan', name: 'Cơ quan ban hành' },
  underOrgan: { id: 'DTDuoiCoQuan', name: 'Cơ quan ban hành - dưới' },
  number: { id: 'DTSoKyHieu', name: 'Số và ký hiệu' },
  placeDate: { id: 'DTDiaDanh', name: 'Địa danh và thời gian' },
  kind: { id: 'DTTenLoai', name: 'Tên loại' },
  subject: { id: 'DTTrichYeu', name: 'Trích yếu' },
  underSubject: { id: 'DTDuoiTrichYeu', name: 'Trích yếu - dưới' },
  addressee: { id: 'DTKinhGui', name: 'Kính gửi' },
  addresseeItem: { id: 'DTKinhGuiNoi', name: 'Kính gửi - từng nơi' },
  body: { id: 'DTLoiVan', name: 'Lời văn' },
  part: { id: 'DTPhan', name: 'Phần' },
  A: { id: 'DTMucChuCai', name: 'Mục A' },
  I: { id: 'DTMucLaMa', name: 'Mục I' },
  '1': { id: 'DTKhoan', name: 'Khoản 1' },
  '1.1': { id: 'DTTieuKhoan', name: 'Khoản 1.1' },
  a: { id: 'DTDiem', name: 'Điểm a' },
  authority: { id: 'DTQuyenHan', name: 'Quyền hạn người ký' },
  position: { id: 'DTChucVu', name: 'Chức vụ người ký' },
  signer: { id: 'DTHoTen', name: 'Họ tên người ký' },
  recipientsTitle: { id: 'DTNoiNhan', name: 'Nơi nhận' },
  recipients: { id: 'DTNoiNhanMuc', name: 'Nơi nhận - từng nơi' },
  pageNumber: { id: 'DTSoTrang', name: 'Số trang' },
  annexNumber: { id: 'DTPhuLuc', name: 'Phụ lục' },
  annexTitle: { id: 'DTPhuLucTen', name: 'Phụ lục - tên' },
  annexOf: { id: 'DTPhuLucKemTheo', name: 'Phụ lục - kèm theo' },
  underAnnexOf: { id: 'DTDuoiPhuLuc', name: 'Phụ lục - dưới' },
  underAnnexOfWide: { id: 'DTDuoiPhuLucNgang', name: 'Phụ lục - dưới - trang ngang' },
  annexEnd: { id: 'DTHetPhuLuc', name: 'Hết phụ lục' },
  tableHead: { id: 'DTBangDau', name: 'Bảng - đầu cột' },
  tableText: { id: 'DTBangChu', name: 'Bảng - chữ' },
  tableGroup: { id: 'DTBangNhom', name: 'Bảng - nhóm' },
  tableCentre: { id: 'DTBangGiua', name: 'Bảng - giữa' },
  tableRight: { id: 'DTBangSo', name: 'Bảng - số' },
  draftMark: { id: 'DTDuThao', name: 'Dự thảo' },
  end: { id: 'DTHet', name: 'Hết văn bản' },
}

/**
 * The letters of a part's title. They have a style of their own, for capitals on the whole paragraph would reach the
 * part's number in the measuring of some word processors, which then centre it wrongly.
 */
export const partTitleStyle: StyleName = { id: 'DTPhanTen', name: 'Phần - tên' }

/** The letters of a comparison that were left out, and those that were put in. */
export const leftOutStyle: StyleName = { id: 'DTDaBo', name: 'Đã bỏ' }
export const putInStyle: StyleName = { id: 'DTDaThem', name: 'Đã thêm' }

/** The character style of a block's text, where it has one. */
export function characterStyleOf(block: TextBlock): string | undefined {
  return block.type === 'heading' && block.level === 'part' ? partTitleStyle.id : undefined
}

/** A run-in paragraph keeps the look of prose: only its number tells its level. */
export function styleIdOf(block: TextBlock): string {
  switch (block.type) {
    case 'heading':
      return styleNames[block.level].id
    case 'paragraph':
      return styleNames.body.id
    default:
      return assertNever(block)
  }
}
