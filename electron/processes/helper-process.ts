import type { Child, Launch } from './launch'
import type { Exchanges, Message, Question } from './messages'

/** The process gave no answer and no sign of life for as long as was waited, or took longer than it may; it was killed. */
export class HelperSilent extends Error {}

/** The process ended before it answered. */
export class HelperGone extends Error {}

/** How long an answer is waited for, in ms. */
export type Patience = {
  /** Since anything was last heard of the process. */
  readonly silenceMs: number
  /** Since the question, whatever is heard. */
  readonly totalMs?: number
}

type Waiting = {
  readonly resolve: (reply: unknown) => void
  readonly reject: (error: Error) => void
  readonly silence: NodeJS.Timeout
  readonly total: NodeJS.Timeout | undefined
}

/**
 * A process that answers questions, seen from the one that asks. It is started by the first question, and anew by the
 * next one after it ended. One that hangs is killed, and every question that waits for it is refused.
 */
export class HelperProcess<E extends Exchanges> {
  readonly #launch: Launch
  readonly #waiting = new Map<number, Waiting>()
  readonly #idleMs: number | undefined
  #child: Child | null = null
  #lastId = 0
  #idle: NodeJS.Timeout | undefined

  /** After `idleMs` without a question the process ends and gives its memory back; without it, it stays. */
  constructor(launch: Launch, { idleMs }: { readonly idleMs?: number | undefined } = {}) {
    this.#launch = launch
    this.#idleMs = idleMs
  }

  /** Rejects with HelperSilent, with HelperGone, or, when the answer threw, with an error that tells where. */
  async ask<N extends keyof E & string>(name: N, request: E[N]['request'], patience: Patience): Promise<E[N]['reply']> {
    this.#child ??= this.#start()
    const { silenceMs, totalMs } = patience
    this.#lastId += 1
    const question: Question = { id: this.#lastId, name, request }
    this.#child.send(question) // one that cannot be sent is refused at once, and nothing waits for its answer
    clearTimeout(this.#idle)
    return new Promise<E[N]['reply']>((resolve, reject) => {
      const giveUp = () => this.#end(new HelperSilent(`${name}: no answer`))
      this.#waiting.set(question.id, {
        resolve,
        reject,
        silence: setTimeout(giveUp, silenceMs),
        total: totalMs === undefined ? undefined : setTimeout(giveUp, totalMs),
      })
    })
  }

  /** Ends the process; what still waits for it is refused. */
  stop(): void {
    this.#end(new HelperGone('stopped'))
  }

  #start(): Child {
    const child = this.#launch()
    child.onMessage((message) => this.#heard(child, message as Message)) // its other end is answerParent
    child.onExit((code) => {
      if (this.#child !== child) return
      this.#child = null
      this.#refuseAll(new HelperGone(`ended with ${code}`))
    })
    return child
  }

  #heard(child: Child, message: Message): void {
    if (this.#child !== child) return
    for (const { silence } of this.#waiting.values()) silence.refresh()
    if (message.kind === 'alive') return
    const waiting = this.#waiting.get(message.id)
    if (!waiting) return
    this.#waiting.delete(message.id)
    clear(waiting)
    if (message.kind === 'reply') waiting.resolve(message.reply)
    else waiting.reject(new Error(message.stack))
    if (this.#waiting.size === 0 && this.#idleMs !== undefined) {
      this.#idle = setTimeout(() => this.stop(), this.#idleMs).unref()
    }
  }

  #end(reason: Error): void {
    clearTimeout(this.#idle)
    const child = this.#child
    this.#child = null
    this.#refuseAll(reason)
    child?.kill()
  }

  #refuseAll(reason: Error): void {
    const refused = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const waiting of refused) {
      clear(waiting)
      waiting.reject(reason)
    }
  }
}

function clear({ silence, total }: Waiting): void {
  clearTimeout(silence)
  clearTimeout(total)
}
