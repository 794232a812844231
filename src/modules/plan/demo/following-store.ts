import { momentOf } from '../../../platform/access/stage.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { bodyNamed } from './people-store.ts'
import type { DemoActivity, DemoProgress } from './shape.ts'

/** Says how the measures have gone, in the order of the days. */
export const insertProgress = async (
  tx: DatabaseTransaction,
  measureIds: ReadonlyMap<string, string>,
  progress: readonly DemoProgress[],
  setBy: string,
): Promise<void> => {
  const ordered = [...progress].sort((one, other) => one.on.localeCompare(other.on))
  await tx
    .insertInto('plan.progress')
    .values(
      ordered.map(({ measure, state, carriedOut, reason, on }) => ({
        measure_id: measureIds.get(measure) as string,
        state,
        carried_out: carriedOut ?? null,
        reason,
        set_by: setBy,
        set_at: momentOf(on),
      })),
    )
    .execute()
}

/** Adds made-up work outside the measures. */
export const insertActivities = async (
  tx: DatabaseTransaction,
  planId: string,
  activities: readonly DemoActivity[],
): Promise<void> => {
  for (const activity of activities)
    await tx
      .insertInto('plan.activity')
      .values({
        plan_id: planId,
        body_id: await bodyNamed(tx, activity.body),
        area_key: activity.area,
        title: activity.title,
        description: activity.description,
        from_day: activity.from,
        to_day: activity.to ?? null,
        output: activity.output ?? null,
        outcome: activity.outcome ?? null,
        source: activity.source ?? null,
        registered_at: momentOf(activity.to ?? activity.from),
      })
      .execute()
}

/** The measures of a plan by their numbers. */
export const measuresByNumber = async (
  tx: DatabaseTransaction,
  planId: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .selectFrom('plan.measure')
    .select(['id', 'number'])
    .where('plan_id', '=', planId)
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}

/** The parts of an assignment that report-backs refer to, deadlines in the order in which they were given. */
export const partsOfAssignment = async (tx: DatabaseTransaction, assignmentId: string) => {
  const { revision } = await tx
    .selectFrom('plan.assignment')
    .select('revision')
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  const deadlines = await tx
    .selectFrom('plan.assignment_deadline')
    .select(['id', 'day', 'kind', 'replaced_by as replacedBy'])
    .where('assignment_id', '=', assignmentId)
    .execute()
  const questions = await tx
    .selectFrom('plan.assignment_question')
    .select(['id', 'question'])
    .where('assignment_id', '=', assignmentId)
    .orderBy('position')
    .execute()
  return { revision, deadlines, questions }
}

/** Assignments that were decided before a day. */
export const assignmentsBefore = async (tx: DatabaseTransaction, day: string): Promise<string[]> =>
  (await tx.selectFrom('plan.assignment').select('id').where('decided', '<', day).execute()).map(
    ({ id }) => id,
  )
