import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { PlanState } from './codes.ts'
import { type Plan, plans } from './records.ts'

/** The returns of a case, the latest first. */
export const listPlans = (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<readonly Plan[]> =>
  plans.list(tx, { caseId }, { by: 'made_at' }, key)

/** @throws NotFound, also for a return of another case. */
export const getPlan = (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  returnId: string,
): Promise<Plan> => plans.get(tx, { id: returnId, caseId }, key)

/** The return, held until the transaction ends. @throws NotFound, Conflict where it has changed since it was read. */
export const holdPlan = (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  returnId: string,
  revision?: number,
): Promise<Plan> => plans.hold(tx, { id: returnId, caseId }, revision, key)

/**
 * What was confirmed is not what is planned now: both confirmations are asked for anew, and an open question to the
 * organiser is taken back.
 */
export const renewEdition = async (
  tx: DatabaseTransaction,
  plan: Pick<Plan, 'id' | 'state' | 'edition'>,
  now: Date,
): Promise<void> => {
  await plans.change(tx, plan.id, {
    edition: plan.edition + 1,
    ...(plan.state === 'confirmed' ? { state: 'planned', confirmedOn: null } : {}),
  })
  await tx
    .updateTable('return.question')
    .set({ ended_at: now })
    .where('plan_id', '=', plan.id)
    .where('ended_at', 'is', null)
    .execute()
}

export interface OwnReturn {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly number: string
  readonly state: PlanState
  readonly onOwn: boolean
  readonly departsOn: Day | null
  readonly travelledOn: Day | null
  readonly nextDue: Day | null
}

/** The returns that have not ended, of the cases that the actor works on: the next follow-up first, then the departure. */
export const listOwnReturns = async (tx: DatabaseTransaction, actor: PersonActor): Promise<OwnReturn[]> => {
  const { rows } = await sql<OwnReturn>`
    select p.id, p.case_id as "caseId", c.number as "caseNumber", p.number, p.state, p.on_own as "onOwn",
      p.departs_on as "departsOn", p.travelled_on as "travelledOn", f.due as "nextDue"
    from support.assignment a
      join support.case_file c on c.id = a.case_id
      join "return".plan p on p.case_id = c.id
      left join lateral (select min(u.due_on) as due from "return".follow_up u
        where u.plan_id = p.id and (u.result is null or u.result = 'missed')) f on true
    where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and support.works_now(a)
      and c.state = 'open' and p.state not in ('ended', 'stayed', 'withdrawn')
    order by f.due nulls last, p.departs_on nulls last limit 200`.execute(tx)
  return rows
}
