import { useReader } from '../../../../web/reader.ts'
import { completionWords } from '../messages.ts'

/** The words of completions in the reader's language. */
export const useCompletionWords = () => completionWords(useReader().locale)
