import type { Words } from '../../../platform/i18n/words.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import type { SeriesDescription } from '../../../platform/series/series.ts'
import { type BreakdownKey, breakdownKeys, standardBreakdown } from './breakdowns.ts'
import type { Description } from './schema.ts'

/** What a reported series is said to be: what every series says, and where its figures come from. */
export interface ReportedDescription extends SeriesDescription {
  readonly source: string
  readonly method: string
}

const linesOf = (text: string | undefined): string[] => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The description that a form or a program has given. */
export const describedAs = (name: string, given: Description): ReportedDescription => ({
  name,
  title: { sv: given.titleSv, en: given.titleEn ?? given.titleSv },
  unit: { sv: given.unitSv, en: given.unitEn ?? given.unitSv },
  definition: { sv: given.definitionSv, en: given.definitionEn ?? given.definitionSv },
  source: given.source,
  method: given.method,
  evidence: given.evidence,
  every: given.every,
  adds: given.adds === 'yes',
  threshold: given.threshold,
  measures: [
    ...new Set(
      (given.measures ?? '')
        .split(',')
        .map((number) => Number(number.trim()))
        .filter((number) => number >= 1 && number <= 36),
    ),
  ].sort((one, other) => one - other),
  breakdowns: breakdownKeys
    .filter((key) => given.breakdowns.includes(key))
    .map((key) => standardBreakdown(key, linesOf(given.bodies)))
    .filter(({ values }) => values.length > 0),
})

/** The fields of the form of a series as it is described. */
export const formValuesOf = (series: ReportedDescription): Description => {
  const english = (words: Words) => (words.en === words.sv ? undefined : words.en)
  const bodies = series.breakdowns.find(({ key }) => key === 'body')?.values.map(({ name }) => name.sv)
  return {
    titleSv: series.title.sv,
    titleEn: english(series.title),
    unitSv: series.unit.sv,
    unitEn: english(series.unit),
    definitionSv: series.definition.sv,
    definitionEn: english(series.definition),
    source: series.source,
    method: series.method,
    evidence: series.evidence,
    every: series.every,
    adds: series.adds ? 'yes' : 'no',
    threshold: series.threshold ?? 1,
    breakdowns: series.breakdowns.map(({ key }) => key as BreakdownKey),
    bodies: bodies?.join('\n'),
    measures: series.measures.length > 0 ? series.measures.join(', ') : undefined,
  }
}

/** SHA-256 of a description in canonical form. */
export const digestOfDescription = (series: ReportedDescription): string => contentHash(series)
