import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { answers } from '../../../platform/database/words.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { ActivityContent, ActivityListInput } from './activity-schema.ts'

export interface FoundActivity {
  readonly id: string
  readonly planId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly areaKey: string | null
  readonly title: string
  readonly description: string
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly output: string | null
  readonly outcome: string | null
  readonly source: string | null
  readonly withdrawnReason: string | null
  readonly revision: number
  readonly registeredAt: Date
}

const columns = sql`a.id, a.plan_id as "planId", a.body_id as "bodyId", b.name as "bodyName", a.area_key as "areaKey",
  a.title, a.description, a.from_day as "fromDay", a.to_day as "toDay", a.output, a.outcome, a.source,
  a.withdrawn_reason as "withdrawnReason", a.revision, a.registered_at as "registeredAt"`

/** The activities of a plan that fit a selection, newest first. */
export const listActivities = async (
  tx: DatabaseTransaction,
  selection: ActivityListInput,
): Promise<{ rows: readonly FoundActivity[]; total: number }> => {
  const conditions = [
    sql<SqlBool>`a.plan_id = ${selection.planId}`,
    selection.withdrawn ? undefined : sql<SqlBool>`a.withdrawn_reason is null`,
    selection.body && sql<SqlBool>`a.body_id = ${selection.body}`,
    selection.area && sql<SqlBool>`a.area_key = ${selection.area}`,
    selection.text && answers('a.search', selection.text),
  ].filter((condition) => typeof condition === 'object')
  const found = await sql<FoundActivity & { total: number }>`
    select ${columns}, count(*) over () as total from plan.activity a join directory.body b on b.id = a.body_id
    where ${sql.join(conditions, sql` and `)}
    order by a.from_day desc nulls last, a.registered_at desc, a.id
    limit ${selection.pageSize} offset ${(selection.page - 1) * selection.pageSize}`.execute(tx)
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 }
}

/** @throws NotFound */
export const getActivity = async (tx: DatabaseTransaction, id: string): Promise<FoundActivity> => {
  const found = await sql<FoundActivity>`
    select ${columns} from plan.activity a join directory.body b on b.id = a.body_id where a.id = ${id}`.execute(
    tx,
  )
  if (found.rows[0] === undefined) throw new NotFound('activity')
  return found.rows[0]
}

const values = (content: ActivityContent) => ({
  title: content.title,
  description: content.description,
  area_key: content.areaKey ?? null,
  from_day: content.fromDay ?? null,
  to_day: content.toDay ?? null,
  output: content.output ?? null,
  outcome: content.outcome ?? null,
  source: content.source ?? null,
})

/** Keeps the activity as it stands now, for good. */
const keepVersion = async (
  tx: DatabaseTransaction,
  id: string,
  { madeBy, madeAt }: { madeBy: string | null; madeAt: Date },
): Promise<void> => {
  const { registeredAt: _, ...content } = await getActivity(tx, id)
  await tx
    .insertInto('plan.activity_version')
    .values({ activity_id: id, content: JSON.stringify(content), made_by: madeBy, made_at: madeAt })
    .execute()
}

interface Made {
  readonly madeBy: string | null
  readonly madeAt: Date
}

export const insertActivity = async (
  tx: DatabaseTransaction,
  { planId, bodyId, content, ...made }: Made & { planId: string; bodyId: string; content: ActivityContent },
): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.activity')
    .values({
      plan_id: planId,
      body_id: bodyId,
      ...values(content),
      registered_by: made.madeBy,
      registered_at: made.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepVersion(tx, id, made)
  return id
}

/** @throws Conflict where somebody else has changed it in the meantime */
export const updateActivity = async (
  tx: DatabaseTransaction,
  id: string,
  {
    revision,
    change,
    ...made
  }: Made & { revision: number; change: ActivityContent | { withdrawnReason: string } },
): Promise<void> => {
  const done = await tx
    .updateTable('plan.activity')
    .set(({ eb }) => ({
      ...('withdrawnReason' in change ? { withdrawn_reason: change.withdrawnReason } : values(change)),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Conflict('activity')
  await keepVersion(tx, id, made)
}

/** The versions of an activity, newest first. */
export const listActivityVersions = (tx: DatabaseTransaction, id: string) =>
  tx
    .selectFrom('plan.activity_version as v')
    .leftJoin('identity.person as who', 'who.id', 'v.made_by')
    .select([
      'v.id',
      sql<Omit<FoundActivity, 'registeredAt'>>`v.content`.as('content'),
      'v.made_at as madeAt',
      'who.name as madeBy',
    ])
    .where('v.activity_id', '=', id)
    .orderBy('v.id', 'desc')
    .execute()
