/** What may be asked of a process, by name. */
export type Exchanges = { readonly [name: string]: { readonly request: unknown; readonly reply: unknown } }

/** The other side of it: an answer to each question. */
export type AnswersOf<E extends Exchanges> = {
  readonly [N in keyof E]: (request: E[N]['request']) => E[N]['reply'] | Promise<E[N]['reply']>
}

export type Question = { readonly id: number; readonly name: string; readonly request: unknown }

export type Message =
  | { readonly kind: 'alive' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: unknown }
  /** The answer threw, which is a bug there. */
  | { readonly kind: 'error'; readonly id: number; readonly stack: string }
