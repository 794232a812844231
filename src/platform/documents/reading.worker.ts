/**
 * The process in which one document from outside is read. It is started by `readWithLimits`, gets the bytes as a
 * message, answers with one message, and is gone: whatever a document does to its parser, it does here.
 */
import { DocumentRefusal } from './document-refusal.ts'
import { extractText } from './extract.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

const answer = async ({ bytes, name }: ReadingRequest): Promise<ReadingAnswer> => {
  try {
    return { document: await extractText(bytes, name) }
  } catch (error) {
    if (error instanceof DocumentRefusal) return { refusal: { code: error.code, reason: error.reason } }
    const reason = error instanceof RangeError ? 'it is nested too deeply' : 'its parts contradict each other'
    return { refusal: { code: 'document.corrupt', reason: `the document cannot be read: ${reason}` } }
  }
}

process.once('message', async (request: ReadingRequest) => {
  const message = await answer(request)
  process.send?.(message, () => process.disconnect())
})
