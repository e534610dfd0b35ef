/**
 * What a user can do by menu, toolbar and key: the names are the keys of `locales/` under `command`, the shortcuts
 * are Electron accelerators. The native menu and the windows read both from here; what a command does is the window's.
 */
export const commands = {
  'file.new': 'CmdOrCtrl+N',
  'file.open': 'CmdOrCtrl+O',
  'file.import': null,
  'file.save': 'CmdOrCtrl+S',
  'file.saveAs': 'CmdOrCtrl+Shift+S',
  'file.export': 'CmdOrCtrl+E',
  'file.saveTemplate': null,
  'report.roll': null,
  'file.close': 'CmdOrCtrl+W',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Y',
  'format.bold': 'CmdOrCtrl+B',
  'format.italic': 'CmdOrCtrl+I',
  'format.underline': 'CmdOrCtrl+U',
  'insert.figure': 'CmdOrCtrl+Shift+F',
  'insert.annex': null,
  'insert.sentence': 'CmdOrCtrl+Shift+B',
  'insert.toIndicator': 'CmdOrCtrl+Shift+I',
  'insert.claim': null,
  'view.outline': 'F6',
  'data.panel': 'F8',
  'data.sources': 'F9',
  'data.import': null,
  'data.collect': null,
  'review.panel': 'Shift+F8',
  'review.next': 'F7',
  'review.seen': 'Shift+F7',
  'compare.last': null,
  'compare.file': null,
  'versions.panel': 'CmdOrCtrl+Shift+H',
  'versions.keep': null,
  'versions.reports': null,
  'view.language': null,
  'view.theme': null,
  'help.log': null,
} as const satisfies Record<string, string | null>

export type Command = keyof typeof commands
