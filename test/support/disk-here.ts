import { diskAnswers } from '../../electron/disk/answers'
import { Disk } from '../../electron/disk/disk'
import type { Child, Launch } from '../../electron/processes/launch'
import type { Question } from '../../electron/processes/messages'

/** The disk as its process serves it, in this process: messages are cloned as they are on their way there and back. */
export function diskHere(): Disk {
  return new Disk(launchHere)
}

const launchHere: Launch = (): Child => {
  let listener = (_message: unknown): void => undefined
  const answers = new Map<string, (request: never) => unknown>(Object.entries(diskAnswers(() => undefined)))
  return {
    send: (message) => {
      const { id, name, request } = structuredClone(message as Question)
      void Promise.resolve(answers.get(name)?.(request as never)).then((reply) =>
        listener(structuredClone({ kind: 'reply', id, reply })),
      )
    },
    onMessage: (listen) => {
      listener = listen
    },
    onExit: () => undefined,
    kill: () => undefined,
  }
}
