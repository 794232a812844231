/** The thread in which reports are set as PDF: half a second of work that would otherwise hold up every reader. */
import { answerPrinting } from '../../platform/print/in-thread.ts'
import { printComposition } from './print.ts'

answerPrinting(printComposition)
