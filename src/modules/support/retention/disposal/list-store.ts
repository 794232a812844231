import { sql } from 'kysely'
import type { Day } from '../../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { RetentionReason } from '../../../law/index.ts'
import { PACKAGE_DAYS } from '../../kept-until/rules.ts'

const MOST = 500

/** A case whose time ends soon or has ended, by its number and codes alone. */
interface EndingCase {
  readonly caseId: string
  readonly number: string
  readonly state: 'open' | 'closed'
  readonly keepUntil: Day
  readonly disposeBy: Day
  readonly reason: RetentionReason
  /** What stopped its disposal, where something did. */
  readonly fault: string | null
}

/** Cases of the body whose time ends at the latest on a day, soonest first; at most 500. */
export const listEnding = async (
  tx: DatabaseTransaction,
  bodyId: string,
  until: Day,
): Promise<readonly EndingCase[]> =>
  (
    await sql<EndingCase>`
      select c.id as "caseId", c.number, c.state, c.keep_until::text as "keepUntil", c.dispose_by::text as "disposeBy",
        c.retention_reason as reason, b.fault
      from support.case_file c left join support.disposal_begun b on b.case_id = c.id
      where c.body_id = ${bodyId} and c.dispose_by is not null and c.keep_until <= ${until}
      order by c.keep_until, c.number limit ${MOST}`.execute(tx)
  ).rows

/** A disposal that is done. */
export interface Disposal {
  readonly id: string
  readonly bodyName: string
  readonly route: 'disposed' | 'archived_and_disposed' | 'handed_over'
  readonly reason: RetentionReason
  readonly statement: string
  readonly signature: string
  readonly disposedAt: Date
  readonly caseId: string
  /** Whether a package waits to be fetched, and until when; null where there is none, or none any more. */
  readonly packageUntil: Date | null
  readonly fetchedAt: Date | null
}

const disposalsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('support.disposal as d')
    .innerJoin('directory.body as b', 'b.id', 'd.body_id')
    .leftJoin('support.archive_package as p', 'p.disposal_id', 'd.id')
    .select([
      'd.id',
      'd.route',
      'd.retention_reason as reason',
      'd.statement',
      'd.signature',
      'd.disposed_at as disposedAt',
      'd.case_id as caseId',
      'b.name as bodyName',
      'p.disposal_id as packaged',
      'p.fetched_at as fetchedAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof disposalsOf>['execute']>>[number]

const DAY = 86_400_000

const disposalFrom = ({ packaged, ...row }: Row): Disposal => ({
  ...row,
  route: row.route as Disposal['route'],
  reason: row.reason as RetentionReason,
  packageUntil: packaged === null ? null : new Date(row.disposedAt.getTime() + PACKAGE_DAYS * DAY),
})

/** What was disposed of, the newest first: a page of it, and how many there are. */
export const listDisposals = async (
  tx: DatabaseTransaction,
  bodyId: string,
  place: { page: number; pageSize: number },
): Promise<{ disposals: Disposal[]; total: number }> => {
  const rows = await disposalsOf(tx)
    .where('d.body_id', '=', bodyId)
    .orderBy('d.disposed_at', 'desc')
    .orderBy('d.id')
    .limit(place.pageSize)
    .offset((place.page - 1) * place.pageSize)
    .execute()
  const counted = await tx
    .selectFrom('support.disposal')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow()
  return { disposals: rows.map(disposalFrom), total: counted.count }
}

/** Disposals with a package that waits, oldest first. */
export const listWaitingPackages = async (tx: DatabaseTransaction, bodyId: string): Promise<Disposal[]> =>
  (
    await disposalsOf(tx)
      .where('d.body_id', '=', bodyId)
      .where('p.disposal_id', 'is not', null)
      .orderBy('d.disposed_at')
      .limit(MOST)
      .execute()
  ).map(disposalFrom)

/** One disposal that the actor may see. */
export const findDisposal = async (tx: DatabaseTransaction, id: string): Promise<Disposal | undefined> => {
  const row = await disposalsOf(tx).where('d.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : disposalFrom(row)
}
