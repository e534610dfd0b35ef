import { answerParent } from '../processes/answer-parent'
import { diskAnswers } from './answers'

// everything on the user's own disks, sticks and shares happens here, where it may hang
answerParent(diskAnswers)
