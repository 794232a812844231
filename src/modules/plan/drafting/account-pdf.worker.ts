/** The thread in which accounts are set as PDF: half a second of work that would otherwise hold up every reader. */
import { parentPort } from 'node:worker_threads'
import type { AccountDocument } from '../account/document.ts'
import { accountPdf } from '../account/pdf.ts'
import type { PrintAnswer } from './print-in-thread.ts'

parentPort?.on('message', ({ job, document }: { job: number; document: AccountDocument }) => {
  let answer: PrintAnswer
  try {
    answer = { job, pdf: new Uint8Array(accountPdf(document)) }
  } catch (error) {
    answer = { job, failure: (error as Error).message }
  }
  parentPort?.postMessage(answer)
})
