import { basename } from 'node:path'
import { type Failure, fail } from '#core/result'
import { LONGEST_NAME } from './disk/beside'
import { nameOf } from './disk/file-system'

/** What Windows takes in no file name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu
/** Devices to Windows, whatever ending they have: "Naming Files, Paths, and Namespaces" of its documentation. */
const DEVICE = /^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)/i
const END = /[. ]+$/

/** The nearest file name that Windows takes, and with it every other system. NFC; an ending stays. */
export function fitName(name: string): string {
  const words = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().replace(END, '')
  const named = DEVICE.test(words) ? `_${words}` : words
  const ending = /\.[a-z0-9]{1,8}$/i.exec(named)?.[0] ?? ''
  const stem = Array.from(named.slice(0, named.length - ending.length))
  return `${stem
    .slice(0, LONGEST_NAME - ending.length)
    .join('')
    .replace(END, '')}${ending}`
}

/** Why a chosen path is no good to Windows, where what lies on sticks and shares ends up; null when it is good. */
export function unfitName(path: string): Failure<'file/unfit-name'> | null {
  const name = nameOf(path)
  const isFit = name.length <= LONGEST_NAME && name.search(FORBIDDEN) === -1 && !DEVICE.test(name) && !END.test(name)
  return isFit ? null : fail('file/unfit-name', { name, better: fitName(basename(path)) })
}
