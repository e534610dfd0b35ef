import type { Report } from '#core/document/schema'

/** What the window works on. Dirty, outline and numbers are not here: they are functions of it. */
export type Session =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'open'
      readonly name: string
      /** Whether it lies in a file of the user's own: a new report and the sample do not yet. */
      readonly named: boolean
      readonly report: Report
      readonly saved: Report
    }

/** `saved`: what the file has, where that is not what is opened. */
export function opened(name: string, named: boolean, report: Report, saved = report): Session {
  return { kind: 'open', name, named, report, saved }
}

export function closed(): Session {
  return { kind: 'empty' }
}

export function edited(session: Session, report: Report): Session {
  return session.kind === 'empty' || session.report === report ? session : { ...session, report }
}

/** The report `written` now lies in a file; what was typed while it was being written stays to be saved. */
export function savedAs(session: Session, name: string, written: Report): Session {
  return session.kind === 'empty' ? session : { ...session, name, named: true, saved: written }
}

/** Whether there is work that lies in no file. By reference: an edit always makes another report. */
export function isDirty(session: Session): boolean {
  return session.kind === 'open' && session.report !== session.saved
}
