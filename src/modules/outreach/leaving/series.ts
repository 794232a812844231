import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import { leavingWords } from './messages.ts'
import type { Result } from './rules.ts'

const stages = ['men', 'asked', 'accepted', 'baseline', 'six_months'] as const

const resultOf = async (tx: DatabaseTransaction, { to }: Period): Promise<Result | undefined> =>
  (
    await sql<{
      content: Result
    }>`select content from outreach.result where until_year = ${Number(to.slice(0, 4))}`.execute(tx)
  ).rows[0]?.content

/** What was told of a year already: protected when it was worked out, and counted half a year later. */
const told = (
  cellsOf: (result: Extract<Result, { few: false }>) => RawCell[],
): Pick<Series, 'ready' | 'count'> => ({
  ready: async (tx, period) => (await resultOf(tx, period)) !== undefined,
  count: async (tx, period) => {
    const result = await resultOf(tx, period)
    return result === undefined || result.few ? [] : cellsOf(result)
  },
})

/** What men who want to stop tell (measure 8): how far they came, and the change at six months, never the one without the other. */
export const leavingSeries: readonly Series[] = [
  {
    name: 'outreach.leaving_flow',
    title: { sv: 'Män som vill sluta: hur långt de kom', en: 'Men who want to stop: how far they came' },
    definition: {
      sv: 'Män som enheter har mött till och med året, som fick frågan, sa ja, svarade i början och följdes till sex månader. Alla enheter tillsammans, minst tre.',
      en: 'Men whom units had met up to and including the year, who were asked, said yes, answered at the beginning and were followed to six months. All units together, three at least.',
    },
    unit: { sv: 'män', en: 'men' },
    evidence: 'output',
    measures: [8],
    breakdowns: [
      breakdownOf(
        'stage',
        { sv: 'Steg', en: 'Step' },
        stages,
        inBoth((locale) => (key) => leavingWords(locale)(key)),
      ),
    ],
    every: 'year',
    adds: false,
    ...told((result) =>
      stages.map((stage) => {
        const value =
          stage === 'six_months'
            ? (result.followed.find(({ moment }) => moment === stage)?.followed ?? 0)
            : result[stage]
        return { cell: { stage }, count: value, value }
      }),
    ),
  },
  {
    name: 'outreach.paid_change',
    title: {
      sv: 'Män som vill sluta: förändring av andelen som har betalat för sex',
      en: 'Men who want to stop: change of the share that has paid for sex',
    },
    definition: {
      sv: 'Skillnad i procentenheter mellan början och sex månader, hos samma män. Utan jämförelsegrupp: en förändring, inte vad den beror på. Läses med hur långt män kom.',
      en: 'Difference in percentage points between the beginning and six months, in the same men. No comparison group: a change, not what it came from. Read with how far men came.',
    },
    unit: { sv: 'procentenheter', en: 'percentage points' },
    evidence: 'outcome',
    measures: [8],
    breakdowns: [],
    every: 'year',
    adds: false,
    ...told((result) => {
      const item = result.followed
        .find(({ moment }) => moment === 'six_months')
        ?.items?.find(({ key }) => key === 'paid')
      if (!item?.change) return []
      return [{ cell: {}, count: item.followed, value: Math.round(item.change.change * 100) }]
    }),
  },
]
