import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'

/** How long work is waited for before the unit may ask again: a process that died has not said so. */
const LOST_AFTER_MINUTES = 60

export type WorkKind = 'link' | 'estimate'

/** Work that takes time. */
export interface Work<P = unknown> {
  readonly id: string
  readonly runId: string
  readonly kind: WorkKind
  readonly parameters: P
  readonly askedBy: string | null
  readonly askedAt: Date
  /** Of all, in percent. */
  readonly percent: number
  readonly endedAt: Date | null
  readonly failure: string | null
  readonly sealed: Buffer | null
}

const works = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.linkage_work')
    .select([
      'id',
      'run_id as runId',
      sql<WorkKind>`kind`.as('kind'),
      sql<unknown>`parameters`.as('parameters'),
      'asked_by as askedBy',
      'asked_at as askedAt',
      'percent',
      'ended_at as endedAt',
      'failure',
      'sealed',
    ])

/** The work of a run, the latest first. */
export const listWork = (tx: DatabaseTransaction, runId: string): Promise<Work[]> =>
  works(tx)
    .where('run_id', '=', runId)
    .orderBy('asked_at', 'desc')
    .orderBy(sql`ended_at desc nulls first`)
    .execute()

/** @throws NotFound */
export const getWork = async (tx: DatabaseTransaction, workId: string): Promise<Work> => {
  const found = await works(tx).where('id', '=', workId).executeTakeFirst()
  if (found === undefined) throw new NotFound('linkage_work')
  return found
}

/** Whether work is under way that is not given up for lost. */
export const isUnderWay = ({ askedAt, endedAt }: Work, now: Date): boolean =>
  endedAt === null && now.getTime() - askedAt.getTime() < LOST_AFTER_MINUTES * 60_000

/** The latest linking that gave counts. */
export const lastLinked = (work: readonly Work[]): Work<{ readonly threshold: string }> | undefined =>
  work.find(({ kind, endedAt, failure }) => kind === 'link' && endedAt !== null && failure === null) as
    | Work<{ readonly threshold: string }>
    | undefined

export const insertWork = async (
  tx: DatabaseTransaction,
  work: Pick<Work, 'id' | 'runId' | 'kind' | 'askedAt'> & {
    readonly askedBy: string
    readonly parameters: object
  },
): Promise<void> => {
  await tx
    .insertInto('statistics.linkage_work')
    .values({
      id: work.id,
      run_id: work.runId,
      kind: work.kind,
      parameters: JSON.stringify(work.parameters),
      asked_by: work.askedBy,
      asked_at: work.askedAt,
    })
    .execute()
}

export const updatePercent = async (
  tx: DatabaseTransaction,
  workId: string,
  percent: number,
): Promise<void> => {
  await tx
    .updateTable('statistics.linkage_work')
    .set({ percent })
    .where('id', '=', workId)
    .where('ended_at', 'is', null)
    .execute()
}

export const endWork = async (
  tx: DatabaseTransaction,
  workId: string,
  { endedAt, failure, sealed }: Pick<Work, 'failure' | 'sealed'> & { readonly endedAt: Date },
): Promise<void> => {
  await tx
    .updateTable('statistics.linkage_work')
    .set({ percent: failure === null ? 100 : 0, ended_at: endedAt, failure, sealed })
    .where('id', '=', workId)
    .where('ended_at', 'is', null)
    .execute()
}
