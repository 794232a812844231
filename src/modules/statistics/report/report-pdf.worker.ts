/** The thread in which situation reports are set as PDF: work that would otherwise hold up every reader. */
import { answerPrinting } from '../../../platform/print/in-thread.ts'
import { reportPdf } from './pdf.ts'

answerPrinting(reportPdf)
