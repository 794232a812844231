import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { type ObstacleCode, obstacleCodes } from './codes.ts'
import { type Region, regions, unionAbroad } from './countries.ts'

const WHERE = {
  key: 'region',
  name: { sv: 'Var pengarna togs emot', en: 'Where the money was received' },
  values: [
    { key: 'sweden', name: { sv: 'Sverige', en: 'Sweden' } },
    { key: 'union', name: { sv: 'Övriga EU', en: 'The rest of the union' } },
    { key: 'abroad', name: { sv: 'Andra länder', en: 'Other countries' } },
  ] satisfies { key: Region; name: Words }[],
}

const OBSTACLES: Readonly<Record<ObstacleCode, Words>> = {
  no_account: { sv: 'Inget konto', en: 'No account' },
  no_identity_document: { sv: 'Ingen id-handling', en: 'No identity document' },
  unsafe_address: { sv: 'Otrygg adress', en: 'Unsafe address' },
  bank_refused: { sv: 'Banken sa nej', en: 'The bank refused' },
  fees: { sv: 'Avgifter', en: 'Fees' },
  not_reached: { sv: 'Gick inte att nå', en: 'Could not be reached' },
  taken_by_another: { sv: 'Togs av någon annan', en: 'Taken by somebody else' },
  exchange_loss: { sv: 'Växlingsförlust', en: 'Loss in exchange' },
  other: { sv: 'Annat', en: 'Other' },
}

const regionSql = sql`case when r.country = 'SE' then 'sweden' when r.country = any(${[...unionAbroad]}::text[]) then 'union' else 'abroad' end`

/** A figure for the whole and for each region, from rows of which the one without a region is the whole. */
const cellsOf = <R extends { region: string | null }>(
  rows: readonly R[],
  figure: (row: R | undefined) => Omit<RawCell, 'cell'>,
): RawCell[] => [
  { cell: {}, ...figure(rows.find(({ region }) => region === null)) },
  ...regions.map((region) => ({
    cell: { region },
    ...figure(rows.find((row) => row.region === region)),
  })),
]

const countInHand = async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ region: string | null; sent: number; received: number }>`
    select region, count(*)::int as sent, count(*) filter (where state = 'received')::int as received
    from (select ${regionSql} as region, p.state from redress.payment p join redress.route r on r.id = p.route_id
      where p.sent_on between ${from} and ${to}) as sent
    group by grouping sets ((region), ())`.execute(tx)
  return cellsOf(rows, (row) => {
    const count = row?.sent ?? 0
    const part = row?.received ?? 0
    return { count, part, value: count === 0 ? null : (100 * part) / count }
  })
}

const countDays = async (tx: DatabaseTransaction, { from, to }: Period): Promise<RawCell[]> => {
  const { rows } = await sql<{ region: string | null; count: number; days: number | null }>`
    select region, count(*)::int as count, percentile_cont(0.5) within group (order by days) as days
    from (select ${regionSql} as region, p.told_on - p.decided_on as days
      from redress.payment p join redress.route r on r.id = p.route_id
      where p.state = 'received' and p.told_on between ${from} and ${to}) as received
    group by grouping sets ((region), ())`.execute(tx)
  return cellsOf(rows, (row) => ({ count: row?.count ?? 0, value: row?.days ?? null }))
}

/** Whether money reached the person (measure 24): what became of payouts, not that they were sent. */
export const paymentSeries: readonly Series[] = [
  {
    name: 'redress.received_in_hand',
    title: { sv: 'Utbetalningar i personens hand', en: 'Payouts in the person’s hand' },
    definition: {
      sv: 'Andel av utbetalningar som skickades under perioden där personen själv har sagt att allt är mottaget, när perioden räknas. Att banken säger att pengarna är framme räknas inte.',
      en: 'Share of payouts sent in the period of which the person has said that all is received, when the period is counted. That a bank says the money is there does not count.',
    },
    unit: { sv: 'procent av utbetalningarna', en: 'per cent of payouts' },
    evidence: 'outcome',
    measures: [24],
    breakdowns: [WHERE],
    every: 'year',
    adds: false,
    count: countInHand,
  },
  {
    name: 'redress.days_to_hand',
    title: { sv: 'Tid från beslut till hand', en: 'Time from decision to hand' },
    definition: {
      sv: 'Median av dagar från beslut eller dom till den dag personen sa att allt var mottaget, för utbetalningar som bekräftades under perioden.',
      en: 'Median of days from decision or judgment to the day on which the person said that all was received, for payouts confirmed in the period.',
    },
    unit: { sv: 'dagar (median)', en: 'days (median)' },
    evidence: 'outcome',
    measures: [24],
    breakdowns: [WHERE],
    every: 'year',
    adds: false,
    count: countDays,
  },
  {
    name: 'redress.obstacles',
    title: { sv: 'Hinder för utbetalningar', en: 'Obstacles to payouts' },
    definition: {
      sv: 'Hinder som antecknades under perioden. Samma hinder för en utbetalning räknas en gång.',
      en: 'Obstacles written down in the period. The same obstacle of a payout counts once.',
    },
    unit: { sv: 'hinder', en: 'obstacles' },
    evidence: 'outcome',
    measures: [24],
    breakdowns: [
      breakdownOf('obstacle', { sv: 'Hinder', en: 'Obstacle' }, obstacleCodes, (key) => OBSTACLES[key]),
    ],
    every: 'year',
    adds: true,
    count: tallied(
      ({ from, to }) => sql`select code as obstacle, count(distinct payment_id) from redress.obstacle
        where seen_on between ${from} and ${to} group by code`,
    ),
  },
]
