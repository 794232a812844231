import type { Format } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Series } from '../../../platform/series/series.ts'
import type { studyWords } from './messages.ts'

/** A series as a table: a row for each year, a column for the whole and for each value of its breakdown. */
interface FigureTable {
  readonly title: string
  readonly definition: string
  readonly unit: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly year: string; readonly cells: readonly string[] }[]
}

/** The tables of the series that have been counted. What is withheld says so, and is never shown as nothing. */
export const figureTables = (
  series: readonly Series[],
  told: readonly ToldPeriod[],
  locale: Locale,
  t: ReturnType<typeof studyWords>,
  format: Format,
): FigureTable[] =>
  series.flatMap((one) => {
    const periods = told.filter(({ name }) => name === one.name)
    if (periods.length === 0) return []
    const [breakdown] = one.breakdowns
    const values = breakdown?.values ?? []
    const wordOf = (period: ToldPeriod, key: string, category: string): string => {
      const found = period.cells.find((cell) => cell.breakdown === key && cell.category === category)
      if (found === undefined) return t('not_collected')
      return found.figure.kind === 'measured' ? format.number(found.figure.value) : t(found.figure.kind)
    }
    return [
      {
        title: one.title[locale],
        definition: one.definition[locale],
        unit: one.unit[locale],
        columns: [t('whole'), ...values.map(({ name }) => name[locale])],
        rows: periods.map((period) => ({
          year: period.from.slice(0, 4),
          cells: [
            wordOf(period, '', ''),
            ...values.map(({ key }) => wordOf(period, breakdown?.key ?? '', key)),
          ],
        })),
      },
    ]
  })
