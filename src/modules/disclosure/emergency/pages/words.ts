import { useReader } from '../../../../web/reader.ts'
import { accessWords } from '../access-messages.ts'
import { emergencyWords } from '../messages.ts'

/** The words of emergencies and alerts in the reader's language. */
export const useEmergencyWords = () => emergencyWords(useReader().locale)

/** The words of who sees a case in the reader's language. */
export const useAccessWords = () => accessWords(useReader().locale)
