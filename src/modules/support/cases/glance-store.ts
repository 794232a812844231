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
    select kind, body_name as "bodyName", until
    from disclosure.ways_in(${caseId}, ${actor.personId}, ${actor.bodyId}, ${actor.role}, ${now})`.execute(tx)
  return found.rows
}

/** How many people and bodies are on the deny list of a case. */
export const countDenials = async (tx: DatabaseTransaction, caseId: string): Promise<number> => {
  const found = await sql<{ count: number }>`select disclosure.count_denied(${caseId}) as count`.execute(tx)
  return found.rows[0]!.count
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
