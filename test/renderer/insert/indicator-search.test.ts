import { searchOf } from '../../../renderer/insert/indicator-search'
import { indicator } from '../../support/build'

const search = searchOf([
  indicator('chi', { name: 'Tổng chi ngân sách' }),
  indicator('thu', { name: 'Thu ngân sách nhà nước', aliases: ['Tổng thu NSNN'] }),
  indicator('grdp', { name: 'Tổng sản phẩm trên địa bàn (GRDP)' }),
  indicator('duong', { name: 'Chiều dài đường giao thông' }),
])

it.each([
  ['', ['chi', 'thu', 'grdp', 'duong']],
  ['thu ngan', ['thu']],
  ['Ngân sách', ['chi', 'thu']],
  ['tong', ['chi', 'grdp', 'thu']],
  ['nsnn', ['thu']],
  ['GRDP', ['grdp']],
  ['duong', ['duong']],
  ['uong', ['duong']],
  ['dân số', []],
])('“%s” finds %j', (query, ids) => {
  expect(search(query).map(({ id }) => id)).toEqual(ids)
})
