import { sql } from 'kysely'
import type { Words } from '../../../platform/i18n/words.ts'
import { within } from '../../../platform/series/moments.ts'
import type { Series } from '../../../platform/series/series.ts'
import { receivables } from '../matching/wanted.ts'
import { requestMessages } from './messages.ts'
import { nothingReasons } from './rules.ts'
import { urgencies } from './schema.ts'

const both = (key: 'women' | 'men' | 'trans_persons' | 'now' | 'within_days' | 'planned') => ({
  sv: requestMessages.sv[key] as string,
  en: requestMessages.en[key] as string,
})

const forWhom = {
  key: 'for_whom',
  name: { sv: 'För vem', en: 'For whom' },
  values: receivables.map((key) => ({ key, name: both(key) })),
}

const reasonNames: Readonly<Record<(typeof nothingReasons)[number], Words>> = {
  capacity: { sv: 'Inget boende som passade hade plats', en: 'No shelter that fitted had a place' },
  declined_by_person: {
    sv: 'Det som fanns passade inte personen',
    en: 'What there was did not fit the person',
  },
  too_near: { sv: 'De som passade låg för nära', en: 'Those that fitted were too near' },
  needs_not_met: { sv: 'Inget boende kunde möta behoven', en: 'No shelter could meet the needs' },
  no_answer: { sv: 'Ingen svarade i tid', en: 'Nobody answered in time' },
}

const what = {
  sv: 'Förfrågningar till poolen om skyddat boende. En ändrad eller felskriven förfrågan räknas inte.',
  en: 'Requests to the pool for protected housing. A request that was changed or entered wrongly is not counted.',
}

/** What was asked of the pool in a year. No geography: where places lack would tell where they are. */
const requests: Series = {
  name: 'housing.requests',
  title: { sv: 'Förfrågningar om skyddat boende', en: 'Requests for protected housing' },
  definition: what,
  unit: { sv: 'förfrågningar', en: 'requests' },
  evidence: 'output',
  measures: [3, 4, 27],
  breakdowns: [
    forWhom,
    {
      key: 'urgency',
      name: { sv: 'Hur bråttom', en: 'Urgency' },
      values: urgencies.map((key) => ({ key, name: both(key) })),
    },
  ],
  every: 'year',
  adds: true,
  count: async (tx, period) => {
    const { rows } = await sql<{ for_whom: string; urgency: string; count: number }>`
      select receives as for_whom, urgency, count(*)::int as count from housing.request
      where ${within('made_at', period)}
        and coalesce(end_reason, '') not in ('changed', 'entered_wrongly')
      group by receives, urgency`.execute(tx)
    return rows.map(({ for_whom, urgency, count }) => ({ cell: { for_whom, urgency }, count }))
  },
}

/** How often there was no place, and why. */
const withoutPlace: Series = {
  name: 'housing.requests_without_a_place',
  title: {
    sv: 'Förfrågningar om skyddat boende utan plats',
    en: 'Requests for protected housing without a place',
  },
  definition: {
    sv: 'Förfrågningar som avslutades utan plats, efter varför inget fanns. Att personen sa nej är inget fel hos personen.',
    en: 'Requests that ended without a place, by why there was none. That the person said no is no fault of the person.',
  },
  unit: { sv: 'förfrågningar', en: 'requests' },
  evidence: 'outcome',
  measures: [3, 4, 27],
  breakdowns: [
    {
      key: 'reason',
      name: { sv: 'Varför', en: 'Why' },
      values: nothingReasons.map((key) => ({ key, name: reasonNames[key] })),
    },
    forWhom,
  ],
  every: 'year',
  adds: true,
  count: async (tx, { from, to }) => {
    const { rows } = await sql<{ reason: string; for_whom: string; count: number }>`
      select n.nothing_because as reason, r.receives as for_whom, count(*)::int as count
      from housing.pool_note n join housing.request r on r.id = n.request_id
      where n.nothing_because is not null and n.ended_on between ${from} and ${to}
      group by 1, 2`.execute(tx)
    return rows.map(({ reason, for_whom, count }) => ({ cell: { reason, for_whom }, count }))
  },
}

/** What the pool tells the plan. */
export const requestSeries: readonly Series[] = [requests, withoutPlace]
