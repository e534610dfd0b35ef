import { answerParent } from '../processes/answer-parent'
import { JournalKeeper } from './journal-keeper'
import type { JournalExchanges } from './messages'

const keeper = new JournalKeeper()
answerParent<JournalExchanges>(() => keeper.answers)
