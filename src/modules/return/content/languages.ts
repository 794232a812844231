import { type PersonLanguage, personLanguage } from '../../support/index.ts'
import { arabic } from './ar.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { romanian } from './ro.ts'
import { russian } from './ru.ts'
import { swedish } from './sv.ts'
import { thai } from './th.ts'
import type { ReturningWords } from './words.ts'

const words: Readonly<Record<string, ReturningWords>> = {
  sv: swedish,
  en: english,
  ar: arabic,
  ro: romanian,
  ru: russian,
  es: spanish,
  th: thai,
}

/** A language with what this room says in it. */
export interface ReturningLanguage {
  readonly language: PersonLanguage
  readonly words: ReturningWords
}

/**
 * What the room says in a language, by its BCP 47 code; undefined where nobody has written it, and then the page offers an
 * interpreter instead of guessing.
 */
export const returningLanguage = (code: string): ReturningLanguage | undefined => {
  const language = personLanguage(code)
  const found = language && words[language.code]
  return language && found && { language, words: found }
}

/** Every language that the room speaks, those of the house first. */
export const returningLanguages: readonly ReturningLanguage[] = Object.keys(words).flatMap(
  (code) => returningLanguage(code) ?? [],
)

/** English, in which every partner's page stands beside its own language. */
export const inEnglish: ReturningWords = english
