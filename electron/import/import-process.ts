import { answerParent } from '../processes/answer-parent'
import { importAnswers } from './answers'
import type { ImportExchanges } from './exchanges'
import { hardenObjects } from './harden'
import { IMPORT_MEGABYTES } from './limits'
import { endAbove } from './memory-limit'

/*
 * Files from outside are read in this process alone: it ends when one takes too much memory, is ended when one takes
 * too long, and no name in a file can give a property to all objects.
 */
hardenObjects()
endAbove(IMPORT_MEGABYTES * 1e6)
answerParent<ImportExchanges>(() => importAnswers)
