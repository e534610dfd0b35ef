/** All letters of Vietnamese that ASCII lacks, small and capital. */
export const vietnameseLetters: readonly string[] = small().flatMap((letter) => [letter, letter.toUpperCase()])

function small(): readonly string[] {
  const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
  const toned = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  return [...toned, 'đ'].filter((letter) => !/[a-z]/.test(letter))
}

/** The small letters of VN3 in the order of their codes, as glibc's table TCVN5712-1 has them. */
const tcvn3 =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ ' +
  'CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ' +
  'ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ'
const codes = new Map(
  tcvn3.split(' ').map((entry) => [entry.slice(2), String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16))]),
)

export function toTcvn3(text: string): string {
  return [...text].map((letter) => codes.get(letter) ?? letter).join('')
}

/** By taking each letter apart: which is how VNI is made. */
export function toVni(text: string): string {
  return [...text].map(vniOf).join('')
}

const wholes: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }
const order = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

function vniOf(letter: string): string {
  const lower = letter.toLowerCase()
  const typed = wholes[lower] ?? takenApart(lower)
  return letter === lower ? typed : typed.toUpperCase()
}

function takenApart(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD')
  const tone = order.indexOf(marks.find((mark) => order.includes(mark)) ?? '')
  if (marks.includes('\u0302')) return base + [...'âáàåãä'][tone]
  if (marks.includes('\u0306')) return base + [...'êéèúüë'][tone]
  const horned = marks.includes('\u031b') ? { o: 'ô', u: 'ö' }[base] : base
  return `${horned}${['', 'ù', 'ø', 'û', 'õ', 'ï'][tone]}`
}
