import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClockKind } from '../../law/index.ts'
import { selfEndingKinds } from './rules.ts'

/** Ends the periods whose last day has been. @returns how many. */
export const lapseEnded = async (tx: DatabaseTransaction, today: Day): Promise<number> => {
  const ended = await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'lapsed',
      ended_on: sql<string>`last_day`,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .where('state', '=', 'running')
    .where('kind', 'in', [...selfEndingKinds])
    .where('escalates_on', '<=', today)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export interface DueWarning {
  readonly id: string
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly lastDay: Day | null
  readonly atOnce: boolean
  /** Whoever is responsible for the clock, where they still work on the case, else for the case; whoever stands in for them first. */
  readonly tellPerson: string | null
}

/** Clocks of open cases with a warning to be given by today, held until the transaction ends. */
export const listDueWarnings = async (tx: DatabaseTransaction, today: Day): Promise<DueWarning[]> => {
  const found = await sql<DueWarning>`
    select k.id, k.kind, k.starts_on as "startsOn", k.last_day as "lastDay", k.at_once as "atOnce",
      (select a.person_id from support.assignment a
        where a.case_id = k.case_id and support.works_now(a)
          and (a.part = 'responsible' or coalesce(a.in_place_of, a.person_id) = k.responsible_person
            or a.in_place_of = (select r.person_id from support.assignment r
              where r.case_id = k.case_id and r.part = 'responsible' and r.ended_at is null))
        order by coalesce(a.in_place_of, a.person_id) = k.responsible_person desc nulls last, a.part = 'stand_in' desc
        limit 1) as "tellPerson"
    from support.clock k join support.case_file c on c.id = k.case_id
    where k.state = 'running' and k.next_warning <= ${today} and c.state = 'open'
    for update of k`.execute(tx)
  return found.rows
}

export interface Warned {
  readonly id: string
  readonly warned: number
  readonly next: Day | null
}

/** Writes which warnings have been given. */
export const writeWarned = async (tx: DatabaseTransaction, warned: readonly Warned[]): Promise<void> => {
  if (warned.length === 0) return
  await sql`
    update support.clock k set warned = w.warned, next_warning = w.next
    from jsonb_to_recordset(${JSON.stringify(warned)}::jsonb) as w (id uuid, warned integer, next date)
    where k.id = w.id`.execute(tx)
}

/** Marks what still runs after its time in open cases as taken to those who lead. @returns the body of each. */
export const escalateDue = async (
  tx: DatabaseTransaction,
  today: Day,
  now: Date,
): Promise<{ readonly bodyId: string }[]> => {
  const found = await sql<{ bodyId: string }>`
    update support.clock k set escalated_at = ${now}
    from support.case_file c
    where c.id = k.case_id and c.state = 'open' and k.state = 'running' and k.escalated_at is null
      and k.escalates_on <= ${today}
    returning k.responsible_body as "bodyId"`.execute(tx)
  return found.rows
}

/** Those who lead the casework of some bodies. */
export const listManagers = async (
  tx: DatabaseTransaction,
  bodyIds: readonly string[],
): Promise<{ readonly bodyId: string; readonly personId: string }[]> => {
  if (bodyIds.length === 0) return []
  return tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['m.body_id as bodyId', 'm.person_id as personId'])
    .where('m.body_id', 'in', [...bodyIds])
    .where('m.role', '=', 'case_manager')
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .execute()
}
