/** C0 and C1 but for tab and line ends: no text of a report holds them. */
const controls = /(?![\t\n\r\u0085])\p{Cc}/gu
/** What turns the order of letters, or takes no room: invisible, it makes two texts differ that look alike. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
/** Zero-width joiners have a meaning within an emoji alone. */
const joiners = /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]|[\u200c\u200d](?!\p{Extended_Pictographic})/gu
const softHyphens = /\u00ad/g
const loneSurrogates = /\p{Cs}/gu

export type Cleaned = {
  readonly text: string
  /** How many unseen characters were taken out. */
  readonly unseen: number
}

/** A text from outside as it may go into a report: NFC, without what nobody sees. Soft hyphens go too, uncounted. */
export function cleaned(text: string): Cleaned {
  let unseenCount = 0
  const dropped = () => {
    unseenCount += 1
    return ''
  }
  const seen = [unseen, joiners, controls, loneSurrogates].reduce((left, kind) => left.replace(kind, dropped), text)
  return { text: seen.replace(softHyphens, '').normalize('NFC'), unseen: unseenCount }
}
