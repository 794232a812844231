import { type SqlBool, sql } from 'kysely'
import { type Role, roles } from '../access/roles.ts'
import type { Day } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'

/** Everybody who has work that somebody else can do meanwhile. */
export const atWork: readonly Role[] = roles.filter(
  (role) => role !== 'learner' && role !== 'applicant' && role !== 'auditor',
)

/** Somebody who is away from a body, or will be, and who stands in for them. */
export interface Absence {
  readonly id: string
  readonly bodyId: string
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly fromDay: Day
  readonly toDay: Day
  /** Whether the first day has come. */
  readonly hasBegun: boolean
  readonly standInId: string | null
  readonly standInPersonId: string | null
  readonly standInName: string | null
  readonly revision: number
}

const open = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('on_call.absence as x')
    .innerJoin('identity.membership as m', 'm.id', 'x.membership_id')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .leftJoin('identity.membership as s', 's.id', 'x.stand_in_id')
    .leftJoin('identity.person as i', 'i.id', 's.person_id')
    .select([
      'x.id',
      'x.body_id as bodyId',
      'x.membership_id as membershipId',
      'm.person_id as personId',
      'p.name',
      'm.role',
      'x.from_day as fromDay',
      'x.to_day as toDay',
      sql<boolean>`x.starts_at <= access.now()`.as('hasBegun'),
      'x.stand_in_id as standInId',
      's.person_id as standInPersonId',
      'i.name as standInName',
      'x.revision',
    ])
    .where('x.ended_at', 'is', null)
    .where(sql<SqlBool>`x.ends_at > access.now()`)
    .orderBy('x.from_day')
    .orderBy('p.name')

/** Who is away from a body and will be, the first day first; known at the body alone. */
export const listAbsences = (tx: DatabaseTransaction, bodyId: string): Promise<Absence[]> =>
  open(tx).where('x.body_id', '=', bodyId).execute()

/** When a person is away, at whichever body the asker acts for. */
export const listAbsencesOf = (tx: DatabaseTransaction, personId: string): Promise<Absence[]> =>
  open(tx).where('m.person_id', '=', personId).execute()

/** An absence that is not over. */
export const findAbsence = (tx: DatabaseTransaction, id: string): Promise<Absence | undefined> =>
  open(tx).where('x.id', '=', id).executeTakeFirst()
