import type { Day } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { citation, type SectionKey } from '../../law/index.ts'
import { rightsWords } from './messages.ts'
import type { SubjectEntry } from './subject-part.ts'

/** Everything that is kept about a person, and on which section something was left out. */
export interface Everything {
  readonly number: string
  readonly bodyName: string
  readonly day: Day
  readonly language: Locale
  readonly parts: readonly { readonly heading: string; readonly entries: readonly SubjectEntry[] }[]
  /** Null where nothing was left out. */
  readonly withheldBy: SectionKey | null
}

/** That something was left out, and why; not what: that may be the very thing that does harm. */
const withheldWords = ({ withheldBy, language }: Everything): string | null =>
  withheldBy === null
    ? null
    : rightsWords(language)('leftOutSaid', { section: citation(withheldBy, language) })

const fieldOf = (language: Locale, { at, label, value }: SubjectEntry): [string, string] => [
  at ? `${label}\n${formatter(language).date(at.slice(0, 10))}` : label,
  value,
]

/** The readable form. A discreet one has neither sender nor a word in its title that says what it is about. */
export const everythingSheet = (everything: Everything, discreet: boolean): Sheet => {
  const { language, parts, bodyName, day } = everything
  const t = rightsWords(language)
  const withheld = withheldWords(everything)
  const blocks: SheetBlock[] = [
    { paragraph: t('everythingLead') },
    ...(withheld === null ? [] : [{ paragraph: withheld, tone: 'notice' } as const]),
    ...parts.flatMap(({ heading, entries }): SheetBlock[] => [
      { heading, level: 1 },
      { fields: entries.map((entry) => fieldOf(language, entry)) },
    ]),
  ]
  return {
    title: t(discreet ? 'papers' : 'everything'),
    sender: bodyName,
    language,
    date: day,
    standard: 'accessible',
    discreet,
    blocks,
  }
}

/** The form for programs (GDPR article 20: structured and commonly used). */
export const everythingJson = (everything: Everything): string => {
  const { number, bodyName, day, language, parts } = everything
  const leftOut = withheldWords(everything)
  const told = parts.map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ at, label, value }) => ({ at, label, value })),
  }))
  return JSON.stringify({ number, body: bodyName, day, language, leftOut, parts: told }, null, 2)
}
