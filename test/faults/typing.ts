/** What is typed, key by key: words as offices write them, and Enter now and then. */
const PHRASE =
  'Tổng thu ngân sách nhà nước trên địa bàn ước đạt khá, tăng so với cùng kỳ năm trước.\nMột số chỉ tiêu còn thấp; '

const KEYS = Array.from(PHRASE)

export const ENTER = '\n'

/** The key at this place, from 1. */
export function key(number: number): string {
  return KEYS[(number - 1) % KEYS.length] ?? ENTER
}

/** How many keys a text holds; null when it is not what so many of them make. */
export function keysIn(text: string): number | null {
  const typed = Array.from(text)
  return typed.every((letter, at) => letter === key(at + 1)) ? typed.length : null
}
