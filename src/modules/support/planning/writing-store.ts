import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { PhaseKind } from '../content/phases.ts'
import type { Plan } from './plan.ts'
import type { GoalState, StayWish, StepState } from './schema.ts'

/** Who writes in which case, and with what. */
export interface Writer {
  readonly tx: DatabaseTransaction
  readonly key: CaseKey
  readonly actor: PersonActor
  readonly now: Date
  readonly caseId: string
}

/** Says on the case when its plan is looked at again, for its lists. */
const writeNextReview = async ({ tx, caseId }: Writer, day: Day | null): Promise<void> => {
  await tx.updateTable('support.case_file').set({ next_review: day }).where('id', '=', caseId).execute()
}

interface Wishes {
  readonly wishes: string
  readonly language: string
  readonly stays: StayWish | null
  readonly nextReview: Day | null
}

/** Begins the plan of a case, or writes new wishes in it. */
export const writeWishes = async (writer: Writer, plan: Plan | undefined, given: Wishes): Promise<void> => {
  const { tx, key, actor, now, caseId } = writer
  const id = plan?.id ?? randomUUID()
  const values = {
    sealed_wishes: key.seal(`support.plan.wishes:${id}`, given.wishes),
    wishes_language: given.language,
    stays: given.stays,
    next_review: given.nextReview,
  }
  if (plan === undefined)
    await tx
      .insertInto('support.plan')
      .values({ id, case_id: caseId, made_by: actor.personId, made_at: now, ...values })
      .execute()
  else
    await tx
      .updateTable('support.plan')
      .set((row) => ({ ...values, revision: row('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
  await writeNextReview(writer, given.nextReview)
}

/** Adds a phase. @returns its identifier. */
export const insertPhase = async (
  { tx, key, actor, now, caseId }: Writer,
  phase: { readonly kind: PhaseKind; readonly name: string; readonly from: Day; readonly to: Day },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.phase')
    .values({
      id,
      case_id: caseId,
      kind: phase.kind,
      sealed_name: phase.name === '' ? null : key.seal(`support.phase.name:${id}`, phase.name),
      from_day: phase.from,
      to_day: phase.to,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** Ends a phase before its last day. */
export const markPhaseEnded = async (
  { tx, caseId }: Writer,
  phaseId: string,
  endedOn: Day,
): Promise<void> => {
  await tx
    .updateTable('support.phase')
    .set({ ended_on: endedOn })
    .where('id', '=', phaseId)
    .where('case_id', '=', caseId)
    .execute()
}

interface WrittenGoal {
  readonly text: string
  readonly ownWords: boolean
  readonly need: string | null
}

/** Adds a goal after the others. @returns its identifier. */
export const insertGoal = async (
  { tx, key, actor, now, caseId }: Writer,
  goal: WrittenGoal,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.goal')
    .values({
      id,
      case_id: caseId,
      position: sql`(select coalesce(max(position), 0) + 1 from support.goal where case_id = ${caseId})`,
      sealed: key.seal(`support.goal:${id}`, goal.text),
      own_words: goal.ownWords,
      need: goal.need,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** Writes a goal anew. */
export const writeGoal = async (
  { tx, key }: Writer,
  goalId: string,
  goal: WrittenGoal & { readonly state: GoalState },
): Promise<void> => {
  await tx
    .updateTable('support.goal')
    .set((row) => ({
      sealed: key.seal(`support.goal:${goalId}`, goal.text),
      own_words: goal.ownWords,
      need: goal.need,
      state: goal.state,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', goalId)
    .execute()
}

interface WrittenStep {
  readonly text: string
  readonly plain: string
  readonly responsibleBody: string | null
  readonly day: Day | null
}

const sealedStep = (key: CaseKey, id: string, step: WrittenStep) => ({
  sealed: key.seal(`support.step:${id}`, step.text),
  sealed_plain: step.plain === '' ? null : key.seal(`support.step.plain:${id}`, step.plain),
  responsible_body: step.responsibleBody,
  day: step.day,
})

/** Adds a step towards a goal. @returns its identifier. */
export const insertStep = async (
  { tx, key, actor, now, caseId }: Writer,
  goalId: string,
  step: WrittenStep,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.step')
    .values({
      id,
      case_id: caseId,
      goal_id: goalId,
      made_by: actor.personId,
      made_at: now,
      ...sealedStep(key, id, step),
    })
    .execute()
  return id
}

/** Writes a step anew. */
export const writeStep = async (
  { tx, key }: Writer,
  stepId: string,
  step: WrittenStep & { readonly state: StepState; readonly endedOn: Day | null },
): Promise<void> => {
  await tx
    .updateTable('support.step')
    .set((row) => ({
      ...sealedStep(key, stepId, step),
      state: step.state,
      ended_on: step.endedOn,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', stepId)
    .execute()
}

/** Adds a review, and says when the next one is. @returns its identifier. */
export const insertReview = async (
  writer: Writer,
  review: {
    readonly heldOn: Day
    readonly text: string
    readonly personTookPart: boolean
    readonly nextReview: Day | null
  },
): Promise<string> => {
  const { tx, key, actor, now, caseId } = writer
  const id = randomUUID()
  await tx
    .insertInto('support.review')
    .values({
      id,
      case_id: caseId,
      held_on: review.heldOn,
      sealed: key.seal(`support.review:${id}`, review.text),
      person_took_part: review.personTookPart,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  await tx
    .updateTable('support.plan')
    .set((row) => ({ next_review: review.nextReview, revision: row('revision', '+', 1) }))
    .where('case_id', '=', caseId)
    .execute()
  await writeNextReview(writer, review.nextReview)
  return id
}
