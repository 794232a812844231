import { type Translate, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { fieldMessages } from './field-messages.ts'
import { importMessages } from './import-messages.ts'
import { reviewMessages as pageMessages } from './review-messages.ts'
import { versionMessages } from './version-messages.ts'

/** Everything that the review says, in both languages. */
const reviewMessages = {
  sv: { ...importMessages.sv, ...pageMessages.sv, ...fieldMessages.sv, ...versionMessages.sv },
  en: { ...importMessages.en, ...pageMessages.en, ...fieldMessages.en, ...versionMessages.en },
} as const

export type ReviewWords = Translate<(typeof reviewMessages)['sv']>

/** The words of the review in one language. */
export const reviewWords = (locale: Locale): ReviewWords => translator(reviewMessages, locale)
