import type { Day } from '../../../platform/clock/clock.ts'
import { addMonths } from '../../../platform/clock/working-days.ts'
import { isGivenName } from '../../directory/index.ts'

/** So many months a membership lasts without a word. */
const LASTS_MONTHS = 24

/** How long a membership lasts that is begun or renewed on a day: nobody has been reminded of its end. */
export const lasting = (day: Day): { readonly lapsesOn: Day; readonly remindedOn: null } => ({
  lapsesOn: addMonths(day, LASTS_MONTHS),
  remindedOn: null,
})

/** What in a text may be of a case: a number that may be a person's, or a name. */
export type CaseDetail = 'identity_number' | 'telephone' | 'name'

/*
 * Identity numbers of the countries around the Baltic Sea, by form alone, since a number with an error in it is still somebody's:
 * 6+4 (Sweden, Denmark; Finland with a sign and a letter; 8+4 in Sweden), 6+5 (Norway, Latvia), 11 digits (Estonia, Lithuania, Poland).
 */
const IDENTITY =
  /(?<![\d])(?:\d{2})?\d{6}\s?[-+A-FU-Y]?\s?\d{3}[\dA-Y](?![\d])|(?<!\d)\d{6}[-\s]?\d{5}(?!\d)|(?<!\d)\d{11}(?!\d)/i
/** Seven digits or more, however they are grouped: also the numbers of cases and of passports. */
const TELEPHONE = /(?<![\d.,-])\+?(?:\d[\s()-]{0,2}){6,}\d/

const WORD = /\p{Lu}[\p{Ll}'’-]+/gu

/** Whether a name stands there: a given name that is known, or two words with capitals inside a sentence. */
const namesSomebody = (text: string): boolean => {
  const sentences = text.split(/(?<=[.!?:\n])\s+/)
  return sentences.some((sentence) => {
    const words = [...sentence.matchAll(WORD)]
    return words.some((word, at) => {
      if (isGivenName(word[0])) return true
      const next = words[at + 1]
      const isFirst = word.index === 0
      return !isFirst && next !== undefined && sentence.slice(word.index, next.index) === `${word[0]} `
    })
  })
}

/** What may be of a case in a text, the gravest first. It judges the form alone; a person looks. */
export const caseDetailsIn = (text: string): readonly CaseDetail[] => [
  ...(IDENTITY.test(text) ? (['identity_number'] as const) : []),
  ...(!IDENTITY.test(text) && TELEPHONE.test(text) ? (['telephone'] as const) : []),
  ...(namesSomebody(text) ? (['name'] as const) : []),
]
