import type { Words } from '../../../platform/i18n/words.ts'
import type { OutcomeWords } from '../content/outcome-questions.ts'
import type { ConsentWords } from './consent-words.ts'
import type { PaperWords, PlanWords, SaidWords } from './plain-words.ts'

/**
 * A language that the person can have the plan and the consent in: one object in `languages/`, checked by the
 * compiler. `reviewed` is false until a translator has read every sentence, and page and print say so. The house's
 * own two languages are no translations.
 */
export interface PersonLanguage {
  /** BCP 47, for the page's `lang`. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly nameOnScreen: Words
  readonly direction: 'ltr' | 'rtl'
  readonly reviewed: boolean
  readonly plan: PlanWords
  readonly papers: PaperWords
  readonly said: SaidWords
  readonly outcome: OutcomeWords
  readonly consent: ConsentWords
}
