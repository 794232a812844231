import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { AgreedKind, MissingCode, StepKind } from './schema.ts'

export interface JointStep {
  readonly id: string
  readonly kind: StepKind
  readonly responsibleBody: string
  readonly responsibleName: string
  readonly plannedOn: Day
  /** HH:MM, Swedish time. */
  readonly plannedAt: string | null
  readonly state: 'planned' | 'done' | 'cancelled'
  readonly doneOn: Day | null
  readonly missing: readonly MissingCode[]
  readonly revision: number
}

export interface Agreed {
  readonly id: string
  readonly stepId: string
  readonly kind: AgreedKind
  readonly responsibleBody: string
  readonly responsibleName: string
  readonly dueOn: Day
  readonly state: 'open' | 'done' | 'dropped'
  readonly doneOn: Day | null
  readonly revision: number
}

const steps = (tx: DatabaseTransaction, investigationId: string) =>
  tx
    .selectFrom('children.joint_step as s')
    .innerJoin('directory.body as b', 'b.id', 's.responsible_body')
    .select([
      's.id',
      's.kind',
      's.responsible_body as responsibleBody',
      'b.name as responsibleName',
      's.planned_on as plannedOn',
      's.planned_at as plannedAt',
      's.state',
      's.done_on as doneOn',
      's.missing',
      's.revision',
    ])
    .where('s.investigation_id', '=', investigationId)

/** The calendar as the actor sees it, in order of time. */
export const listSteps = async (tx: DatabaseTransaction, investigationId: string): Promise<JointStep[]> =>
  (await steps(tx, investigationId)
    .orderBy('s.planned_on')
    .orderBy('s.planned_at', (order) => order.asc().nullsLast())
    .orderBy('s.made_at')
    .execute()) as JointStep[]

/** @throws NotFound, also for a step of another investigation. */
export const getStep = async (
  tx: DatabaseTransaction,
  investigationId: string,
  stepId: string,
): Promise<JointStep> => {
  const found = await steps(tx, investigationId).where('s.id', '=', stepId).executeTakeFirst()
  if (found === undefined) throw new NotFound('joint_step')
  return found as JointStep
}

export const insertStep = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: Pick<JointStep, 'kind' | 'responsibleBody' | 'plannedOn'> & {
    readonly investigationId: string
    readonly plannedAt: string | null
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.joint_step')
    .values({
      id,
      investigation_id: given.investigationId,
      kind: given.kind,
      responsible_body: given.responsibleBody,
      planned_on: given.plannedOn,
      planned_at: given.plannedAt,
      made_by: actor.personId,
      made_body: actor.bodyId,
      made_at: given.now,
    })
    .execute()
  return id
}

/** Changes a step. @throws Refusal `joint.step_changed` where somebody has changed it since. */
export const writeStep = async (
  tx: DatabaseTransaction,
  given: Pick<
    JointStep,
    'id' | 'state' | 'responsibleBody' | 'plannedOn' | 'plannedAt' | 'doneOn' | 'missing' | 'revision'
  >,
): Promise<void> => {
  const changed = await tx
    .updateTable('children.joint_step')
    .set({
      state: given.state,
      responsible_body: given.responsibleBody,
      planned_on: given.plannedOn,
      planned_at: given.plannedAt,
      done_on: given.doneOn,
      missing: [...given.missing],
      revision: given.revision + 1,
    })
    .where('id', '=', given.id)
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('joint.step_changed', 409)
}

/** Which authorities came to a meeting: body → came. */
export const listAttendance = async (
  tx: DatabaseTransaction,
  stepId: string,
): Promise<ReadonlyMap<string, boolean>> =>
  new Map(
    (
      await tx
        .selectFrom('children.attendance')
        .select(['body_id', 'came'])
        .where('step_id', '=', stepId)
        .execute()
    ).map(({ body_id: body, came }) => [body, came]),
  )

export const writeAttendance = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: {
    readonly investigationId: string
    readonly stepId: string
    readonly came: ReadonlyMap<string, boolean>
    readonly now: Date
  },
): Promise<void> => {
  for (const [bodyId, came] of given.came)
    await tx
      .insertInto('children.attendance')
      .values({
        step_id: given.stepId,
        investigation_id: given.investigationId,
        body_id: bodyId,
        came,
        noted_by: actor.personId,
        noted_at: given.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['step_id', 'body_id'])
          .doUpdateSet({ came, noted_by: actor.personId, noted_at: given.now }),
      )
      .execute()
}

/** What has been agreed, what is open first, by its last day. */
export const listAgreed = async (tx: DatabaseTransaction, investigationId: string): Promise<Agreed[]> =>
  (await tx
    .selectFrom('children.agreed as a')
    .innerJoin('directory.body as b', 'b.id', 'a.responsible_body')
    .select([
      'a.id',
      'a.step_id as stepId',
      'a.kind',
      'a.responsible_body as responsibleBody',
      'b.name as responsibleName',
      'a.due_on as dueOn',
      'a.state',
      'a.done_on as doneOn',
      'a.revision',
    ])
    .where('a.investigation_id', '=', investigationId)
    .orderBy((row) => row('a.state', '=', 'open'), 'desc')
    .orderBy('a.due_on')
    .execute()) as Agreed[]

export const insertAgreed = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: Pick<Agreed, 'kind' | 'responsibleBody' | 'dueOn' | 'stepId'> & {
    readonly investigationId: string
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.agreed')
    .values({
      id,
      investigation_id: given.investigationId,
      step_id: given.stepId,
      kind: given.kind,
      responsible_body: given.responsibleBody,
      due_on: given.dueOn,
      made_by: actor.personId,
      made_body: actor.bodyId,
      made_at: given.now,
    })
    .execute()
  return id
}

/** @throws Refusal `joint.step_changed` where somebody has changed it since. */
export const writeAgreed = async (
  tx: DatabaseTransaction,
  given: Pick<Agreed, 'id' | 'state' | 'revision'> & { readonly doneOn: Day | null },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.agreed')
    .set({ state: given.state, done_on: given.doneOn, revision: given.revision + 1 })
    .where('id', '=', given.id)
    .where('revision', '=', given.revision)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('joint.step_changed', 409)
}
