import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Risk } from './risk.ts'

const risks = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.risk as r')
    .innerJoin('plan.measure as i', 'i.id', 'r.measure_id')
    .innerJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.measure_version as v')
          .innerJoin('plan.version as pv', 'pv.id', 'v.version_id')
          .select('v.heading')
          .whereRef('v.measure_id', '=', 'r.measure_id')
          .orderBy('pv.number', 'desc')
          .limit(1)
          .as('m'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.risk_look as l')
          .innerJoin('directory.body as b', 'b.id', 'l.owner_id')
          .select(['l.id', 'l.owner_id', 'b.name', 'l.next_look'])
          .whereRef('l.risk_id', '=', 'r.id')
          .orderBy('l.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select([
      'r.id',
      'i.plan_id as planId',
      'r.measure_id as measureId',
      'i.number',
      'm.heading',
      'r.words',
      'r.raised_at as raisedAt',
      'newest.owner_id as ownerId',
      'newest.name as ownerName',
      'newest.next_look as nextLook',
      sql<number>`newest.id::int`.as('lookId'),
    ])
    .orderBy('newest.next_look')
    .orderBy('r.raised_at')

/** The risks of a measure, those that are over last. */
export const listRisks = (tx: DatabaseTransaction, measureId: string): Promise<Risk[]> =>
  risks(tx).where('r.measure_id', '=', measureId).execute()

/** The risks whose day to look at them has come. */
export const listRisksToLookAt = (tx: DatabaseTransaction, today: string): Promise<Risk[]> =>
  risks(tx).where('newest.next_look', '<=', today).execute()

export const findRisk = (tx: DatabaseTransaction, riskId: string): Promise<Risk | undefined> =>
  risks(tx).where('r.id', '=', riskId).executeTakeFirst()

/** Each time that a risk was looked at, the newest first. */
export const listLooks = (tx: DatabaseTransaction, riskId: string) =>
  tx
    .selectFrom('plan.risk_look as l')
    .innerJoin('directory.body as b', 'b.id', 'l.owner_id')
    .leftJoin('identity.person as p', 'p.id', 'l.looked_by')
    .select([
      'l.id',
      'l.words',
      'l.next_look as nextLook',
      'l.looked_at as lookedAt',
      'b.name as ownerName',
      'p.name as lookedBy',
    ])
    .where('l.risk_id', '=', riskId)
    .orderBy('l.id', 'desc')
    .execute()

export interface NewLook {
  readonly riskId: string
  readonly ownerId: string
  readonly nextLook: string | null
  readonly words: string | null
  readonly lookedBy: string | null
}

export const insertLook = async (tx: DatabaseTransaction, look: NewLook, now: Date): Promise<void> => {
  await tx
    .insertInto('plan.risk_look')
    .values({
      risk_id: look.riskId,
      owner_id: look.ownerId,
      next_look: look.nextLook,
      words: look.words,
      looked_by: look.lookedBy,
      looked_at: now,
    })
    .execute()
}

export const insertRisk = async (
  tx: DatabaseTransaction,
  risk: { measureId: string; words: string; raisedBy: string | null; now: Date },
): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.risk')
    .values({ measure_id: risk.measureId, words: risk.words, raised_by: risk.raisedBy, raised_at: risk.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Two who look at a risk at once do it one after the other. */
export const holdRisk = async (tx: DatabaseTransaction, riskId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`risk ${riskId}`}, 0))`.execute(tx)
}

/** The bodies that a measure has to do with, which a risk may be given to, and one's own. */
export const listOwnersFor = (tx: DatabaseTransaction, measureId: string, ownBodyId: string | null) =>
  tx
    .selectFrom('directory.body as b')
    .select(['b.id', 'b.name'])
    .where('b.hidden', '=', false)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb(
          'b.id',
          'in',
          selectFrom('plan.measure_body as m')
            .select('m.body_id')
            .where('m.measure_id', '=', measureId)
            .where('m.body_id', 'is not', null)
            .$castTo<{ body_id: string }>(),
        ),
        eb(
          'b.id',
          'in',
          selectFrom('plan.assignment_body as a')
            .innerJoin('plan.assignment_measure as s', 's.assignment_id', 'a.assignment_id')
            .select('a.body_id')
            .where('s.measure_id', '=', measureId)
            .where('a.part', '=', 'assignee'),
        ),
        ...(ownBodyId === null ? [] : [eb('b.id', '=', ownBodyId)]),
      ]),
    )
    .orderBy('b.name')
    .execute()
