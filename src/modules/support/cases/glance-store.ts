import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** By what right somebody who does not work on a case sees something of it, and until when. */
export interface Reason {
  readonly kind: 'emergency' | 'live'
  readonly bodyName: string
  readonly until: Date
}

/** Emergency access and live views of one case that are open for the actor. */
export const listReasons = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  caseId: string,
  now: Date,
): Promise<Reason[]> => {
  const found = await sql<Reason>`
    select 'emergency' as kind, b.name as "bodyName", max(e.ends_at) as until
      from disclosure.break_glass e join directory.body b on b.id = e.body_id
      where e.case_id = ${caseId} and e.person_id = ${actor.personId} and e.body_id = ${actor.bodyId}
        and e.state = 'open' and e.ends_at > ${now} group by b.name
    union all
    select 'live', b.name, max(d.ends_at)
      from disclosure.disclosure d join directory.body b on b.id = d.from_body
      where d.case_id = ${caseId} and d.to_body = ${actor.bodyId} and d.form = 'live' and d.state = 'in_force'
        and d.starts_at <= ${now} and d.ends_at > ${now} and (d.to_role is null or disclosure.unveiled(d.id, 'to_role', d.to_role) = ${actor.role}) group by b.name`.execute(
    tx,
  )
  return found.rows
}

/** How many people and bodies are on the deny list of a case. */
export const countDenials = async (tx: DatabaseTransaction, caseId: string): Promise<number> => {
  const found = await tx
    .selectFrom('disclosure.denial')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return found.count
}

export interface RunningClock {
  readonly kind: string
  readonly lastDay: string | null
  readonly atOnce: boolean
}

/** The clock of a case that comes first: what is to be done at once, else what ends first. */
export const findNextClock = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<RunningClock | undefined> =>
  tx
    .selectFrom('support.clock')
    .select(['kind', 'last_day as lastDay', 'at_once as atOnce'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'running')
    .orderBy('at_once', 'desc')
    .orderBy('last_day', (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
