import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { SituationReport } from './document.ts'

/** A published version in a list. */
export interface VersionHead {
  readonly id: string
  readonly reportId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly year: number
  readonly version: number
  readonly sha256: string
  readonly publishedAt: Date
}

const versions = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.situation_version as v')
    .innerJoin('statistics.situation_report as r', 'r.id', 'v.report_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .select([
      'v.id',
      'v.report_id as reportId',
      'r.body_id as bodyId',
      'b.name as bodyName',
      'r.year',
      'v.version',
      'v.sha256',
      'v.published_at as publishedAt',
    ])

/** The newest version of every published report, with its content; the latest year first. */
export const listNewest = async (tx: DatabaseTransaction, page: number, size: number) => {
  const rows = await tx
    .with('newest', () =>
      versions(tx)
        .select('v.content')
        .distinctOn('v.report_id')
        .orderBy('v.report_id')
        .orderBy('v.version', 'desc'),
    )
    .selectFrom('newest')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('publishedAt', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.situation_version')
    .select(({ fn }) => fn.count<string>('report_id').distinct().as('total'))
    .executeTakeFirstOrThrow()
  return {
    rows: rows.map(({ content, ...row }) => ({ ...row, report: SituationReport.parse(content) })),
    total: Number(total),
  }
}

/** A published version with its content. @throws NotFound */
export const getVersion = async (
  tx: DatabaseTransaction,
  versionId: string,
): Promise<VersionHead & { readonly report: SituationReport }> => {
  const found = await versions(tx).select('v.content').where('v.id', '=', versionId).executeTakeFirst()
  if (found === undefined) throw new NotFound('situation_report')
  const { content, ...row } = found
  return { ...row, report: SituationReport.parse(content) }
}

/** All versions of a report, the newest first. */
export const listVersions = (tx: DatabaseTransaction, reportId: string): Promise<VersionHead[]> =>
  versions(tx).where('v.report_id', '=', reportId).orderBy('v.version', 'desc').execute()

/** The newest version of a report; nothing where none is published. */
export const findNewestOf = async (
  tx: DatabaseTransaction,
  reportId: string,
): Promise<SituationReport | null> => {
  const found = await versions(tx)
    .select('v.content')
    .where('v.report_id', '=', reportId)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? null : SituationReport.parse(found.content)
}

/** What the body published of the latest year before this one: its recommendations are followed up. */
export const findEarlier = async (
  tx: DatabaseTransaction,
  bodyId: string,
  year: number,
): Promise<SituationReport | null> => {
  const found = await versions(tx)
    .select('v.content')
    .where('r.body_id', '=', bodyId)
    .where('r.year', '<', year)
    .orderBy('r.year', 'desc')
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? null : SituationReport.parse(found.content)
}
