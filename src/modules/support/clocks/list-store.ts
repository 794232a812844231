import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { CLOCK_KINDS, type ClockKind } from '../../law/index.ts'

/** A clock that runs, in a list over cases. */
export interface RunningClock {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly keyId: string
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly lastDay: Day | null
  readonly atOnce: boolean
  readonly responsibleName: string | null
  readonly escalatedAt: Date | null
  readonly longerAskedOn: Day | null
  /** Whether the reader works on the case. */
  readonly works: boolean
  /** The chosen name, sealed, with the row it is bound to; absent in the list of a body. */
  readonly nameId: string | null
  readonly sealedName: Buffer | null
}

export interface Wanted {
  readonly of: 'mine' | 'body'
  readonly page: number
  readonly pageSize: number
}

const workedOn = (actor: PersonActor) => sql`
  select a.case_id from support.assignment a
  where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and support.works_now(a)`

/** Of what is due on the same day, what the law asks for first comes first. */
const byKind = (row: string) => sql`array_position(${[...CLOCK_KINDS]}::text[], ${sql.ref(`${row}.kind`)})`

/**
 * Clocks that run, what is late or due at once first, then by last day: those of the cases that the actor works on, or by
 * number alone those of the body. Both begin from what the actor may see, so that the cost grows with that only.
 */
export const listRunning = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { of, page, pageSize }: Wanted,
): Promise<{ rows: RunningClock[]; total: number }> => {
  const reached =
    of === 'mine'
      ? sql`select k.*, true as works from (${workedOn(actor)}) w join support.clock k on k.case_id = w.case_id
          where k.state = 'running'`
      : sql`select k.*, k.case_id in (${workedOn(actor)}) as works from support.clock k
          where k.responsible_body = ${actor.bodyId} and k.state = 'running'`
  const found = await sql<RunningClock & { total: number }>`
    with reached as (${reached}),
    shown as materialized (
      select r.*, count(*) over () as total from reached r
      order by coalesce(r.last_day, case when r.at_once then r.starts_on end) nulls last,
        ${byKind('r')}, r.made_at, r.id
      limit ${pageSize} offset ${(page - 1) * pageSize})
    select k.id, k.case_id as "caseId", c.number, c.key_id as "keyId", k.kind, k.starts_on as "startsOn",
      k.last_day as "lastDay", k.at_once as "atOnce", p.name as "responsibleName", k.escalated_at as "escalatedAt",
      k.longer_asked_on as "longerAskedOn",
      k.works, n.id as "nameId", n.sealed as "sealedName", k.total::int as total
    from shown k
    join support.case_file c on c.id = k.case_id
    left join identity.person p on p.id = k.responsible_person
    left join lateral (select f.id, f.sealed from support.field f
      where ${of === 'mine'} and f.case_id = k.case_id and f.section = 'identity' and f.field = 'chosen_name'
        and f.superseded_at is null order by f.occurrence limit 1) n on true
    order by coalesce(k.last_day, case when k.at_once then k.starts_on end) nulls last,
      ${byKind('k')}, k.made_at, k.id`.execute(tx)
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 }
}

/** The last days of the clocks that run in the cases that a person works on at a body. */
export const listOwnDays = async (
  tx: DatabaseTransaction,
  scope: { readonly personId: string; readonly bodyId: string; readonly from?: Day; readonly to?: Day },
): Promise<{ readonly key: string; readonly bodyId: string; readonly day: Day }[]> => {
  let query = tx
    .selectFrom('support.clock as k')
    .innerJoin('support.assignment as a', (join) =>
      join
        .onRef('a.case_id', '=', 'k.case_id')
        .on('a.person_id', '=', scope.personId)
        .on('a.body_id', '=', scope.bodyId)
        .on(sql<boolean>`support.works_now(a)`),
    )
    .select(['k.id as key', 'a.body_id as bodyId', 'k.last_day as day'])
    .distinct()
    .where('k.state', '=', 'running')
    .where('k.last_day', 'is not', null)
  if (scope.from !== undefined) query = query.where('k.last_day', '>=', scope.from)
  if (scope.to !== undefined) query = query.where('k.last_day', '<=', scope.to)
  return (await query.execute()).map(({ day, ...clock }) => ({ ...clock, day: day! }))
}
