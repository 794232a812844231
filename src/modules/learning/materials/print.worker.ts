/** The thread in which lesson packs are set as PDF: work that would otherwise hold up every reader. */
import { answerPrinting } from '../../../platform/print/in-thread.ts'
import { printPack } from './print-pack.ts'

answerPrinting(printPack)
