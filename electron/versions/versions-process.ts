import { answerParent } from '../processes/answer-parent'
import { packing } from './packing'
import type { PackingExchanges } from './packing-aside'

answerParent<PackingExchanges>(() => packing)
