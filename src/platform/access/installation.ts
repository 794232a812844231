import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../database/connect.ts'
import { OperatorError } from '../refusal.ts'

/** What an installation is for; decided at its first start. */
export type InstallationKind = 'real' | 'demo'

export interface InstallationMark {
  readonly kind: InstallationKind
  /** Edition of the shipped data that it holds. */
  readonly firstData: number
  /** Edition of the fictional data that it holds; 0 where it holds none. */
  readonly demoData: number
}

/** What the installation was marked as; nothing before its first start. */
export const findInstallation = async (
  database: Pick<Database, 'selectFrom'>,
): Promise<InstallationMark | undefined> => {
  const row = await database
    .selectFrom('access.installation')
    .select(['kind', 'first_data as firstData', 'demo_data as demoData'])
    .executeTakeFirst()
  return row && { ...row, kind: row.kind as InstallationKind }
}

/**
 * Refuses to serve fictional data beside real, or real beside fictional.
 *
 * @throws OperatorError in one line that says what to do instead.
 */
export const requireKind = (mark: Pick<InstallationMark, 'kind'>, wanted: InstallationKind): void => {
  if (mark.kind === wanted) return
  throw new OperatorError(
    wanted === 'demo'
      ? 'this is a real installation, and demonstration data is never mixed into one; start --demo on another folder with --data DIR'
      : 'this installation holds demonstration data; start it with --demo, or start a real one on another folder with --data DIR',
  )
}

/**
 * Marks the installation at its first start, and the edition of the shipped data that it holds from now on.
 *
 * @throws OperatorError where it is marked as the other kind, or holds real people and is to become a demonstration.
 */
export const openInstallationFor = async (
  tx: DatabaseTransaction,
  kind: InstallationKind,
  firstData: number,
): Promise<void> => {
  const mark = await findInstallation(tx)
  if (mark !== undefined) {
    requireKind(mark, kind)
    await tx.updateTable('access.installation').set({ first_data: firstData }).execute()
    return
  }
  if (kind === 'demo') {
    const real = await tx
      .selectFrom('identity.person')
      .select(sql`1`.as('one'))
      .where('fictional', '=', false)
      .limit(1)
      .execute()
    if (real.length > 0) requireKind({ kind: 'real' }, 'demo')
  }
  await tx.insertInto('access.installation').values({ kind, first_data: firstData }).execute()
}

/** Notes which edition of the fictional data a demonstration holds. */
export const noteDemoData = async (tx: DatabaseTransaction, edition: number): Promise<void> => {
  await tx.updateTable('access.installation').set({ demo_data: edition }).execute()
}
