/** The thread in which decision memos are set as PDF. */
import { answerPrinting } from '../../../platform/print/in-thread.ts'
import { printMemoPdf } from './print-memo.ts'

answerPrinting(printMemoPdf)
