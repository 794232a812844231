import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { PACKAGE_DAYS } from '../../kept-until/rules.ts'

const DAY = 86_400_000
/** How long a package is kept after it was fetched, so that a download that failed can be made again. */
const FETCHED_DAYS = 7

/** Packages that are to go now. */
export const listSpentPackages = async (
  tx: DatabaseTransaction,
  now: Date,
): Promise<{ disposalId: string; keyId: string }[]> =>
  tx
    .selectFrom('support.archive_package as p')
    .innerJoin('support.disposal as d', 'd.id', 'p.disposal_id')
    .select(['p.disposal_id as disposalId', 'p.key_id as keyId'])
    .where((is) =>
      is.or([
        is('d.disposed_at', '<', new Date(now.getTime() - PACKAGE_DAYS * DAY)),
        is('p.fetched_at', '<', new Date(now.getTime() - FETCHED_DAYS * DAY)),
      ]),
    )
    .orderBy('d.disposed_at')
    .execute()

export const removePackage = async (tx: DatabaseTransaction, disposalId: string): Promise<void> => {
  await tx.deleteFrom('support.archive_package').where('disposal_id', '=', disposalId).execute()
}

/** The package of a disposal that the actor may fetch, sealed. */
export const findPackage = async (
  tx: DatabaseTransaction,
  disposalId: string,
): Promise<{ keyId: string; sealed: Buffer; caseId: string } | undefined> =>
  tx
    .selectFrom('support.archive_package as p')
    .innerJoin('support.disposal as d', 'd.id', 'p.disposal_id')
    .select(['p.key_id as keyId', 'p.sealed', 'd.case_id as caseId'])
    .where('p.disposal_id', '=', disposalId)
    .executeTakeFirst()

/** Notes that a package was fetched, the first time. */
export const markFetched = async (tx: DatabaseTransaction, disposalId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('support.archive_package')
    .set({ fetched_at: now })
    .where('disposal_id', '=', disposalId)
    .where('fetched_at', 'is', null)
    .execute()
}
