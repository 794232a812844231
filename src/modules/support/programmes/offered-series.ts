import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import { programmeSettings } from '../content/programme-kinds.ts'
import { settings } from './schema.ts'

const bySetting = breakdownOf(
  'setting',
  { sv: 'Verksamhet', en: 'Setting' },
  settings,
  (key) => programmeSettings[key],
)

const countBegun = async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ setting: string; count: number }>`
    select p.setting, count(*)::int as count from support.stay s join support.programme p on p.id = s.programme_id
    where s.from_day between ${from}::date and ${to}::date group by 1`.execute(tx)
  return rows.map(({ setting, count }) => ({ cell: { setting }, count }))
}

const share = (cell: RawCell['cell'], count: number, part: number): RawCell => ({
  cell,
  count,
  part,
  value: count === 0 ? null : Math.round((1000 * part) / count) / 10,
})

/** Who, of those that were reached after twelve months, has work, studies or another occupation; and who has a home. */
const countAfter =
  (what: 'housed' | 'occupied') =>
  async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
    const { rows } = await sql<{ setting: string | null; known: number; having: number }>`
      select p.setting, count(${sql.ref(`f.${what}`)})::int as known, (count(*) filter (where ${sql.ref(`f.${what}`)}))::int as having
      from support.follow_up f join support.stay s on s.id = f.stay_id join support.programme p on p.id = s.programme_id
      where f.months = 12 and f.result = 'answered' and f.done_on between ${from}::date and ${to}::date
      group by rollup (p.setting)`.execute(tx)
    return rows.map(({ setting, known, having }) => share(setting === null ? {} : { setting }, known, having))
  }

const afterTwelveMonths = {
  unit: { sv: 'procent av dem som har svarat', en: 'per cent of those who answered' },
  evidence: 'outcome',
  measures: [5, 6, 14],
  breakdowns: [bySetting],
  every: 'year',
  adds: false,
} as const

/** Programmes of addiction services, institutions, prisons and others: who begins, and how it goes. */
export const programmeSeries: readonly Series[] = [
  {
    name: 'support.programme_stays',
    title: { sv: 'Påbörjade tider i program', en: 'Times in programmes that began' },
    definition: {
      sv: 'Tider i program som har börjat under perioden, efter programmets verksamhet. En person kan ha flera.',
      en: 'Times in programmes that began in the period, by the setting of the programme. A person may have several.',
    },
    unit: { sv: 'påbörjade tider', en: 'times begun' },
    evidence: 'output',
    measures: [5, 6, 14],
    breakdowns: [bySetting],
    every: 'quarter',
    adds: true,
    count: countBegun,
  },
  {
    ...afterTwelveMonths,
    name: 'support.housed_after_a_year',
    title: { sv: 'Har bostad ett år efter programmet', en: 'Has a home a year after the programme' },
    definition: {
      sv: 'Andel med egen eller ordnad bostad bland dem som har svarat vid uppföljningen efter tolv månader. De som inte har nåtts är inte med.',
      en: 'Share with a home of their own or an arranged one among those who answered at the follow-up after twelve months. Those who were not reached are not in it.',
    },
    count: countAfter('housed'),
  },
  {
    ...afterTwelveMonths,
    name: 'support.occupied_after_a_year',
    title: {
      sv: 'Arbetar, studerar eller har annan sysselsättning ett år efter programmet',
      en: 'Works, studies or has another occupation a year after the programme',
    },
    definition: {
      sv: 'Andel med sysselsättning bland dem som har svarat vid uppföljningen efter tolv månader. De som inte har nåtts är inte med.',
      en: 'Share with an occupation among those who answered at the follow-up after twelve months. Those who were not reached are not in it.',
    },
    count: countAfter('occupied'),
  },
]
