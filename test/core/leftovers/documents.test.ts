import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

it.each([
  [
    'of the year before',
    '2024-H1',
    '2023-H1',
    'Thực hiện Nghị quyết số 01/NQ-CP ngày 06/01/2023.',
    '01/NQ-CP ngày 06/01/2023',
  ],
  ['of two years before', '2025-H1', '2024-H1', 'Thực hiện Nghị quyết số 02/NQ-CP năm 2023.', '02/NQ-CP năm 2023'],
  ['of this year', '2024-H1', '2023-H1', 'Thực hiện Nghị quyết số 01/NQ-CP ngày 05/01/2024.', ''],
  [
    'the plan of the year before',
    '2026',
    '2025',
    'Thực hiện Nghị quyết số 158/2024/QH15 của Quốc hội.',
    '158/2024/QH15',
  ],
  ['the plan of this year', '2025-9M', '2025-H1', 'Thực hiện Nghị quyết số 158/2024/QH15 của Quốc hội.', ''],
  [
    'the report of last half',
    '2024-9M',
    '2024-H1',
    'Chi tiết tại Báo cáo số 168/BC-UBND ngày 19/6/2024.',
    '168/BC-UBND ngày 19/6/2024',
  ],
  ['a resolution that lasts', '2026', '2025', 'Theo Nghị quyết số 172/2024/QH15 ngày 30/11/2024 của Quốc hội.', ''],
  ['estimates by number alone', '2024-H1', '2023-H1', 'Dự toán giao tại Quyết định số 1506/QĐ-TTg.', '1506/QĐ-TTg'],
  ['the same number, given anew', '2024-H1', '2023-H1', 'Theo Quyết định số 1506/QĐ-TTg ngày 12/3/2019.', ''],
  [
    'a wage that is replaced',
    '2022-07',
    '2022-06',
    'Lương tối thiểu theo Nghị định số 90/2019/NĐ-CP.',
    '90/2019/NĐ-CP',
  ],
  ['a wage that holds', '2022-07', '2022-06', 'Lương tối thiểu theo Nghị định số 38/2022/NĐ-CP.', ''],
  [
    'a wage told as replaced',
    '2022-07',
    '2022-06',
    'Nghị định số 38/2022/NĐ-CP thay thế Nghị định số 90/2019/NĐ-CP.',
    '',
  ],
  [
    'taxes put off in the year before',
    '2024-H1',
    '2023-H1',
    'Gia hạn theo Nghị định số 12/2023/NĐ-CP ngày 14/4/2023.',
    '12/2023/NĐ-CP ngày 14/4/2023',
  ],
  [
    'a tax cut that ends in this period',
    '2024-H1',
    '2023-H1',
    'Giảm thuế theo Nghị định số 94/2023/NĐ-CP ngày 28/12/2023.',
    '',
  ],
  ['a decree that lasts', '2024-H1', '2023-H1', 'Theo Nghị định số 27/2022/NĐ-CP ngày 19/4/2022.', ''],
  [
    'the tasks of last month',
    '2025-10',
    '2025-09',
    'Theo Kế hoạch số 27/KH-UBND ngày 29/8/2025 về nhiệm vụ trọng tâm trong tháng.',
    '27/KH-UBND ngày 29/8/2025',
  ],
  [
    'the tasks of this month',
    '2025-10',
    '2025-09',
    'Theo Kế hoạch số 31/KH-UBND ngày 29/9/2025 về nhiệm vụ trọng tâm trong tháng.',
    '',
  ],
  [
    'the holidays that are over',
    '2023-Q2',
    '2023-Q1',
    'Công việc sau Tết được đôn đốc theo Chỉ thị số 03/CT-TTg ngày 27/01/2023.',
    '03/CT-TTg ngày 27/01/2023',
  ],
  [
    'a storm that is over',
    '2024-10',
    '2024-09',
    'Ứng phó bão theo Công điện số 87/CĐ-TTg ngày 08/9/2024.',
    '87/CĐ-TTg ngày 08/9/2024',
  ],
  ['what a storm left', '2024-10', '2024-09', 'Khắc phục hậu quả bão theo Công điện số 92/CĐ-TTg ngày 10/9/2024.', ''],
  ['a directive of this year', '2023-Q2', '2023-Q1', 'Giải ngân theo Chỉ thị số 08/CT-TTg ngày 23/3/2023.', ''],
  ['a programme that is over', '2022-07', '2022-06', 'Hoàn thành đề án trong Chương trình công tác quý II.', 'quý II'],
  ['a programme that ends with the month', '2024-09', '2024-08', 'Chương trình công tác quý III được thực hiện.', ''],
  ['a programme that runs', '2022-08', '2022-07', 'Hoàn thành đề án trong Chương trình công tác quý III.', ''],
  [
    'what a council lays down for all',
    '2025',
    '2024',
    'Theo Quyết định số 22/2024/QĐ-UBND ngày 05/9/2024 ban hành hạn mức giao đất.',
    '',
  ],
  ['an approval', '2025', '2024', 'Quyết định số 512/QĐ-UBND ngày 10/4/2024 phê duyệt dự án cầu Đồng Việt.', ''],
  [
    'the approval of a yearly plan',
    '2025',
    '2024',
    'Quyết định số 512/QĐ-UBND ngày 10/4/2024 phê duyệt kế hoạch kiểm tra.',
    '512/QĐ-UBND ngày 10/4/2024',
  ],
])('judges %s, in %s out of %s: %s', (_, period, from, text, left) => {
  const found = staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
  expect(found.map((each) => each.text).join()).toBe(left)
})
