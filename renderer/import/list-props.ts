import type { ChangeWords } from './change-words'
import type { Decisions } from './decisions'

/** What each list of the preview is given: what was decided so far, and how a change is said. */
export type ListProps = {
  readonly decisions: Decisions
  readonly words: ChangeWords
  readonly onChange: (decisions: Decisions) => void
}
