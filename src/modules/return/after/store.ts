import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { Moment, Result, Source } from './codes.ts'
import type { Answers } from './rules.ts'

export interface FollowUp extends Answers {
  readonly id: string
  readonly planId: string
  readonly moment: Moment
  readonly dueOn: Day
  readonly result: Result | null
  readonly note: string
  readonly source: Source | null
  readonly doneOn: Day | null
}

/** The follow-ups of a return, the first due first. */
export const listFollowUps = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
): Promise<FollowUp[]> => {
  const rows = await tx
    .selectFrom('return.follow_up')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('due_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    moment: row.moment as Moment,
    dueOn: row.due_on,
    result: row.result as Result | null,
    safe: row.safe as Answers['safe'],
    housed: row.housed as Answers['safe'],
    supported: row.supported as Answers['safe'],
    occupied: row.occupied as Answers['safe'],
    re_exploited: row.re_exploited as Answers['safe'],
    note: openText(key, 'return.follow_up', 'note', row.id, row.sealed_note),
    source: row.source as Source | null,
    doneOn: row.done_on,
  }))
}

/** @throws NotFound, also for a follow-up of another return. */
export const getFollowUp = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
  followUpId: string,
): Promise<FollowUp> => {
  const found = (await listFollowUps(tx, key, planId)).find(({ id }) => id === followUpId)
  if (found === undefined) throw new NotFound('follow_up')
  return found
}

/** Writes what came of a follow-up. @returns whether it could still be answered: of two who answer, one does. */
export const writeFollowUp = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  followUpId: string,
  made: Answers & {
    readonly result: Exclude<Result, 'missed'>
    readonly note: string
    readonly source: Source
    readonly accessId: string | null
    readonly doneOn: Day
    readonly doneBy: string | null
  },
): Promise<boolean> => {
  const { note, accessId, doneOn, doneBy, ...codes } = made
  const written = await tx
    .updateTable('return.follow_up')
    .set({
      ...codes,
      sealed_note: note === '' ? null : key.seal(`return.follow_up.note:${followUpId}`, note),
      access_id: accessId,
      done_on: doneOn,
      done_by: doneBy,
    })
    .where('id', '=', followUpId)
    .where((where) => where.or([where('result', 'is', null), where('result', '=', 'missed')]))
    .executeTakeFirst()
  return written.numUpdatedRows > 0n
}

export interface DueFollowUp {
  readonly id: string
  readonly planId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly moment: Moment
  readonly dueOn: Day
  readonly result: Result | null
}

/** The follow-ups that are still to be made, or were missed, in the cases that the actor works on; the first due first. */
export const listDueAbroad = async (tx: DatabaseTransaction, actor: PersonActor): Promise<DueFollowUp[]> => {
  const { rows } = await sql<DueFollowUp>`
    select f.id, f.plan_id as "planId", f.case_id as "caseId", c.number as "caseNumber", f.moment, f.due_on as "dueOn", f.result
    from support.assignment a
      join support.case_file c on c.id = a.case_id
      join "return".plan p on p.case_id = c.id
      join "return".follow_up f on f.plan_id = p.id
    where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and support.works_now(a)
      and c.state = 'open' and p.state in ('travelled', 'followed') and (f.result is null or f.result = 'missed')
    order by f.due_on limit 200`.execute(tx)
  return rows
}
