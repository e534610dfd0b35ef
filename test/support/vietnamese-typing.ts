import type { CDPSession, Page } from 'playwright-core'

/**
 * Types as an input method with a pre-edit does (ibus, macOS, Windows' own): each word is composed letter by letter
 * and then committed; blanks come as plain keys.
 */
export async function typeByComposition(page: Page, sentence: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const [at, word] of sentence.split(' ').entries()) {
    if (at > 0) await page.keyboard.press('Space')
    for (const text of stages(word)) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await session.send('Input.insertText', { text: word })
  }
}

/** The word as it grows: its plain letters one by one, then with its marks. */
function stages(word: string): readonly string[] {
  const letters = Array.from(plain(word))
  return [...letters.map((_, at) => letters.slice(0, at + 1).join('')), word]
}

/**
 * Types as UniKey and its like do: the plain letters, then, when the mark is known, as many backspaces as it takes and
 * the letters anew, without any composition.
 */
export async function typeByRetyping(page: Page, sentence: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const [at, word] of sentence.split(' ').entries()) {
    if (at > 0) await page.keyboard.press('Space')
    await page.keyboard.type(plain(word))
    await retype(page, session, plain(word), word)
  }
}

async function retype(page: Page, session: CDPSession, typed: string, word: string): Promise<void> {
  const [before, after] = [Array.from(typed), Array.from(word)]
  const same = before.findIndex((letter, at) => letter !== after[at])
  if (same < 0) return
  for (let back = same; back < before.length; back++) await page.keyboard.press('Backspace')
  await session.send('Input.insertText', { text: after.slice(same).join('') })
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
