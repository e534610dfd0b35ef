import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

it.each([
  ['2022-07', '2022-06', 'Khách sạn đang phục vụ đoàn dự SEA Games 31.', ['SEA Games 31']],
  ['2022-07', '2022-06', 'Tại SEA Games 31, tỉnh giành 02 huy chương vàng.', []],
  ['2025-9M', '2025-H1', 'Tập huấn chuẩn bị dự SEA Games 33.', []],
  ['2024-H1', '2023-H1', 'Tuyển chọn vận động viên dự ASIAD 19.', ['ASIAD 19']],
  ['2025-11', '2025-10', 'Đang theo dõi chặt chẽ bão số 9 (Ragasa).', ['bão số 9 (Ragasa)']],
  ['2025-10', '2025-09', 'Khắc phục hậu quả bão số 10 (Bualoi).', []],
  ['2026-9M', '2025-9M', 'Bão số 11 (Matmo) đầu tháng 10 gây ngập 4.200 ha.', ['Bão số 11 (Matmo)']],
  ['2026', '2025', 'Khắc phục hậu quả bão số 11 (Matmo) năm 2025.', []],
  ['2024-H1', '2023-H1', 'Đầu năm, hưởng ứng chủ đề “Năm Dữ liệu số quốc gia”.', ['Năm Dữ liệu số quốc gia']],
  ['2022', '2021', 'Chuẩn bị tốt việc lấy phiếu tín nhiệm giữa nhiệm kỳ.', []],
  ['2024', '2023', 'Chuẩn bị tốt việc lấy phiếu tín nhiệm.', ['lấy phiếu tín nhiệm']],
])('in %s, out of %s, knows when it was: %s', (period, from, text, expected) => {
  const left = staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
  expect(left.map((each) => each.text)).toEqual(expected)
})
