import { periodId } from '#core/indicators/schema'
import { timesOf } from '#core/leftovers/leftover'
import { placeOf } from '#core/leftovers/roles'
import { isLookedBackAt } from '#core/leftovers/sequel'

function placeIn(marked: string) {
  const [before = '', said = '', after = ''] = marked.split(/[⟦⟧]/u)
  return placeOf(before + said + after, before.length, before.length + said.length)
}

it.each([
  ['2024-12', 'Giải ngân ⟦11 tháng đầu năm⟧ chậm, phải dồn vào tháng 12.', true],
  ['2024-12', 'Tỷ lệ đúng hạn ⟦tháng 11⟧ là 99,1%, tháng 12 là 99,4%.', true],
  ['2024-12', '⟦Tháng 11⟧ giảm 02 vụ so với tháng 10, tháng 12 tăng 01 vụ.', true],
  ['2023-Q4', 'Tăng trưởng ⟦9 tháng⟧ thấp hơn kịch bản nên quý IV phải bù đắp.', true],
  ['2024-Q2', 'Một số khó khăn của ⟦quý I⟧ đã được tháo gỡ.', true],
  ['2024', 'Hội nghị sơ kết ⟦9 tháng⟧ đã chỉ ra 06 hạn chế.', true],
  ['2024-12', 'Công tác ⟦tháng 11⟧, nhiệm vụ trọng tâm tháng 12.', false],
  ['2024-12', 'Thu ⟦tháng 11⟧ tăng 2% so với tháng trước, tăng 5% so với tháng 12/2023.', false],
  ['2024-12', 'Thu ⟦tháng 11⟧ ước 18,2 tỷ đồng; tháng 12 phấn đấu 20 tỷ đồng.', false],
])('in %s, %s is looked back at: %p', (id, marked, expected) => {
  expect(isLookedBackAt(placeIn(marked), timesOf(periodId.parse(id), undefined))).toBe(expected)
})
