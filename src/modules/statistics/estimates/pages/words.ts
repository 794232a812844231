import { formatter } from '../../../../platform/i18n/format.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import type { ChosenModel } from '../fan.ts'
import { estimateWords } from '../messages.ts'
import type { QuickModel } from '../schema.ts'

/** What a way of choosing a model is called. */
export const modelWord = (kind: QuickModel, locale: Locale): string => estimateWords(locale)(`kind_${kind}`)

/** How a model was chosen, in words. */
export const modelInWords = ({ kind, threshold }: ChosenModel, locale: Locale): string => {
  const t = estimateWords(locale)
  const model = modelWord(kind, locale)
  return threshold === null ? model : t('at', { model, threshold: decimals(threshold, locale) })
}

/** A threshold as it is: 0.001 is not rounded to nothing. */
const decimals = (value: number, locale: Locale): string =>
  locale === 'sv' ? String(value).replace('.', ',') : String(value)

/** A number of people, whole. */
export const people = (value: number | null, locale: Locale): string =>
  value === null ? '–' : formatter(locale).number(Math.round(value))

/** From a lower to an upper bound. */
export const bounds = (
  interval: { readonly lower: number | null; readonly upper: number | null } | null,
  locale: Locale,
): string =>
  interval === null || interval.lower === null || interval.upper === null
    ? '–'
    : estimateWords(locale)('between', {
        lower: people(interval.lower, locale),
        upper: people(interval.upper, locale),
      })

/** The answer in a sentence: between what, and most likely how many; or how many at least, where the lists cannot say. */
export const answerInWords = (
  {
    population,
    lower,
    upper,
    isLeast,
  }: {
    readonly population: number | null
    readonly lower: number | null
    readonly upper: number | null
    readonly isLeast: boolean
  },
  locale: Locale,
): string => {
  const t = estimateWords(locale)
  if (population === null) return t('answerNone')
  const said = { people: people(population, locale) }
  if (isLeast) return t('answerLeast', said)
  if (lower === null || upper === null) return t('answerAbout', said)
  return t('answerBetween', { ...said, lower: people(lower, locale), upper: people(upper, locale) })
}
