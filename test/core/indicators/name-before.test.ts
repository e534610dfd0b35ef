import { nameBefore } from '#core/indicators/name-before'

it.each([
  ['Trong 6 tháng đầu năm, tổng thu ngân sách ước đạt ', 'Tổng thu ngân sách'],
  ['Quy mô GRDP (giá hiện hành) ước đạt ', 'Quy mô GRDP'],
  ['1. Tăng trưởng kinh tế dự ước đạt khoảng ', 'Tăng trưởng kinh tế'],
  ['Kim ngạch xuất khẩu ước đạt 5,1 tỷ USD; nhập khẩu là ', 'Nhập khẩu'],
  ['Chỉ số PCI xếp thứ ', 'Chỉ số PCI'],
  ['', ''],
  ['Xảy ra 145 vụ tai nạn, làm chết ', 'Làm chết'],
])('%s', (before, name) => {
  expect(nameBefore(before)).toBe(name)
})
