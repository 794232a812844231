import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { guidelineWords } from '../messages.ts'

/** The words of common guidelines in the reader's language. */
export const useGuidelineWords = () => guidelineWords(useReader().locale)
/** The refused form, where it was sent to this address. */
export const at = (refused: RefusedForm | undefined, address: string) =>
  refused?.sentTo === address ? refused : undefined
/** A text that was entered in the form that came back. */
export const entered = (refused: RefusedForm | undefined, name: string): string | undefined =>
  typeof refused?.values[name] === 'string' ? (refused.values[name] as string) : undefined
