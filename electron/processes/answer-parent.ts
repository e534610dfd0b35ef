import type { AnswersOf, Exchanges, Message, Question } from './messages'

/** Shows that a long answer goes on: each call gives it the parent's full patience again. */
export type Alive = () => void

/**
 * The side of the process: answers its parent's questions, one after the other. Under Electron the parent is on
 * `process.parentPort`, under Node on the channel of `fork`; when that closes the process ends.
 */
export function answerParent<E extends Exchanges>(answersWith: (alive: Alive) => AnswersOf<E>): void {
  const parent = parentOf()
  const answers = new Map(Object.entries(answersWith(() => parent.send({ kind: 'alive' }))))
  let last = Promise.resolve()
  parent.onQuestion(({ id, name, request }) => {
    last = last.then(async () => {
      try {
        const answer = answers.get(name)
        if (!answer) throw new Error(`no answer to ${name}`)
        parent.send({ kind: 'reply', id, reply: await answer(request) })
      } catch (error) {
        parent.send({ kind: 'error', id, stack: error instanceof Error ? `${error.stack}` : String(error) })
      }
    })
  })
}

type Parent = {
  readonly send: (message: Message) => void
  readonly onQuestion: (listener: (question: Question) => void) => void
}

function parentOf(): Parent {
  const port: Electron.ParentPort | undefined = process.parentPort
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onQuestion: (listener) => void port.on('message', ({ data }) => listener(data)),
    }
  }
  process.once('disconnect', () => process.exit())
  return {
    send: (message) => void process.send?.(message, () => undefined), // a parent that has gone needs no answer
    onQuestion: (listener) => void process.on('message', (question: Question) => listener(question)),
  }
}
