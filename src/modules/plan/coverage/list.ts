import type { ListFile } from '../../../web/list-files.tsx'
import { titleIn } from '../names/pages/title.tsx'
import type { viewCoverage } from './actions.ts'
import { coverageWords } from './messages.ts'
import type { CoveredMeasure } from './rules.ts'
import { cellWords } from './words.ts'

type Viewed = Awaited<ReturnType<typeof viewCoverage.run>>

/** Measures by bodies as a table: one column for each body, in the order of the page. */
export const coverageList: ListFile<Viewed, CoveredMeasure> = {
  name: 'samlad-coverage',
  title: ({ plan }, locale) => `${coverageWords(locale)('coverage')}: ${plan.reference}`,
  rows: ({ measures }) => measures,
  columns: ({ bodies }) => [
    {
      heading: (locale) => coverageWords(locale)('measure'),
      cell: ({ measure: { number, heading } }, locale) => `${number}. ${titleIn(heading, 'sv', locale)}`,
    },
    ...bodies.map(({ key, name }) => ({
      heading: () => name,
      cell: ({ cells }: CoveredMeasure, locale: 'sv' | 'en') => {
        const cell = cells.get(key)
        return cell === undefined ? null : cellWords(cell, locale)
      },
    })),
  ],
}
