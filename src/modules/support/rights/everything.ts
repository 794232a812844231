import type { Day } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { citation, type SectionKey } from '../../law/index.ts'
import { personLanguage, personLanguages } from '../person-language/languages.ts'
import type { PersonLanguage } from '../person-language/person-language.ts'
import { fillIn } from '../person-language/plain-words.ts'
import { isSection } from '../sections/sections.ts'
import type { SubjectEntry } from './subject-part.ts'

/** Everything that is kept about a person, and on which section something was left out. */
export interface Everything {
  readonly number: string
  readonly bodyName: string
  readonly day: Day
  /** Of the person, as `personLanguages` has them. */
  readonly language: string
  readonly parts: readonly {
    readonly key: string
    readonly heading: string
    readonly entries: readonly SubjectEntry[]
  }[]
  /** Null where nothing was left out. */
  readonly withheldBy: SectionKey | null
}

/** That something was left out, and why; not what: that may be the very thing that does harm. */
const withheldWords = ({ withheldBy }: Everything, language: PersonLanguage): string | null =>
  withheldBy === null
    ? null
    : fillIn(language.papers.leftOut, { section: citation(withheldBy, houseLanguage(language)) })

/** The language that somebody reads; Swedish where there is none of that code. */
export const languageFor = (code: string): PersonLanguage => personLanguage(code) ?? personLanguages[0]!

/** Which of the two languages of the house its own words are told in, to somebody who reads a language. */
export const houseLanguage = ({ code }: PersonLanguage): Locale => (code === 'en' ? 'en' : 'sv')

/** What a part is called: in the language of the person, where it is a section of a case. */
const headingOf = (
  { consent, code }: PersonLanguage,
  { key, heading }: { readonly key: string; readonly heading: string },
): string =>
  isSection(key) && code !== 'sv' && code !== 'en' ? `${consent.sections[key]} (${heading})` : heading

const fieldOf = (language: Locale, { at, label, value }: SubjectEntry): [string, string] => [
  at ? `${label}\n${formatter(language).date(at.slice(0, 10))}` : label,
  value,
]

/** The readable form. A discreet one has neither sender nor a word in its title that says what it is about. */
export const everythingSheet = (everything: Everything, discreet: boolean): Sheet => {
  const { parts, bodyName, day } = everything
  const language = languageFor(everything.language)
  const { papers } = language
  const withheld = withheldWords(everything, language)
  const blocks: SheetBlock[] = [
    { paragraph: papers.everythingLead },
    ...(language.code === 'sv' ? [] : [{ paragraph: papers.inSwedish }]),
    ...(withheld === null ? [] : [{ paragraph: withheld, tone: 'notice' } as const]),
    ...parts.flatMap((part): SheetBlock[] => [
      { heading: headingOf(language, part), level: 1 },
      { fields: part.entries.map((entry) => fieldOf(houseLanguage(language), entry)) },
    ]),
    ...(language.reviewed
      ? []
      : [{ paragraph: language.plan.notCheckedByTranslator, tone: 'quiet' } as const]),
  ]
  return {
    title: discreet ? papers.papers : papers.everything,
    sender: bodyName,
    language: language.code,
    date: day,
    standard: 'accessible',
    discreet,
    blocks,
  }
}

/** The form for programs (GDPR article 20: structured and commonly used). */
export const everythingJson = (everything: Everything): string => {
  const { number, bodyName, day, language, parts } = everything
  const leftOut = withheldWords(everything, languageFor(language))
  const told = parts.map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ at, label, value }) => ({ at, label, value })),
  }))
  return JSON.stringify({ number, body: bodyName, day, language, leftOut, parts: told }, null, 2)
}
