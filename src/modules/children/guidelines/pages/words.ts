import { useReader } from '../../../../web/reader.ts'
import { guidelineWords } from '../messages.ts'

/** The words of common guidelines in the reader's language. */
export const useGuidelineWords = () => guidelineWords(useReader().locale)
