import { danish } from './da.ts'
import { english } from './en.ts'
import { norwegian } from './nb.ts'
import { swedish } from './sv.ts'

export const vocabularies = { sv: swedish, en: english, da: danish, nb: norwegian } as const
export type Language = keyof typeof vocabularies

/** The entries of a list, longest first, so that "action plan" is found before "action". */
export const entries = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .sort((a, b) => b.length - a.length)

type Lists =
  | 'measure'
  | 'area'
  | 'introduces'
  | 'leaves'
  | 'nouns'
  | 'verbs'
  | 'totals'
  | 'actsBefore'
  | 'groups'

/** The entries of every language as alternatives of one regular expression. */
export const anyLanguage = (list: Lists): string =>
  [...new Set(Object.values(vocabularies).flatMap((vocabulary) => entries(vocabulary[list])))]
    .sort((a, b) => b.length - a.length)
    .join('|')

/** The months of every language, in small letters, by their number. */
export const monthNumbers: Readonly<Record<string, number>> = Object.fromEntries(
  Object.values(vocabularies).flatMap(({ months }) =>
    months.split(', ').flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
      [name.slice(0, 4), index + 1],
    ]),
  ),
)
