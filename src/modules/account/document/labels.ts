import { english } from './labels-english.ts'
import { type LabelKey, swedish } from './labels-swedish.ts'
import type { AccountLanguage } from './sources.ts'

export type { LabelKey }

export const labelCatalogues: Record<AccountLanguage, Record<LabelKey, string>> = { sv: swedish, en: english }

/** Looks up a label in one language and fills in its places; numbers and dates come already written. */
export type Labels = (key: LabelKey, places?: Record<string, string | number>) => string

export const labelsIn =
  (language: AccountLanguage): Labels =>
  (key, places = {}) =>
    labelCatalogues[language][key].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      String(places[name] ?? whole),
    )
