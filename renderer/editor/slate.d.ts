import type { BaseEditor } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Block, Claim, Figure, IndicatorBlock, PeriodToken, Text } from '#core/document/schema'
import type { HistoryEditor } from './with-history'

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor
    Element: Block | Figure | PeriodToken | IndicatorBlock | Claim
    Text: Text
  }
}
