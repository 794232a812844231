import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { servedMeasures } from './served.ts'

/** Files that bodies have added to what they reported, with their text where it could be read. */
export const listEvidence = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.evidence as e')
    .innerJoin('plan.report_back as r', 'r.id', 'e.report_back_id')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .innerJoin('files.file as f', 'f.id', 'e.file_id')
    .leftJoin('plan.evidence_text as x', 'x.evidence_id', 'e.id')
    .select([
      'e.id',
      'e.title',
      'b.name as body',
      'a.reference',
      sql<string>`encode(f.sha256, 'hex')`.as('hash'),
      'f.uploaded_at as uploadedAt',
      'x.content',
      servedMeasures.as('measures'),
    ])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .where('e.withdrawn', '=', false)
    .execute()
