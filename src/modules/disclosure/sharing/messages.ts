import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { followingMessages } from './messages-following.ts'
import { formMessages } from './messages-form.ts'
import { receivedMessages } from './messages-received.ts'

const messages = {
  sv: { ...formMessages.sv, ...followingMessages.sv, ...receivedMessages.sv },
  en: { ...formMessages.en, ...followingMessages.en, ...receivedMessages.en },
} as const

/** The words of the pages about disclosures. */
export const sharingWords = (locale: Locale) => translator(messages, locale)
export type SharingWord = keyof typeof messages.sv
