import en from '../locales/en.json'
import vi from '../locales/vi.json'

type Words = Readonly<Record<string, string>>

/** What stands for a failure: its code's wording, and the notices and questions that tell of one. */
const failures: Words = {
  ...vi.failure,
  'error:safe': vi.error.safe,
  'error:noReport': vi.error.noReport,
  'error:command': vi.error.command,
  'dialog:fault': `${vi.dialog.fault} ${vi.dialog.faultDetail}`,
  'dialog:cannotStart': vi.dialog.cannotStart,
  'recovery:off_full': vi.recovery.off_full,
  'recovery:off_unwritable': vi.recovery.off_unwritable,
  'recovery:off_broken': vi.recovery.off_broken,
}
const inEnglish: Words = {
  ...en.failure,
  'error:safe': en.error.safe,
  'error:noReport': en.error.noReport,
  'error:command': en.error.command,
  'dialog:fault': `${en.dialog.fault} ${en.dialog.faultDetail}`,
  'dialog:cannotStart': en.dialog.cannotStart,
  'recovery:off_full': en.recovery.off_full,
  'recovery:off_unwritable': en.recovery.off_unwritable,
  'recovery:off_broken': en.recovery.off_broken,
}

/** What else stands before somebody whose work is at stake: these say what is safe, their buttons what can be done. */
const atStake: Words = {
  changed: vi.saving.changed,
  conflict: vi.saving.conflict,
  lockLost: vi.saving.lockLost,
  locked: vi.saving.locked,
  medium: vi.saving.medium,
  reloadedKept: vi.saving.reloadedKept,
  tight: vi.saving.tight,
  unsaved: vi.dialog.unsavedDetail,
  reload: vi.dialog.reloadSafe,
  lockOpen: vi.lock.openDetail,
  lockStale: vi.lock.staleDetail,
  lockUnknown: vi.lock.unknownDetail,
  fileChanged: vi.recovery.file_changed,
  fileGone: vi.recovery.file_gone,
  fileDamaged: vi.recovery.file_damaged,
  fileUnreadable: vi.recovery.file_unreadable,
  damaged: vi.recovery.introDamaged,
  folderGone: vi.library.folderGoneNote,
  folderCut: vi.library.folderCutNote,
}

/** Read by whoever types commands, who knows these words. */
const ofCommands = /^(command|figures|fill)\//

/** Words for those who make programs; the names of programs, of letters' codes and of endings are the offices' own. */
const technical =
  /(?<![\p{L}\p{N}.-])(error|file|folder|path|cache|timeout|server|null|undefined|process|token|schema|checksum|hash|byte|json|utf-8|sha|zip|xml|html tag|doctype|renderer|ipc|tiến trình|ngoại lệ|bộ đệm)(?![\p{L}\p{N}-])/iu

const safe =
  /giữ nguyên|(vẫn|còn) nguyên|không (thay đổi|bị ảnh hưởng|mất|ghi đè|có gì bị xóa)|an toàn|bản khôi phục mở ra|được cất|chưa (ghi|có|lưu|tạo|được) |vẫn (còn|dùng|ở|giữ|an toàn)|được giữ/iu
const safeInEnglish =
  /unchanged|untouched|not changed|not affected|left as it was|as it (was|is)|kept|keeps|stays|still|nothing|no \w+ was|not written over|unwritten|safe/i
const advice = /(?<!\p{L})hãy(?!\p{L})|(^|[.;:] )(viết|gõ|dùng|cách dùng)/iu

/** Sentences, and what a semicolon sets apart; a file's ending or a number ends none. */
function sentences(text: string): readonly string[] {
  return text.split(/[.;!?](?=\s|$)/).filter((each) => each.trim() !== '')
}

const withoutPlaces = (text: string): string => text.replaceAll(/\{\{.*?\}\}/g, '…')

const faulty = (words: Words, isWrong: (text: string, key: string) => boolean) =>
  Object.entries(words).filter(([key, text]) => isWrong(text, key))

describe('whatever goes wrong, the user is told', () => {
  it('in at least two sentences', () => {
    expect(faulty(failures, (text) => sentences(text).length < 2)).toEqual([])
    expect(faulty(inEnglish, (text) => sentences(text).length < 2)).toEqual([])
  })

  it('what is safe', () => {
    expect(faulty(failures, (text) => !safe.test(text))).toEqual([])
    expect(faulty(inEnglish, (text) => !safeInEnglish.test(text))).toEqual([])
  })

  it('what is safe, wherever work is at stake', () => {
    expect(faulty(atStake, (text) => !safe.test(text))).toEqual([])
  })

  it('what to do next', () => {
    expect(faulty(failures, (text) => !advice.test(text))).toEqual([])
  })

  it('in words of the office', () => {
    expect(faulty(failures, (text, key) => !ofCommands.test(key) && technical.test(withoutPlaces(text)))).toEqual([])
  })

  it('in no more than a few lines', () => {
    expect(faulty(failures, (text) => text.length > 320)).toEqual([])
  })
})

it.each([
  ['one sentence', 'Không đọc được tệp.'],
  ['nothing safe', 'Không đọc được tệp. Hãy thử lại.'],
  ['no advice', 'Không đọc được tệp. Tệp vẫn giữ nguyên.'],
  ['a technical word', 'Lỗi file. Tệp vẫn giữ nguyên; hãy thử lại.'],
])('such a test sees %s', (_, text) => {
  const good = sentences(text).length > 1 && safe.test(text) && advice.test(text) && !technical.test(text)
  expect(good).toBe(false)
})
