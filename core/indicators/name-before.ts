/** What a sentence says between the name of an indicator and its number. */
const linking =
  /[\s,:]+(?:dự ước|ước|đạt|là|có|còn|lên|xuống|thực hiện|tính đến nay|đã|được|tổng cộng|bằng|xếp|thứ|hạng|chiếm|tăng|giảm|khoảng|gần|trên|hơn|dưới)$/iu
/** Where a part of a sentence begins; a dot within a number does not. */
const partEnd = /[.;:,](?!\d)|[(+•]|(?:^|\s)[-–]\s/u
const longest = 80

/**
 * The name that a number in prose probably has: the part of the sentence that stands before it without the words that
 * lead to the number. 'Trong 6 tháng, tổng thu ngân sách ước đạt ' gives 'Tổng thu ngân sách'; empty when there is none.
 */
export function nameBefore(text: string): string {
  const part =
    text
      .replace(/\([^()]*\)/g, '')
      .split(partEnd)
      .at(-1) ?? ''
  const name = withoutLinking(part.replace(/\s+/g, ' ').trimEnd()).trim()
  const words = /\d/.test(name) ? name.slice(name.search(/\d/)).replace(/^[\d.,%‰]+/, '') : name
  const short = lastWords(words.trim())
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1)
}

function withoutLinking(part: string): string {
  const shorter = ` ${part}`.replace(linking, '').trimStart()
  return shorter === part.trimStart() ? part : withoutLinking(shorter)
}

function lastWords(name: string): string {
  if (name.length <= longest) return name
  return name.slice(-longest).replace(/^\S*\s/, '')
}
