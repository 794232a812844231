import { useReader } from '../../../../../web/reader.ts'
import { documentWords } from '../messages.ts'

export const useDocumentWords = () => documentWords(useReader().locale)
