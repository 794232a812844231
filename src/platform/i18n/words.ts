import type { Locale } from './locale.ts'

/** Words in both languages of the house, written in Swedish first and said again in English. */
export type Words = Readonly<Record<Locale, string>>
