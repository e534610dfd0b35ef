import type { ImportNote } from '#core/docx/word-text'

export type NoteGroup = 'ignored' | 'changed' | 'uncertain'

/** What became of what a note tells: every note has its group. */
export const noteGroups: Readonly<Record<ImportNote, NoteGroup>> = {
  hidden: 'ignored',
  deleted: 'ignored',
  comments: 'ignored',
  pictures: 'ignored',
  embedded: 'ignored',
  foreign: 'ignored',
  macros: 'ignored',
  external: 'ignored',
  contents: 'ignored',
  headers: 'ignored',
  unseen: 'ignored',
  legacy: 'changed',
  links: 'changed',
  fields: 'changed',
  tables: 'changed',
  notes: 'changed',
  boxes: 'changed',
  inserted: 'changed',
  figures: 'changed',
  plainFigures: 'uncertain',
  formulas: 'changed',
  symbols: 'changed',
  struck: 'changed',
  numbers: 'uncertain',
  period: 'uncertain',
  frame: 'uncertain',
  parts: 'uncertain',
}
