const date = '(?:\\d{1,2}\\s*[-–]\\s*)?\\d{1,2}/\\d{1,2}(?:/\\d{4})?'
const expected = ',?\\s+(?:dự kiến|sẽ|thời hạn|diễn ra)(?:\\s+\\p{L}+){0,4}\\s+'
/** The day, the month, the year or the brackets behind a name are told with it. */
const dated = new RegExp(
  `^(?:(?:\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)?(?:\\s+năm học mới)?(?:${expected}|,?\\s+(?:vào\\s+|từ\\s+)?(?:ngày\\s+)?|\\s*\\((?:ngày\\s+)?)${date}(?:[^()]{0,30}\\))?|\\s*\\([^)]{0,60}\\)|(?:\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)?(?:\\s+(?:trong\\s+)?tháng\\s+[\\d/]+|\\s+(?:(?:(?:đầu|giữa|cuối)\\s+)?năm\\s+)?20\\d\\d(?!\\d))?)`,
  'u',
)

/** The end of a name together with the date that is told with it: they are left over together. */
export function endWithDate(text: string, end: number): number {
  const [tail = ''] = dated.exec(text.slice(end, end + 160)) ?? []
  return end + tail.length
}
