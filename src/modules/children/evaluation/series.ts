import { sql } from 'kysely'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import type { missingCodes, stepKinds } from '../joint/schema.ts'

const asked = ({ from, to }: Period) => sql`i.requested_on between ${from} and ${to}`

const joint: Series = {
  name: 'children.joint_investigations',
  title: { sv: 'Gemensamma utredningar av barn', en: 'Joint investigations of children' },
  definition: {
    sv: 'Utredningar som socialtjänsten begärde hos ett barnahus under perioden, hur de än slutade.',
    en: 'Investigations that social services asked a house for in the period, however they ended.',
  },
  unit: { sv: 'utredningar', en: 'investigations' },
  evidence: 'output',
  measures: [21],
  breakdowns: [],
  every: 'year',
  adds: true,
  count: async (tx, period): Promise<readonly RawCell[]> => {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from children.investigation i where ${asked(period)}`.execute(tx)
    return [{ cell: {}, count: Number(rows[0]?.count ?? 0) }]
  },
}

const daysTo = (name: string, kind: (typeof stepKinds)[number], title: Words): Series => ({
  name,
  title,
  definition: {
    sv: 'Median av antalet dagar från begäran till den dag då det första steget av slaget var klart. Utredningar där det inte är klart räknas inte med.',
    en: 'Median of the days from the request to the day on which the first step of the kind was done. Investigations where it is not done are not counted.',
  },
  unit: { sv: 'dagar (median)', en: 'days (median)' },
  evidence: 'outcome',
  measures: [21],
  breakdowns: [],
  every: 'year',
  adds: false,
  count: async (tx, period): Promise<readonly RawCell[]> => {
    const { rows } = await sql<{ count: string; value: string | null }>`
      select count(d.days) as count, percentile_cont(0.5) within group (order by d.days) as value
      from (select min(s.done_on) - i.requested_on as days from children.investigation i
        join children.joint_step s on s.investigation_id = i.id and s.kind = ${kind} and s.state = 'done'
        where ${asked(period)} group by i.id, i.requested_on) d`.execute(tx)
    const [row] = rows
    return [
      {
        cell: {},
        count: Number(row?.count ?? 0),
        value: row?.value === null || row === undefined ? null : Number(row.value),
      },
    ]
  },
})

const missingNames: Readonly<Record<(typeof missingCodes)[number], Words>> = {
  no_place: { sv: 'Ingen plats', en: 'No place' },
  no_interpreter: { sv: 'Ingen tolk', en: 'No interpreter' },
  missing_authority: { sv: 'En myndighet saknades', en: 'An authority was missing' },
  waiting_for_decision: { sv: 'Väntade på beslut', en: 'Waited for a decision' },
  child_ill: { sv: 'Barnet var sjukt', en: 'The child was ill' },
  other: { sv: 'Annat', en: 'Something else' },
}
const kindNames: Readonly<Record<(typeof stepKinds)[number], Words>> = {
  consultation: { sv: 'Samrådsmöte', en: 'Consultation meeting' },
  interview: { sv: 'Förhör', en: 'Interview' },
  medical: { sv: 'Läkarundersökning', en: 'Medical examination' },
  crisis_support: { sv: 'Krisstöd', en: 'Crisis support' },
  follow_up: { sv: 'Uppföljningsmöte', en: 'Follow-up meeting' },
  decision: { sv: 'Beslut', en: 'Decision' },
}
const valuesOf = (names: Readonly<Record<string, Words>>) =>
  Object.entries(names).map(([key, name]) => ({ key, name }))

const missing: Series = {
  name: 'children.joint_missing',
  title: { sv: 'Vad som saknades i gemensamma utredningar', en: 'What was missing in joint investigations' },
  definition: {
    sv: 'Steg, i utredningar som begärdes under perioden, där något saknades när det skulle ha gjorts. Ett steg kan räknas under flera orsaker.',
    en: 'Steps, of investigations asked for in the period, where something was missing when they were to be done. A step may be counted under several causes.',
  },
  unit: { sv: 'steg', en: 'steps' },
  evidence: 'output',
  measures: [21],
  breakdowns: [
    { key: 'step', name: { sv: 'Steg', en: 'Step' }, values: valuesOf(kindNames) },
    {
      key: 'missing',
      name: { sv: 'Vad som saknades', en: 'What was missing' },
      values: valuesOf(missingNames),
    },
  ],
  every: 'year',
  adds: true,
  count: async (tx, period): Promise<readonly RawCell[]> => {
    const { rows } = await sql<{ step: string; missing: string; count: string }>`
      select s.kind as step, m as missing, count(*) as count
      from children.investigation i join children.joint_step s on s.investigation_id = i.id, unnest(s.missing) m
      where ${asked(period)} group by 1, 2`.execute(tx)
    return rows.map(({ step, missing: code, count }) => ({
      cell: { step, missing: code },
      count: Number(count),
    }))
  },
}

/** What joint investigations are followed by over the years (measure 21). */
export const jointSeries: readonly Series[] = [
  joint,
  daysTo('children.days_to_first_meeting', 'consultation', {
    sv: 'Dagar till första samrådsmötet',
    en: 'Days to the first consultation meeting',
  }),
  daysTo('children.days_to_interview', 'interview', {
    sv: 'Dagar till första förhöret',
    en: 'Days to the first interview',
  }),
  daysTo('children.days_to_decision', 'decision', { sv: 'Dagar till beslut', en: 'Days to a decision' }),
  missing,
]
