/** Things of which a report tells once how many there are. */
export type Countable = 'communes' | 'ruralCommunes' | 'districts' | 'villages' | 'targets' | 'keyWorks'

/** What a report tells of itself, by which its other words can be judged: how many there are, and who came for whom. */
export type Facts = {
  readonly counts: readonly { readonly of: Countable; readonly number: number }[]
  /** Who took office, and whom they followed. */
  readonly changes: readonly { readonly came: string; readonly left: string }[]
}

export const noFacts: Facts = { counts: [], changes: [] }

const number = '(?<![\\p{N}/.,-])(?<number>[0-9]{1,3})'
const all =
  '(?<!\\p{L})(?:hiện có|hiện nay có|gồm(?: có)?|bao gồm|toàn (?:tỉnh|huyện|thành phố|thị xã|xã|phường)(?: hiện)? có|cả|tất cả|toàn bộ|tổng số|các sở, (?:ban, )?ngành(?:, địa phương)? và|thành lập|hình thành|còn lại?|với)\\s+'
const isNoPart =
  '(?!\\s+(?:đã |cơ bản |đang )?(?:đạt|được|hoàn thành|chưa|bị|có|phát sinh|xuất hiện|ghi nhận|xảy ra|vượt|không|trước|cũ))'

const statements: readonly (readonly [Countable, RegExp])[] = [
  ['communes', new RegExp(`${number}\\s+(?:đơn vị hành chính cấp xã|đơn vị cấp xã)(?!\\p{L})${isNoPart}`, 'giu')],
  [
    'communes',
    new RegExp(`${all}${number}\\s+xã,?\\s+(?:và\\s+)?(?:phường|thị trấn|đặc khu)(?!\\p{L})${isNoPart}`, 'giu'),
  ],
  ['ruralCommunes', new RegExp(`${all}${number}\\s+xã(?!\\p{L}|,?\\s+(?:phường|thị trấn))${isNoPart}`, 'giu')],
  ['districts', new RegExp(`${number}\\s+đơn vị (?:hành chính )?cấp huyện(?!\\p{L})${isNoPart}`, 'giu')],
  [
    'districts',
    new RegExp(
      `${all}${number}\\s+huyện(?:,\\s+(?:thành phố|thị xã|quận))*(?!\\p{L}|,?\\s+(?:và\\s+)?[0-9]+\\s+(?:thành phố|thị xã|quận))${isNoPart}`,
      'giu',
    ),
  ],
  [
    'villages',
    new RegExp(`${all}${number}\\s+(?:thôn|bản|ấp|khu phố|tổ dân phố|khu dân cư)(?!\\p{L})${isNoPart}`, 'giu'),
  ],
  ['targets', new RegExp(`${number}\\s+chỉ tiêu (?:chủ yếu|kinh tế|cơ bản)(?!\\p{L})${isNoPart}`, 'giu')],
  ['targets', new RegExp(`(?:với|gồm|giao|đề ra|tổng số|bộ)\\s+${number}\\s+chỉ tiêu(?!\\p{L})${isNoPart}`, 'giu')],
  [
    'keyWorks',
    new RegExp(
      `trọng điểm[^.;]{0,40}(?:lên|thành|gồm|còn)\\s+${number}\\s+(?:dự án|công trình)(?!\\p{L})${isNoPart}`,
      'giu',
    ),
  ],
  ['keyWorks', new RegExp(`${all}${number}\\s+(?:dự án|công trình) trọng điểm(?!\\p{L})${isNoPart}`, 'giu')],
]

const name = '(?:\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,4})'
const change = new RegExp(
  `(?:[Đđ]ồng chí|[ÔÔô]ng|[Bb]à|[Đđ]/c)\\s+(?<came>${name})(?!\\p{L})[^.;]{0,90}?(?<!\\p{L})(?:giữ chức|được bầu|được bổ nhiệm|được điều động|làm|được giao|được phân công)[^.;]{0,90}?(?<!\\p{L})thay(?:\\s+thế)?(?:\\s+cho)?\\s+(?:đồng chí|ông|bà|đ/c)\\s+(?<left>${name})(?!\\p{L})`,
  'gu',
)

/** What one paragraph tells. What it sets against today, such as '(trước đó có 20 xã)', is not told of today. */
export function factsIn(text: string): Facts {
  return {
    counts: statements.flatMap(([of, pattern]) =>
      [...text.matchAll(pattern)].flatMap(({ index, groups: { number: said = '' } = {} }) =>
        isOfBefore(text.slice(Math.max(0, index - 40), index)) ? [] : [{ of, number: Number(said) }],
      ),
    ),
    changes: [...text.matchAll(change)].map(({ groups: { came = '', left = '' } = {} }) => ({ came, left })),
  }
}

export function factsTogether(all: readonly Facts[]): Facts {
  return { counts: all.flatMap(({ counts }) => counts), changes: all.flatMap(({ changes }) => changes) }
}

function isOfBefore(lead: string): boolean {
  return /(?:trước đó|trước đây|trước khi|trước sắp xếp|giảm|từ|sắp xếp|sáp nhập|nhập|thay vì)[^.;)]*$/iu.test(lead)
}
