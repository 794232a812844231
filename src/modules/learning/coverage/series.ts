import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf, byCodes, inBoth } from '../../../platform/series/breakdown.ts'
import type { Breakdown, Period, RawCell, Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { checkWords } from '../checks/messages.ts'
import { moments } from '../checks/rules.ts'
import { codeWords, functions, levels, type Setting } from '../codes.ts'
import { countyCodes } from '../places.ts'
import { authorities } from './rules.ts'

type Word = Parameters<ReturnType<typeof codeWords>>[0]
const code = inBoth<Word>(codeWords)
/** For what was not said of somebody. */
const UNSTATED = 'unstated'

const bySetting = (of: readonly Setting[]): Breakdown =>
  breakdownOf('setting', { sv: 'Verksamhet', en: 'Setting' }, of, code)
const byFunction = breakdownOf('function', { sv: 'Uppgift', en: 'Function' }, functions, code)
const byLevel = breakdownOf(
  'level',
  { sv: 'Skolform', en: 'Level of school' },
  [...levels, UNSTATED],
  (key) => (key === UNSTATED ? { sv: 'inte angivet', en: 'not stated' } : code(key as Word)),
)
const counties = byCodes('county', { sv: 'Län', en: 'County' }, countyCodes)
const byCounty: Breakdown = {
  ...counties,
  values: [
    ...counties.values,
    { key: UNSTATED, name: { sv: 'inget visst län', en: 'no county in particular' } },
  ],
}
const byMoment = breakdownOf('moment', { sv: 'När', en: 'When' }, moments, inBoth(checkWords))

interface Completed extends Readonly<Record<string, string | number>> {
  readonly bodyId: string
  readonly count: number
}

/** What was completed in a period and has not been taken back, by body. Run as the system. */
const countCompleted = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
  of: readonly Setting[],
): Promise<Completed[]> =>
  (
    await sql<Completed>`select body_id as "bodyId", setting, function, coalesce(level, 'unstated') as level,
        coalesce(county, 'unstated') as county, sum(count)::int as count
      from learning.completion where completed_on between ${from} and ${to} and revoked_on is null and setting = any(${of})
      group by 1, 2, 3, 4, 5`.execute(tx)
  ).rows

const definition: Words = {
  sv: 'Kurser som har genomförts i perioden och inte har återkallats. Antal som organisationer har lämnat räknas med. Samma person kan räknas flera gånger. Inget om vad kurserna ledde till.',
  en: 'Courses completed in the period and not taken back. Numbers that bodies have handed in are counted too. The same person may count several times. Nothing of what the courses led to.',
}

const completions = (
  name: string,
  title: Words,
  measures: readonly number[],
  of: readonly Setting[],
  breakdowns: readonly Breakdown[],
): Series => ({
  name: `learning.${name}`,
  title,
  definition,
  unit: { sv: 'genomförda kurser', en: 'completed courses' },
  evidence: 'output',
  measures,
  breakdowns,
  every: 'quarter',
  adds: true,
  // A list of those who took the course for shelter staff is a list of shelter staff (domain rule 8).
  ...(of.includes('protected_housing') ? { leastSources: 3 } : {}),
  count: async (tx, period) => {
    const cells = await countCompleted(tx, period, of)
    return cells.map(
      (cell): RawCell => ({
        cell: Object.fromEntries(breakdowns.map(({ key }) => [key, String(cell[key])])),
        count: cell.count,
        sources: [cell.bodyId],
      }),
    )
  },
})

/** Series of training: what was completed, by those whom each measure is for, and how many answered questions. */
export const learningSeries: readonly Series[] = [
  completions(
    'completions_in_care',
    {
      sv: 'Genomförda kurser i vård, socialtjänst, skyddat boende och ungdomsmottagningar',
      en: 'Courses completed in health care, social services, protected housing and youth clinics',
    },
    [2],
    ['health', 'social_services', 'protected_housing', 'youth_clinic'],
    [bySetting(['health', 'social_services', 'protected_housing', 'youth_clinic']), byCounty],
  ),
  completions(
    'completions_of_helplines',
    { sv: 'Genomförda kurser hos stödlinjer', en: 'Courses completed at helplines' },
    [10],
    ['helpline'],
    [],
  ),
  completions(
    'completions_of_municipalities',
    {
      sv: 'Genomförda kurser i socialtjänst, skola och fritid',
      en: 'Courses completed in social services, school and leisure',
    },
    [11],
    ['social_services', 'school', 'leisure'],
    [bySetting(['social_services', 'school', 'leisure']), byFunction, byCounty],
  ),
  completions(
    'completions_of_schools',
    { sv: 'Genomförda kurser i skolan', en: 'Courses completed in schools' },
    [13],
    ['school'],
    [byLevel, byFunction],
  ),
  completions(
    'completions_of_authorities',
    {
      sv: 'Genomförda kurser hos polis, åklagare, domstolar och Migrationsverket',
      en: 'Courses completed by police, prosecutors, courts and the Migration Agency',
    },
    [20],
    authorities,
    [bySetting(authorities), byFunction],
  ),
  {
    name: 'learning.check_answers',
    title: { sv: 'Svar på kunskapsfrågor', en: 'Answers to knowledge questions' },
    definition: {
      sv: 'Hur många gånger kunskapsfrågor till kurser har besvarats i veckor som började i perioden. Svaren har inga namn, så samma person kan räknas flera gånger.',
      en: 'How many times knowledge questions of courses were answered in weeks that began in the period. Answers have no names, so the same person may count several times.',
    },
    unit: { sv: 'svar', en: 'answers' },
    evidence: 'output',
    measures: [2, 10, 11, 13, 20],
    breakdowns: [byMoment],
    every: 'quarter',
    adds: true,
    count: tallied(
      ({ from, to }) => sql`select moment, count(*) from learning.check_answer
        where week between ${from} and ${to} group by moment`,
    ),
  },
]
