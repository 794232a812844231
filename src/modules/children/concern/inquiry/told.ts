import type { Locale } from '../../../../platform/i18n/locale.ts'
import { wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { type Asked, asked, type Part } from './content.ts'
import type { Found, Written } from './written.ts'

/** A name or a hint in the reader's language. */
export const saidIn = ([sv, en]: readonly [string, string], locale: Locale): string =>
  locale === 'sv' ? sv : en

/** What is answered of one thing that a part asks about, as question and answer in words. */
export const answersOf = (
  { items }: Asked,
  found: Found,
  locale: Locale,
): { readonly key: string; readonly question: string; readonly answer: string }[] => {
  const words = wordsOf(items, locale)
  return items
    .filter(({ key }) => (found[key] ?? '') !== '')
    .map(({ key, kind }) => ({
      key,
      question: words(key),
      answer: kind === 'text' ? found[key]! : words(`${key}:${found[key]}`),
    }))
}

/** What the child says, area by area, as it was written in the corners. */
export const saidByChild = (newest: (part: Part) => Written | undefined, locale: Locale) =>
  (['child', 'parents', 'family'] as const).flatMap((part) =>
    asked[part].flatMap(({ key, name }) => {
      const words = newest(part)?.found[`${key}_says`] ?? ''
      return words === '' ? [] : [{ name: saidIn(name, locale), words }]
    }),
  )
