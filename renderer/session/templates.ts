import type { TemplateWords } from '#core/ipc/contract'
import { bridge } from '../bridge'
import { during, settledReport } from './files'
import { closeDialog, forget, notify, useShell } from './shell'

/** What becomes of a wish to save a template: `nameTaken` is for the field where the name was typed. */
export type TemplateSaving = 'saved' | 'nameTaken' | 'failed'

/** Keeps the open report as a template of the user's own. Why not is told, but for a name that is taken. */
export async function saveTemplate(words: TemplateWords): Promise<TemplateSaving> {
  let outcome: TemplateSaving = 'failed'
  await during('saving', async () => {
    const report = await settledReport()
    if (report === null) return false
    const result = await bridge()['template:save']({ report, ...words })
    if (result.ok) {
      const { name, templates } = result.value
      forget('failure')
      useShell.setState(({ start }) => ({ start: { ...start, templates } }))
      notify({ kind: 'templateSaved', name })
      closeDialog()
      outcome = 'saved'
    } else if (result.code === 'template/name-taken') outcome = 'nameTaken'
    else notify({ kind: 'failure', failure: result })
    return result.ok
  })
  return outcome
}
