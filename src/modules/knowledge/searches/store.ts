import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { agreementOf, flowOf, type Imported, type Screened } from './flow.ts'

/** What a search has found, and what has been said of it. */
export const listScreened = async (tx: DatabaseTransaction, searchId: string): Promise<readonly Screened[]> =>
  (
    await sql<Screened>`select s.study_id as "studyId", t.title, t.year, s.is_report as "isReport",
        s.screeners, s.decision, s.reason, s.said
      from knowledge.all_screened(${searchId}) s left join knowledge.study t on t.id = s.study_id
      order by t.year desc, t.title, s.study_id`.execute(tx)
  ).rows

const listImported = async (tx: DatabaseTransaction, searchId: string): Promise<readonly Imported[]> =>
  await tx
    .selectFrom('knowledge.imported')
    .select(['identified', 'unreadable', 'duplicates'])
    .where('search_id', '=', searchId)
    .execute()

/** What one has still to say of: found, not said of by two, and not by oneself. */
const listOwn = async (
  tx: DatabaseTransaction,
  searchId: string,
  personId: string,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select f.study_id as id from knowledge.found f
      join knowledge.study t on t.id = f.study_id
      where f.search_id = ${searchId} and (knowledge.screened(f.search_id, f.study_id)).screeners < 2
        and not exists (select from knowledge.screening s
          where s.search_id = f.search_id and s.study_id = f.study_id and s.person_id = ${personId})
      order by t.year desc, t.title, t.id`.execute(tx)
  ).rows.map(({ id }) => id)

/** How a search stands: its flow, how far the two agree, those on which they do not, and what the reader has left to say of. */
export const standingOf = async (tx: DatabaseTransaction, searchId: string, personId: string | null) => {
  const [found, files] = [await listScreened(tx, searchId), await listImported(tx, searchId)]
  return {
    flow: flowOf(files, found),
    agreement: agreementOf(found),
    apart: found.filter(({ decision, screeners }) => decision === null && screeners === 2),
    left: personId === null ? [] : await listOwn(tx, searchId, personId),
  }
}
