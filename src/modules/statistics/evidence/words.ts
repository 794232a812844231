import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { inUnit } from '../../../platform/series/unit-words.ts'
import { evidenceWords } from './messages.ts'
import type { EvidenceRow, Finding } from './row.ts'

/** A figure as it is said: zero is a figure, what is missing says how. */
export const figureInWords = (figure: Figure, locale: Locale): string => {
  const { number } = formatter(locale)
  if (figure.kind === 'measured') return number(figure.value)
  return figure.kind === 'zero' ? number(0) : evidenceWords(locale)(`kind_${figure.kind}`)
}

/** The value of a finding with its unit, and between what the true value lies. */
export const valueInWords = ({ unit, figure, lower, upper }: Finding, locale: Locale): string => {
  const t = evidenceWords(locale)
  const { number } = formatter(locale)
  const known = figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : undefined
  const value = known === undefined ? figureInWords(figure, locale) : inUnit(known, unit, locale)
  return lower === null || upper === null
    ? value
    : t('withBounds', { value, bounds: t('interval', { lower: number(lower), upper: number(upper) }) })
}

/** A finding in one line: what it is, and its value. */
export const findingInWords = (finding: Finding, locale: Locale): string =>
  evidenceWords(locale)('findingText', { label: finding.label[locale], value: valueInWords(finding, locale) })

/** The years that evidence is about; a dash where none is told. */
export const yearsInWords = ({ fromYear, toYear }: Pick<EvidenceRow, 'fromYear' | 'toYear'>): string => {
  if (fromYear === null) return toYear === null ? '–' : String(toYear)
  return toYear === null || toYear === fromYear ? String(fromYear) : `${fromYear}–${toYear}`
}
