import { config } from 'zod'
import { guardMarkup } from './trusted-types'

// zod asks with each schema that is made whether it may make code out of text. The page's policy forbids that and
// complains of the question, so it is settled before the rest is loaded
config({ jitless: true })
guardMarkup()
void import('./start-window')
