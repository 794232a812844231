import { printerInThread } from '../../../platform/print/in-thread.ts'
import type { AccountDocument } from '../account/document.ts'

/** The account as a tagged PDF, set in a thread of its own. */
export const printInThread = printerInThread<AccountDocument>('modules/plan/drafting/account-pdf.worker')
