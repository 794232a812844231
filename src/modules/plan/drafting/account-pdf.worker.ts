/** The thread in which accounts are set as PDF: half a second of work that would otherwise hold up every reader. */
import { answerPrinting } from '../../../platform/print/in-thread.ts'
import { accountPdf } from '../account/pdf.ts'

answerPrinting(accountPdf)
