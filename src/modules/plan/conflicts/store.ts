import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Conflicting, Source } from './content.ts'

export interface ConflictRow extends Conflicting {
  readonly id: string
  readonly planId: string
  readonly version: number
  readonly reason: string | null
  readonly madeAt: Date
}

const versions = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.conflict as c')
    .innerJoin('plan.conflict_version as v', 'v.conflict_id', 'c.id')
    .select([
      'c.id',
      'c.plan_id as planId',
      'v.version',
      sql<Words>`v.title`.as('title'),
      sql<Words>`v.explanation`.as('explanation'),
      'v.measure_id as measureId',
      'v.indicator_id as indicatorId',
      sql<Source[]>`v.sources`.as('sources'),
      'v.reason',
      'v.made_at as madeAt',
    ])

/** The register of a plan as it is now, by title. */
export const listConflicts = async (
  tx: DatabaseTransaction,
  filter: { readonly planId?: string; readonly conflictId?: string },
): Promise<ConflictRow[]> => {
  let query = versions(tx).distinctOn('c.id').orderBy('c.id').orderBy('v.version', 'desc')
  if (filter.planId !== undefined) query = query.where('c.plan_id', '=', filter.planId)
  if (filter.conflictId !== undefined) query = query.where('c.id', '=', filter.conflictId)
  const rows = await query.execute()
  return rows.sort((one, other) => one.title.sv.localeCompare(other.title.sv, 'sv'))
}

/** @throws NotFound */
export const getConflict = async (tx: DatabaseTransaction, conflictId: string): Promise<ConflictRow> => {
  const [found] = await listConflicts(tx, { conflictId })
  if (found === undefined) throw new NotFound('conflict')
  return found
}

/** Everything that was said of an entry, newest first, with who said it for those who may know. */
export const listConflictVersions = (
  tx: DatabaseTransaction,
  conflictId: string,
): Promise<(ConflictRow & { readonly madeBy: string | null })[]> =>
  versions(tx)
    .leftJoin('identity.person as who', 'who.id', 'v.made_by')
    .select('who.name as madeBy')
    .where('c.id', '=', conflictId)
    .orderBy('v.version', 'desc')
    .execute()

/** Lets one change at a time, until the transaction ends. */
export const lockConflict = async (tx: DatabaseTransaction, conflictId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conflict ${conflictId}`}, 0))`.execute(tx)
}

export const insertConflict = async (tx: DatabaseTransaction, planId: string, now: Date): Promise<string> => {
  const added = await tx
    .insertInto('plan.conflict')
    .values({ plan_id: planId, registered_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

export const insertConflictVersion = async (
  tx: DatabaseTransaction,
  conflictId: string,
  conflict: Conflicting,
  made: { version: number; reason: string | null; by: string | null; now: Date },
): Promise<void> => {
  await tx
    .insertInto('plan.conflict_version')
    .values({
      conflict_id: conflictId,
      version: made.version,
      title: JSON.stringify(conflict.title),
      explanation: JSON.stringify(conflict.explanation),
      measure_id: conflict.measureId,
      indicator_id: conflict.indicatorId,
      sources: JSON.stringify(conflict.sources),
      reason: made.reason,
      made_by: made.by,
      made_at: made.now,
    })
    .execute()
}
