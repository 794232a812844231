import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { PhaseKind } from '../content/phases.ts'
import type { Goal, Phase, Plan, Review, Step } from './plan.ts'
import type { GoalState, StayWish, StepState } from './schema.ts'

const opened = (key: CaseKey, place: string, sealed: Buffer | null): string =>
  sealed === null ? '' : key.open(place, sealed)

/** The plan of a case, as row-level security shows it; nothing before it is begun. */
export const findPlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Plan | undefined> => {
  const row = await tx.selectFrom('support.plan').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        id: row.id,
        wishes: opened(key, `support.plan.wishes:${row.id}`, row.sealed_wishes),
        wishesLanguage: row.wishes_language,
        stays: row.stays as StayWish | null,
        nextReview: row.next_review,
        madeAt: row.made_at,
        revision: row.revision,
      }
}

/** The phases of a plan in the order of their days. */
export const listPhases = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Phase[]> => {
  const rows = await tx
    .selectFrom('support.phase')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('from_day')
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PhaseKind,
    name: opened(key, `support.phase.name:${row.id}`, row.sealed_name),
    from: row.from_day,
    to: row.to_day,
    endedOn: row.ended_on,
  }))
}

/** The goals of a plan in their order. */
export const listGoals = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Goal[]> => {
  const rows = await tx
    .selectFrom('support.goal')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    text: key.open(`support.goal:${row.id}`, row.sealed),
    ownWords: row.own_words,
    need: row.need,
    state: row.state as GoalState,
    madeAt: row.made_at,
    revision: row.revision,
  }))
}

/** The steps of a plan, what is to be done first before what comes later and what has no day. */
export const listSteps = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Step[]> => {
  const rows = await tx
    .selectFrom('support.step as s')
    .leftJoin('directory.body as b', 'b.id', 's.responsible_body')
    .selectAll('s')
    .select('b.name as responsibleName')
    .where('s.case_id', '=', caseId)
    .orderBy(sql`s.state = 'planned'`, 'desc')
    .orderBy('s.day', (order) => order.asc().nullsLast())
    .orderBy('s.made_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    text: key.open(`support.step:${row.id}`, row.sealed),
    plain: opened(key, `support.step.plain:${row.id}`, row.sealed_plain),
    responsibleBody: row.responsible_body,
    responsibleName: row.responsibleName,
    day: row.day,
    state: row.state as StepState,
    endedOn: row.ended_on,
    revision: row.revision,
  }))
}

/** The reviews of a plan, the latest first. */
export const listReviews = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Review[]> => {
  const rows = await tx
    .selectFrom('support.review as r')
    .leftJoin('identity.person as p', 'p.id', 'r.made_by')
    .selectAll('r')
    .select('p.name as madeByName')
    .where('r.case_id', '=', caseId)
    .orderBy('r.held_on', 'desc')
    .orderBy('r.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.held_on,
    text: key.open(`support.review:${row.id}`, row.sealed),
    personTookPart: row.person_took_part,
    madeByName: row.madeByName,
  }))
}

/** Bodies that a step can be given to: the case's own, and those that a case can be referred to (never a shelter). */
export const listResponsible = async (
  tx: DatabaseTransaction,
  own: { readonly bodyId: string; readonly bodyName: string },
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select body_id as id, name from disclosure.referral_recipients() order by name`.execute(tx)
  return [{ id: own.bodyId, name: own.bodyName }, ...rows.filter(({ id }) => id !== own.bodyId)]
}

/** Whether a text holds the name of a body of the directory. */
export const namesBody = async (tx: DatabaseTransaction, text: string): Promise<boolean> => {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select from directory.body b where length(b.name) > 3 and strpos(lower(${text}), lower(b.name)) > 0) as named`.execute(
    tx,
  )
  return rows[0]?.named === true
}
