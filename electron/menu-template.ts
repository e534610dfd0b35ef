import type { MenuItemConstructorOptions } from 'electron'
import { type Command, commands } from '#core/ipc/commands'
import type { Translate } from './i18n'

type Item = MenuItemConstructorOptions

export type MenuActions = { readonly command: (command: Command) => void; readonly about: () => void }

/**
 * The application's menu as Electron builds it. Commands go to the window, undo and redo among them, for the window
 * keeps its own history; what the clipboard does is Electron's, under our words.
 */
export function menuTemplate(t: Translate, actions: MenuActions, platform: NodeJS.Platform): Item[] {
  const command = (name: Command): Item => {
    const accelerator = commands[name]
    return {
      id: name,
      label: t(`command:${name}`),
      ...(accelerator === null ? {} : { accelerator }),
      click: () => actions.command(name),
    }
  }
  const separator: Item = { type: 'separator' }
  const file: Item[] = [
    command('file.new'),
    command('file.open'),
    command('versions.reports'),
    command('file.import'),
    command('report.roll'),
    separator,
    command('file.save'),
    command('file.saveAs'),
    command('file.export'),
    command('file.saveTemplate'),
    separator,
    command('versions.panel'),
    command('versions.keep'),
    separator,
    command('file.close'),
    { role: 'quit', label: t('menu:quit') },
  ]
  const edit: Item[] = [
    command('edit.undo'),
    command('edit.redo'),
    separator,
    { role: 'cut', label: t('menu:cut') },
    { role: 'copy', label: t('menu:copy') },
    { role: 'paste', label: t('menu:paste') },
    { role: 'pasteAndMatchStyle', label: t('menu:pastePlain') },
    { role: 'selectAll', label: t('menu:selectAll') },
  ]
  const insert: Item[] = [
    command('insert.figure'),
    command('insert.sentence'),
    separator,
    command('insert.annex'),
    separator,
    command('insert.toIndicator'),
    command('insert.claim'),
  ]
  const format: Item[] = [command('format.bold'), command('format.italic'), command('format.underline')]
  const data: Item[] = [
    command('data.panel'),
    command('data.sources'),
    separator,
    command('data.import'),
    command('data.collect'),
  ]
  const review: Item[] = [command('review.panel'), separator, command('review.next'), command('review.seen')]
  const view: Item[] = [
    command('view.outline'),
    separator,
    command('compare.last'),
    command('compare.file'),
    separator,
    command('view.theme'),
    command('view.language'),
    separator,
    { role: 'zoomIn', label: t('menu:zoomIn') },
    { role: 'zoomOut', label: t('menu:zoomOut') },
    { role: 'resetZoom', label: t('menu:actualSize') },
    { role: 'togglefullscreen', label: t('menu:fullScreen') },
  ]
  const help: Item[] = [
    command('help.log'),
    separator,
    { id: 'help.about', label: t('menu:about'), click: actions.about },
  ]
  return [
    ...(platform === 'darwin' ? [appleMenu(t, actions)] : []),
    { label: t('menu:file'), submenu: file },
    { label: t('menu:edit'), submenu: edit },
    { label: t('menu:insert'), submenu: insert },
    { label: t('menu:format'), submenu: format },
    { label: t('menu:data'), submenu: data },
    { label: t('menu:review'), submenu: review },
    { label: t('menu:view'), submenu: view },
    { label: t('menu:help'), submenu: help },
  ]
}

/** macOS takes the first menu for the application's own. */
function appleMenu(t: Translate, actions: MenuActions): Item {
  return {
    label: t('app:name'),
    submenu: [
      { label: t('menu:about'), click: actions.about },
      { type: 'separator' },
      { role: 'hide', label: t('menu:hide') },
      { role: 'quit', label: t('menu:quit') },
    ],
  }
}
