import type { Locale } from '../../../platform/i18n/locale.ts'
import { arabic } from './languages/ar.ts'
import { english } from './languages/en.ts'
import { spanish } from './languages/es.ts'
import { romanian } from './languages/ro.ts'
import { russian } from './languages/ru.ts'
import { swedish } from './languages/sv.ts'
import { thai } from './languages/th.ts'
import type { PersonLanguage } from './person-language.ts'

/** The languages that the plan and the consent exist in; an editor adds one here. */
export const personLanguages: readonly PersonLanguage[] = [
  swedish,
  english,
  arabic,
  romanian,
  russian,
  spanish,
  thai,
]

/**
 * The language for a BCP 47 code, such as `ro` or `es-CO`; undefined where there is none, and then the page offers
 * an interpreter instead of guessing.
 */
export const personLanguage = (code: string): PersonLanguage | undefined => {
  const wanted = code.toLowerCase().split('-')[0]
  return personLanguages.find((language) => language.code === wanted)
}

/** The languages to choose from, each by its own name and as the reader calls it. */
export const languagesToChoose = (locale: Locale): readonly { value: string; label: string }[] =>
  personLanguages.map(({ code, name, nameOnScreen }) => ({
    value: code,
    label: `${name} (${nameOnScreen[locale]})`,
  }))
