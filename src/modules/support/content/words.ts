import type { Locale } from '../../../platform/i18n/locale.ts'

/** A text of the screen, written in Swedish first and said again in English. */
export type Words = Readonly<Record<Locale, string>>
