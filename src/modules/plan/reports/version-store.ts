import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ReportState } from './schema.ts'
import type { ReportVersionContent } from './version-rules.ts'

export interface KeptVersion {
  readonly id: number
  readonly state: ReportState
  readonly content: ReportVersionContent
  readonly sha256: string
  readonly reason: string | null
  readonly madeBy: string | null
  /** By name, where the reader may know it. */
  readonly madeByName: string | null
  readonly madeAt: Date
}

/** Keeps a report-back as it stood at a step, for good. */
export const addVersion = async (
  tx: DatabaseTransaction,
  version: {
    reportBackId: string
    state: ReportState
    content: ReportVersionContent
    sha256: string
    reason: string | null
    madeBy: string | null
    madeAt: Date
  },
): Promise<void> => {
  await tx
    .insertInto('plan.report_version')
    .values({
      report_back_id: version.reportBackId,
      state: version.state,
      content: JSON.stringify(version.content),
      sha256: Buffer.from(version.sha256, 'hex'),
      reason: version.reason,
      made_by: version.madeBy,
      made_at: version.madeAt,
    })
    .execute()
}

/** The versions of a report-back, oldest first. */
export const listVersions = (tx: DatabaseTransaction, reportBackId: string): Promise<KeptVersion[]> =>
  tx
    .selectFrom('plan.report_version as v')
    .leftJoin('identity.person as who', 'who.id', 'v.made_by')
    .select([
      'v.id',
      sql<ReportState>`v.state`.as('state'),
      sql<ReportVersionContent>`v.content`.as('content'),
      sql<string>`encode(v.sha256, 'hex')`.as('sha256'),
      'v.reason',
      'v.made_by as madeBy',
      'who.name as madeByName',
      'v.made_at as madeAt',
    ])
    .where('v.report_back_id', '=', reportBackId)
    .orderBy('v.id')
    .execute()
