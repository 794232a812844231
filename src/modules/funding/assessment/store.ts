import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { ApplicationState } from '../applications/schema.ts'
import type { Named } from '../colleagues-store.ts'
import type { Ground, Outcome } from './schema.ts'

/** What one may know of an application before one has declared anything: who applies. */
export interface Applicant {
  readonly applicationId: string
  readonly receipt: string
  readonly bodyName: string
  readonly state: ApplicationState
  /** What oneself has declared; null where one has not. */
  readonly partial: boolean | null
  readonly decided: boolean
}

export const listApplicants = async (tx: DatabaseTransaction, callId: string): Promise<Applicant[]> => {
  const { rows } = await sql<Applicant>`
    select application_id as "applicationId", receipt, body_name as "bodyName", state, partial, decided
    from funding.applicants(${callId}::uuid)`.execute(tx)
  return rows
}

export const insertDeclarations = async (
  tx: DatabaseTransaction,
  personId: string,
  declared: readonly { applicationId: string; partial: boolean; reason: string | null }[],
  now: Date,
): Promise<void> => {
  if (declared.length === 0) return
  await tx
    .insertInto('funding.declaration')
    .values(
      declared.map(({ applicationId, partial, reason }) => ({
        application_id: applicationId,
        person_id: personId,
        partial,
        reason,
        declared_at: now,
      })),
    )
    .execute()
}

export const listAssessors = (tx: DatabaseTransaction, callId: string): Promise<Named[]> =>
  tx
    .selectFrom('funding.assessor as s')
    .innerJoin('identity.person as p', 'p.id', 's.person_id')
    .select(['p.id as personId', 'p.name'])
    .where('s.call_id', '=', callId)
    .orderBy('p.name')
    .execute()

export const insertAssessor = async (
  tx: DatabaseTransaction,
  added: { callId: string; personId: string; addedBy: string; now: Date },
): Promise<void> => {
  await tx
    .insertInto('funding.assessor')
    .values({
      call_id: added.callId,
      person_id: added.personId,
      added_by: added.addedBy,
      added_at: added.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const deleteAssessor = async (
  tx: DatabaseTransaction,
  callId: string,
  personId: string,
): Promise<void> => {
  await tx
    .deleteFrom('funding.assessor')
    .where('call_id', '=', callId)
    .where('person_id', '=', personId)
    .execute()
}

export interface Score {
  readonly criterionId: string
  readonly points: number
  readonly reason: string
}

export interface Assessment {
  readonly applicationId: string
  readonly personId: string
  readonly name: string
  readonly comment: string
  readonly doneAt: Date | null
  readonly scores: readonly Score[]
}

/** Assessments of applications that the actor may see: their own, and others' once their own is done. */
export const listAssessments = async (
  tx: DatabaseTransaction,
  applicationIds: readonly string[],
): Promise<Assessment[]> => {
  if (applicationIds.length === 0) return []
  const rows = await tx
    .selectFrom('funding.assessment as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select([
      'm.application_id as applicationId',
      'm.person_id as personId',
      'p.name',
      'm.comment',
      'm.done_at as doneAt',
    ])
    .where('m.application_id', 'in', [...applicationIds])
    .orderBy('p.name')
    .execute()
  const scores = await tx
    .selectFrom('funding.score')
    .select(['application_id', 'person_id', 'criterion_id as criterionId', 'points', 'reason'])
    .where('application_id', 'in', [...applicationIds])
    .execute()
  return rows.map((row) => ({
    ...row,
    scores: scores
      .filter((score) => score.application_id === row.applicationId && score.person_id === row.personId)
      .map(({ criterionId, points, reason }) => ({ criterionId, points, reason })),
  }))
}

interface Readable {
  readonly id: string
  readonly title: string
  /** Its organisation entered itself, and nobody has checked it. */
  readonly unchecked: boolean
  readonly soughtOre: number
  readonly outcome: Outcome | null
  readonly grantedOre: number | null
}

/** Where a decided application wants to be told; nothing where it gives no address. */
export const findMailAddress = async (
  tx: DatabaseTransaction,
  applicationId: string,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('funding.application as a')
    .innerJoin('funding.decision as d', 'd.application_id', 'a.id')
    .select('a.contact_email')
    .where('a.id', '=', applicationId)
    .where('a.contact_email', '<>', '')
    .executeTakeFirst()
  return row?.contact_email ?? undefined
}

/** The submitted applications of a call that the actor may read. */
export const listReadable = async (tx: DatabaseTransaction, callId: string): Promise<Readable[]> => {
  const { rows } = await sql<Readable>`
    select a.id, a.title, b.applied_at is not null as unchecked, d.outcome, d.granted_ore as "grantedOre",
      (select coalesce(sum(case when l.kind in ('own', 'other_funder') then -l.amount_ore else l.amount_ore end), 0)::bigint
       from funding.budget_line l where l.application_id = a.id) as "soughtOre"
    from funding.application a join directory.body b on b.id = a.body_id
    left join funding.decision d on d.application_id = a.id
    where a.call_id = ${callId} and a.state = 'submitted' order by a.receipt`.execute(tx)
  return rows.map((row) => ({ ...row, soughtOre: Number(row.soughtOre) }))
}

/** Keeps what an assessor has come to so far. */
export const putAssessment = async (
  tx: DatabaseTransaction,
  kept: {
    applicationId: string
    personId: string
    comment: string
    scores: readonly Score[]
    now: Date
  },
): Promise<void> => {
  const { applicationId, personId } = kept
  await tx
    .insertInto('funding.assessment')
    .values({ application_id: applicationId, person_id: personId, comment: kept.comment, saved_at: kept.now })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'person_id'])
        .doUpdateSet({ comment: kept.comment, saved_at: kept.now }),
    )
    .execute()
  await tx
    .deleteFrom('funding.score')
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .execute()
  if (kept.scores.length === 0) return
  await tx
    .insertInto('funding.score')
    .values(
      kept.scores.map(({ criterionId, points, reason }) => ({
        application_id: applicationId,
        person_id: personId,
        criterion_id: criterionId,
        points,
        reason,
      })),
    )
    .execute()
}

export const markAssessed = async (
  tx: DatabaseTransaction,
  applicationId: string,
  personId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('funding.assessment')
    .set({ done_at: now })
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .execute()
}

/** Whether somebody else than the actor is done with an assessment, seen or unseen. */
export const isAssessedByAnother = async (
  tx: DatabaseTransaction,
  applicationId: string,
): Promise<boolean> => {
  const { rows } = await sql<{ by: boolean }>`
    select funding.assessed_by_another(${applicationId}::uuid) as by`.execute(tx)
  return rows[0]?.by === true
}

/** How many applications of a call are still to be decided, those that the actor may not read among them. */
export const leftToDecide = async (tx: DatabaseTransaction, callId: string): Promise<number> => {
  const { rows } = await sql<{
    left: number
  }>`select funding.left_to_decide(${callId}::uuid) as left`.execute(tx)
  return rows[0]?.left ?? 0
}

/** What is granted of a call's frame, in öre, without what did not come about: grants are everybody's to read. */
export const grantedOf = async (tx: DatabaseTransaction, callId: string): Promise<number> => {
  const { rows } = await sql<{ ore: number }>`
    select coalesce(sum(granted_ore), 0)::bigint as ore from funding.grant
    where call_id = ${callId} and state <> 'forgone'`.execute(tx)
  return Number(rows[0]?.ore ?? 0)
}

interface NewDecision {
  readonly applicationId: string
  readonly callId: string
  readonly bodyId: string
  readonly number: string
  readonly outcome: Outcome
  readonly grantedOre: number
  readonly reasons: string
  readonly decidedOn: string
  readonly personId: string
  readonly now: Date
}

const isOf = (error: unknown, code: string, constraint?: RegExp): boolean => {
  const { code: found, constraint: name = '' } = error as { code?: string; constraint?: string }
  return found === code && (constraint === undefined || constraint.test(name))
}

/** @throws Refusal for what the database holds of decisions, whoever decides at the same time; any other error as it is. */
const refusedDecision = (error: unknown): never => {
  if (isOf(error, '23514', /within_frame/)) throw new Refusal('funding.frame_exceeded', 409, {}, 'granted')
  if (isOf(error, '23505', /application/)) throw new Refusal('funding.application_decided', 409)
  if (isOf(error, '23505')) throw new Refusal('funding.number_taken', 409, {}, 'number')
  throw error
}

const decided = (decision: NewDecision) => ({
  number: decision.number,
  outcome: decision.outcome,
  granted_ore: decision.grantedOre,
  reasons: decision.reasons,
  decided_on: decision.decidedOn,
  decided_by: decision.personId,
  decided_at: decision.now,
})

/**
 * Writes a decision. The database holds the frame, and the number once for a body.
 *
 * @throws Refusal `funding.frame_exceeded`, `funding.number_taken`, `funding.application_decided`
 */
export const insertDecision = async (tx: DatabaseTransaction, decision: NewDecision): Promise<void> => {
  const { applicationId, callId, bodyId } = decision
  await tx
    .insertInto('funding.decision')
    .values({ application_id: applicationId, call_id: callId, body_id: bodyId, ...decided(decision) })
    .execute()
    .catch(refusedDecision)
}

/** Another decision takes the place of the one in force, which the database keeps. @throws as `insertDecision`. */
export const replaceDecision = async (
  tx: DatabaseTransaction,
  { ground, ...decision }: NewDecision & { readonly ground: Ground },
): Promise<void> => {
  await tx
    .updateTable('funding.decision')
    .set({ ...decided(decision), ground })
    .where('application_id', '=', decision.applicationId)
    .execute()
    .catch(refusedDecision)
}

/** Enters a grant in the register, with its decision. */
export const insertGrant = async (
  tx: DatabaseTransaction,
  grant: {
    applicationId: string
    callId: string
    giverId: string
    receiverId: string
    number: string
    title: string
    purpose: string
    grantedOre: number
    decidedOn: string
  },
): Promise<string> => {
  const { id } = await tx
    .insertInto('funding.grant')
    .values({
      application_id: grant.applicationId,
      call_id: grant.callId,
      giver_id: grant.giverId,
      receiver_id: grant.receiverId,
      number: grant.number,
      title: grant.title,
      purpose: grant.purpose,
      granted_ore: grant.grantedOre,
      decided_on: grant.decidedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
