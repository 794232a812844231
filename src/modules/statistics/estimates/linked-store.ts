import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LinkageProvenance, ReleasedHistories } from './linkage.ts'

/** Writes down which linkage an estimate was made from. */
export const insertLinked = async (
  tx: DatabaseTransaction,
  estimateId: string,
  {
    runId,
    histories,
    provenance,
  }: {
    readonly runId: string
    readonly histories: ReleasedHistories
    readonly provenance: LinkageProvenance
  },
): Promise<void> => {
  await tx
    .insertInto('statistics.linked_estimate')
    .values({
      estimate_id: estimateId,
      run_id: runId,
      histories: JSON.stringify(histories),
      provenance: JSON.stringify(provenance),
    })
    .execute()
}

/** Estimates that were made from a run, the latest first. */
export const listOfRun = (tx: DatabaseTransaction, runId: string) =>
  tx
    .selectFrom('statistics.linked_estimate as l')
    .innerJoin('statistics.estimate as e', 'e.id', 'l.estimate_id')
    .select([
      'e.id',
      sql<Words>`e.title`.as('title'),
      'e.made_at as madeAt',
      sql<ReleasedHistories>`l.histories`.as('histories'),
      sql<LinkageProvenance>`l.provenance`.as('provenance'),
    ])
    .where('l.run_id', '=', runId)
    .orderBy('e.made_at', 'desc')
    .execute()
