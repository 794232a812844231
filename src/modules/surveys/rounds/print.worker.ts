/** The thread in which slips are set as PDF. */
import { answerPrinting } from '../../../platform/print/in-thread.ts'
import { printSlipsPdf } from './print-slips.ts'

answerPrinting(printSlipsPdf)
