import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { COUNTIES } from '../../directory/index.ts'
import { TOTAL } from '../protection/index.ts'
import type { Choice } from './dimensions.ts'
import type { Counting, Definition } from './methods.ts'
import { isLabelKey, labelWords } from './words.ts'

/** A dimension in words. */
export const dimensionName = (name: string, locale: Locale): string => {
  const key = `dimension_${name}`
  return isLabelKey(key) ? labelWords(locale)(key) : name
}

const countyName = (code: string, locale: Locale): string | undefined => {
  const county = COUNTIES.find(([known]) => known === code)
  return county && (locale === 'sv' ? `${county[1]} län` : county[2])
}

/** A label of a dimension in words; a body is called what it is called. */
export const labelName = (dimension: string, label: string, locale: Locale): string => {
  const key = `label_${label}`
  if (isLabelKey(key)) return labelWords(locale)(key)
  if (dimension === 'county') return countyName(label, locale) ?? label
  if (dimension === 'citizenship' && /^[A-Z]{2}$/u.test(label))
    return new Intl.DisplayNames(locale, { type: 'region' }).of(label) ?? label
  return label
}

/** A cell in words: the labels by which it is less than all. */
export const cellName = (labels: Readonly<Record<string, string>>, locale: Locale): string => {
  const said = Object.entries(labels)
    .filter(([, label]) => label !== TOTAL)
    .map(
      ([dimension, label]) => `${dimensionName(dimension, locale)}: ${labelName(dimension, label, locale)}`,
    )
  return said.length === 0 ? labelWords(locale)('label_Total') : said.join(', ')
}

/** What is counted: a population, or a table of those that bodies count themselves. */
export const subjectOf = (counting: Counting): string =>
  counting.way === 'records' ? counting.population : counting.table
/** What is counted, in words. */
export const subjectName = (counting: Counting, locale: Locale): string =>
  subjectWords(subjectOf(counting), locale)
export const subjectWords = (subject: string, locale: Locale): string => {
  const key = `subject_${subject}`
  return isLabelKey(key) ? labelWords(locale)(key) : subject
}

export const choiceName = (choice: Choice, locale: Locale): string => labelWords(locale)(`choice_${choice}`)
export const unitName = (unit: Definition['unit'], locale: Locale): string =>
  labelWords(locale)(`unit_${unit}`)

/** A figure as a page shows it: what is no number says in words what it is. */
export const figureText = (figure: Figure, locale: Locale): string =>
  figure.kind === 'measured'
    ? formatter(locale).number(figure.value)
    : labelWords(locale)(`figure_${figure.kind}`)
