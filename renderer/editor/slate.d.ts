import type { BaseEditor } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Block, Figure, PeriodToken, Text } from '#core/document/schema'
import type { HistoryEditor } from './with-history'

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor
    Element: Block | Figure | PeriodToken
    Text: Text
  }
}
