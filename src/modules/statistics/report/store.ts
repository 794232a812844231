import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import { DraftContent, type SituationReport } from './document.ts'
import type { ReportHead } from './stands.ts'

const heads = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.situation_report as r')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('statistics.situation_version as v')
          .select(['v.id', 'v.version'])
          .whereRef('v.report_id', '=', 'r.id')
          .orderBy('v.version', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('statistics.situation_decision as d', (join) =>
      join
        .onRef('d.report_id', '=', 'r.id')
        .onRef('d.version', '=', 'newest.version')
        .on('d.kind', '=', 'reopened'),
    )
    .select([
      'r.id',
      'r.body_id as bodyId',
      'b.name as bodyName',
      'r.year',
      sql<'sv' | 'en'>`r.language`.as('language'),
      sql<number>`coalesce(newest.version, 0)`.as('versions'),
      'newest.id as newest',
      'd.version as correcting',
      'd.reason',
    ])

/** Every report that the reader works with, the latest year first. */
export const listReports = async (tx: DatabaseTransaction, page: number, size: number) => {
  const mine = sql<boolean>`statistics.works_with(r.body_id)`
  const rows = await heads(tx)
    .where(mine)
    .orderBy('r.year', 'desc')
    .orderBy('b.name')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.situation_report as r')
    .where(mine)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** @throws NotFound where there is none that the reader works with. */
export const getHead = async (tx: DatabaseTransaction, reportId: string): Promise<ReportHead> => {
  const found = await heads(tx)
    .where('r.id', '=', reportId)
    .where(sql<boolean>`statistics.works_with(r.body_id)`)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('situation_report')
  return found
}

/** Lets one writer at a time, until the transaction ends. */
export const lockReport = async (tx: DatabaseTransaction, reportId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`situation ${reportId}`}, 0))`.execute(tx)
}

/** A draft as it was saved last. */
export interface SavedDraft {
  readonly revision: number
  readonly content: DraftContent
  readonly writtenBy: string | null
  readonly writtenAt: Date
}

export const getDraft = async (tx: DatabaseTransaction, reportId: string): Promise<SavedDraft> => {
  const { content, ...row } = await tx
    .selectFrom('statistics.situation_draft')
    .select(['revision', 'content', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('report_id', '=', reportId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...row, content: DraftContent.parse(content) }
}

/** @throws Conflict where another saved this revision first. */
export const insertDraft = async (
  tx: DatabaseTransaction,
  reportId: string,
  revision: number,
  content: DraftContent,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> => {
  const added = await tx
    .insertInto('statistics.situation_draft')
    .values({
      report_id: reportId,
      revision,
      content: JSON.stringify(content),
      written_by: by.personId,
      written_at: by.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .executeTakeFirst()
  if (added === undefined) throw new Conflict('situation_report')
}

/** @returns whether it was begun: a body has one report of a year. */
export const insertReport = async (
  tx: DatabaseTransaction,
  report: Pick<ReportHead, 'id' | 'bodyId' | 'year' | 'language'>,
  now: Date,
): Promise<boolean> => {
  const added = await tx
    .insertInto('statistics.situation_report')
    .values({
      id: report.id,
      body_id: report.bodyId,
      year: report.year,
      language: report.language,
      begun_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** That somebody has read a revision before it is published. */
export interface Reading {
  readonly revision: number
  readonly readBy: string | null
  readonly remark: string | null
  readonly readAt: Date
}

/** Who has read which revision, the latest first. */
export const listReadings = (tx: DatabaseTransaction, reportId: string): Promise<Reading[]> =>
  tx
    .selectFrom('statistics.situation_reading')
    .select(['revision', 'read_by as readBy', 'remark', 'read_at as readAt'])
    .where('report_id', '=', reportId)
    .orderBy('revision', 'desc')
    .execute()

/** @returns whether it was added: a revision is read once. */
export const insertReading = async (
  tx: DatabaseTransaction,
  reportId: string,
  { revision, readBy, remark, readAt }: Reading,
): Promise<boolean> => {
  const added = await tx
    .insertInto('statistics.situation_reading')
    .values({ report_id: reportId, revision, read_by: readBy, remark, read_at: readAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .executeTakeFirst()
  return added !== undefined
}

/** Who wrote any of the revisions of a report: nobody reads their own text as a second reader. */
export const listWriters = async (tx: DatabaseTransaction, reportId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('statistics.situation_draft')
    .select('written_by as by')
    .distinct()
    .where('report_id', '=', reportId)
    .execute()
  return rows.flatMap(({ by }) => by ?? [])
}

/** A decision on a report. */
export interface Decision {
  readonly kind: 'published' | 'reopened'
  readonly version: number
  readonly reason: string | null
  readonly decidedAt: Date
}

/** What was decided of a report, the latest first. */
export const listDecisions = async (tx: DatabaseTransaction, reportId: string): Promise<Decision[]> => {
  const rows = await tx
    .selectFrom('statistics.situation_decision')
    .select(['kind', 'version', 'reason', 'decided_at as decidedAt'])
    .where('report_id', '=', reportId)
    .orderBy('decided_at', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Decision['kind'] }))
}

export const insertDecision = async (
  tx: DatabaseTransaction,
  reportId: string,
  { id, kind, version, reason, decidedAt, by }: Decision & { readonly id: string; readonly by: string },
): Promise<void> => {
  await tx
    .insertInto('statistics.situation_decision')
    .values({ id, report_id: reportId, kind, version, reason, decided_by: by, decided_at: decidedAt })
    .execute()
}

export const insertVersion = async (
  tx: DatabaseTransaction,
  reportId: string,
  id: string,
  report: SituationReport,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('statistics.situation_version')
    .values({
      id,
      report_id: reportId,
      version: report.version,
      content: JSON.stringify(report),
      sha256: report.hash!,
      published_at: now,
    })
    .execute()
}
