import { act, screen, within } from '@testing-library/react'
import { type Editor, type Range, Transforms } from 'slate'
import type { Block, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import type { Command } from '#core/ipc/commands'
import { runCommand } from '../../../renderer/session/commands'
import { useSession } from '../../../renderer/session/store'
import { body, smallReport } from '../../support/build'
import { openedReport } from '../../support/fake-bridge'
import { openWindow } from '../window'

export function opened(): { readonly report: Report; readonly editor: Editor } {
  const { session, editor } = useSession.getState()
  if (session.kind !== 'open' || editor === null) throw new Error('no report is open')
  return { report: session.report, editor }
}

/** Opens the small report with one more paragraph at its end; answers with that one's place. */
export async function openWith(block: Block): Promise<number> {
  const small = smallReport()
  await openWindow({ open: openedReport({ ...small, body: body(...small.body, block) }) })
  return small.body.length
}

/** Selects within one text of a block; without `to`, puts the caret there. */
export async function select(block: number, from: number, to = from, text = 0): Promise<void> {
  const path = [block, text]
  const at: Range = { anchor: { path, offset: from }, focus: { path, offset: to } }
  await act(async () => Transforms.select(opened().editor, at))
}

/** What a block prints. */
export function wordsOf(at: number): string | undefined {
  const { report } = opened()
  const block = report.body[at]
  return block && blockText(block, inlineWords(report))
}

export function run(command: Command): Promise<void> {
  return act(async () => runCommand(command))
}

export function dialog(): HTMLElement {
  return screen.getByRole('dialog')
}

/** Chooses an option of a select, by their labels. */
export async function choose(label: string | RegExp, option: string): Promise<void> {
  const field = screen.getByRole('combobox', { name: label })
  await act(async () => field.click())
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  if (list === null) throw new Error(`${label} shows no list`)
  await act(async () => within(list).getByRole('option', { name: option, hidden: true }).click())
}
