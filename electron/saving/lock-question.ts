import { once } from 'node:events'
import { type BrowserWindow, dialog } from 'electron'
import type { Translate } from '../i18n'
import type { Locked, LockedChoice } from './report-place'

/**
 * Who has the report open, on which machine and since when; and what to do. A lock that has not been heard of for long
 * may be taken over, one that has may not: its holder is asked to close the report, or both get a file of their own.
 */
export async function askLocked(
  window: BrowserWindow,
  t: Translate,
  language: string,
  name: string,
  { holder, isStale }: Locked,
): Promise<LockedChoice> {
  const choices: readonly LockedChoice[] = isStale ? ['take', 'read', 'cancel'] : ['read', 'copy', 'cancel']
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  const told = holder && {
    user: holder.user,
    host: holder.host,
    since: moment.format(new Date(holder.since)),
    last: moment.format(new Date(holder.heartbeat)),
  }
  if (!window.isVisible()) await once(window, 'show') // a question without a window would stand behind it
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: t('app:name'),
    message: isStale ? t('lock:staleTitle', { name }) : t('lock:openTitle', { name }),
    detail: told ? t(isStale ? 'lock:staleDetail' : 'lock:openDetail', told) : t('lock:unknownDetail'),
    buttons: choices.map((choice) => t(`lock:${choice}`)),
    defaultId: isStale ? 0 : choices.indexOf('read'),
    cancelId: choices.indexOf('cancel'),
    noLink: true,
  })
  return choices[response] ?? 'cancel'
}
