import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Reason } from './schema.ts'

/** Two cases of which one is, or may be, annexed to the other. */
export interface Joining {
  readonly id: string
  readonly caseId: string
  readonly intoCase: string
  readonly number: string
  readonly intoNumber: string
  readonly because: Reason
  readonly state: 'proposed' | 'declined' | 'joined' | 'parted'
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedAt: Date
  readonly answeredByName: string | null
  readonly answeredAt: Date | null
  readonly partedByName: string | null
  readonly partedAt: Date | null
  readonly copies: number | null
  readonly views: number | null
}

const joinings = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('support.joining as j')
    .innerJoin('support.case_file as c', 'c.id', 'j.case_id')
    .innerJoin('support.case_file as i', 'i.id', 'j.into_case')
    .innerJoin('identity.person as p', 'p.id', 'j.proposed_by')
    .leftJoin('identity.person as a', 'a.id', 'j.answered_by')
    .leftJoin('identity.person as e', 'e.id', 'j.parted_by')
    .select([
      'j.id',
      'j.case_id as caseId',
      'j.into_case as intoCase',
      'c.number',
      'i.number as intoNumber',
      'j.because',
      'j.state',
      'j.proposed_by as proposedBy',
      'p.name as proposedByName',
      'j.proposed_at as proposedAt',
      'a.name as answeredByName',
      'j.answered_at as answeredAt',
      'e.name as partedByName',
      'j.parted_at as partedAt',
      'j.copies',
      'j.views',
    ])

/** What of a case has been proposed and joined, the newest first. */
export const listJoinings = async (tx: DatabaseTransaction, caseId: string): Promise<Joining[]> =>
  (await joinings(tx)
    .where((or) => or.or([or('j.case_id', '=', caseId), or('j.into_case', '=', caseId)]))
    .orderBy('j.proposed_at', 'desc')
    .limit(100)
    .execute()) as Joining[]

/** A joining of a case. @throws NotFound */
export const getJoining = async (
  tx: DatabaseTransaction,
  { caseId, joiningId }: { readonly caseId: string; readonly joiningId: string },
): Promise<Joining> => {
  const found = await joinings(tx)
    .where('j.id', '=', joiningId)
    .where((or) => or.or([or('j.case_id', '=', caseId), or('j.into_case', '=', caseId)]))
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('joining')
  return found as Joining
}

export const insertJoining = async (
  tx: DatabaseTransaction,
  { bodyId, personId }: PersonActor,
  proposed: {
    readonly id: string
    readonly caseId: string
    readonly intoCase: string
    readonly because: Reason
    readonly at: Date
  },
): Promise<void> => {
  await tx
    .insertInto('support.joining')
    .values({
      id: proposed.id,
      case_id: proposed.caseId,
      into_case: proposed.intoCase,
      body_id: bodyId,
      because: proposed.because,
      proposed_by: personId,
      proposed_at: proposed.at,
    })
    .execute()
}

/** Keeps an answer. @returns whether it still waited for one. */
export const answerJoining = async (
  tx: DatabaseTransaction,
  answered: {
    readonly id: string
    readonly state: 'joined' | 'declined'
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('support.joining')
    .set({ state: answered.state, answered_by: answered.by, answered_at: answered.at })
    .where('id', '=', answered.id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** Parts two cases again. @returns whether they were joined. */
export const partCases = async (
  tx: DatabaseTransaction,
  parted: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('support.joining')
    .set({ state: 'parted', parted_by: parted.by, parted_at: parted.at })
    .where('id', '=', parted.id)
    .where('state', '=', 'joined')
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** The number of the case in which an annexed one goes on, and its identifier where the reader may open it. */
export const findGoesOn = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<{ readonly number: string; readonly id: string | null } | undefined> => {
  const { rows } = await sql<{ number: string | null; id: string | null }>`
    select g.number, (select c.id from support.case_file c where c.number = g.number) as id
    from (select support.goes_on_in(${caseId}::uuid) as number) g`.execute(tx)
  const [found] = rows
  return found?.number ? { number: found.number, id: found.id } : undefined
}

/** The cases that are annexed to one, as far as the reader sees them. */
export const listAnnexed = (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<{ readonly id: string; readonly number: string; readonly keyId: string }[]> =>
  tx
    .selectFrom('support.joining as j')
    .innerJoin('support.case_file as c', 'c.id', 'j.case_id')
    .select(['c.id', 'c.number', 'c.key_id as keyId'])
    .where('j.into_case', '=', caseId)
    .where('j.state', '=', 'joined')
    .orderBy('c.number')
    .execute()
