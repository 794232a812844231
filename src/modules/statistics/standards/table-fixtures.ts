import { caseOf, eventOf, victimOf } from './fixtures.ts'
import { type CaseRecord, eurostatTables, unodcQuestionnaire } from './index.ts'
import { measured } from './stated.ts'

// The tables of 2025, as the records stood in March 2026, for tests.

const year = { year: 2025, countedAt: '2026-03-01' }
export const eurostat = (records: readonly CaseRecord[]) => eurostatTables(records, year)
export const unodc = (records: readonly CaseRecord[]) =>
  unodcQuestionnaire(records, { ...year, source: 'Exempel' })

/** One figure of the tables of Eurostat. */
export const figure = (
  records: readonly CaseRecord[],
  breakdown: string,
  category: string,
  population = 'registered_victims',
) =>
  eurostat(records).result.cells.find(
    (cell) => cell.population === population && cell.breakdown === breakdown && cell.category === category,
  )?.figure

/** Women of 25 from Romania, sexually exploited, each in an event of her own. */
export const women = (many: number): CaseRecord[] =>
  [...Array(many).keys()].map((place) =>
    caseOf(`w${place}`, {
      event: eventOf(`e${place}`, { forms: measured(['sexual']) }),
      victim: victimOf(`p${place}`, {
        gender: measured('feminine'),
        age: measured({ form: 'exact', years: 25 }),
        citizenship: measured(['RO']),
      }),
    }),
  )
