import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { inUnit } from '../../../platform/series/unit-words.ts'
import { periodName, seriesWords } from '../../series/index.ts'
import type { SnapshotContent } from './content.ts'

type Value = SnapshotContent['data']['value']

const valueWords = ({ kind, value }: Value, unit: Words, locale: Locale): string => {
  if (kind === 'measured') return inUnit(value!, unit, locale)
  return kind === 'zero' ? inUnit(0, unit, locale) : seriesWords(locale)(kind)
}

const words = {
  sv: { baseline: 'utgångsläge', target: 'mål' },
  en: { baseline: 'baseline', target: 'target' },
} as const

/** A snapshot by its name and period: "Samtal till stödlinjen, 2010". */
export const snapshotTitle = ({ indicator, series, data }: SnapshotContent, locale: Locale): string => {
  const period = periodName(seriesWords(locale), data, formatter(locale))
  return `${(indicator ?? series).title[locale]}, ${period}`
}

/** A snapshot as a sentence for an account: "Samtal till stödlinjen 2010: 640 samtal (utgångsläge 0, mål 1 000)." */
export const snapshotSentence = (content: SnapshotContent, locale: Locale): string => {
  const format = formatter(locale)
  const { indicator, series, data } = content
  const told = (indicator ?? series).title[locale]
  const { unit } = indicator ?? series
  const period = periodName(seriesWords(locale), data, format)
  const course = indicator
    ? [
        ...(['measured', 'zero'].includes(indicator.baseline.kind)
          ? [`${words[locale].baseline} ${format.number(indicator.baseline.value ?? 0)}`]
          : []),
        ...(indicator.target
          ? [`${words[locale].target} ${format.number(indicator.target.value ?? 0)}`]
          : []),
      ]
    : []
  const behind = course.length > 0 ? ` (${course.join(', ')})` : ''
  return `${told} ${period}: ${valueWords(data.value, unit, locale)}${behind}.`
}
