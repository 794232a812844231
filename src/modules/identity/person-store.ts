import { sql } from 'kysely'
import { isRole, type Role } from '../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { NotFound } from '../../platform/refusal.ts'
import type { Membership, Person } from './person.ts'

const personColumns = [
  'id',
  'name',
  'email',
  'language',
  'fictional',
  'created_at',
  'activated_at',
  'disabled_at',
] as const

interface PersonRow {
  id: string
  name: string
  email: string
  language: string
  fictional: boolean
  created_at: Date
  activated_at: Date | null
  disabled_at: Date | null
}

const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  language: row.language === 'en' ? 'en' : 'sv',
  fictional: row.fictional,
  createdAt: row.created_at,
  activatedAt: row.activated_at,
  disabledAt: row.disabled_at,
})

const findPerson = async (tx: DatabaseTransaction, id: string): Promise<Person | undefined> => {
  const row = await tx
    .selectFrom('identity.person')
    .select(personColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toPerson(row)
}

export const getPerson = async (tx: DatabaseTransaction, id: string): Promise<Person> => {
  const found = await findPerson(tx, id)
  if (found === undefined) throw new NotFound('person')
  return found
}

/** Where mail to somebody goes. @throws NotFound */
export const addressOfPerson = async (tx: DatabaseTransaction, id: string): Promise<string> =>
  (await getPerson(tx, id)).email

/** Whether anybody acts in a role. */
export const anyActsAs = async (tx: DatabaseTransaction, role: Role): Promise<boolean> =>
  (await tx
    .selectFrom('identity.membership')
    .select('id')
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Bodies for which somebody acts in a role now. */
export const bodiesWhere = async (tx: DatabaseTransaction, role: Role): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select('m.body_id')
    .distinct()
    .where('m.role', '=', role)
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .execute()
  return rows.map(({ body_id }) => body_id)
}

export const findPersonByEmail = async (
  tx: DatabaseTransaction,
  email: string,
): Promise<Person | undefined> => {
  const row = await tx
    .selectFrom('identity.person')
    .select(personColumns)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && toPerson(row)
}

export const addPerson = async (
  tx: DatabaseTransaction,
  person: {
    name: string
    email: string
    language?: Locale
    fictional?: boolean
    now: Date
    /** Whether the person can sign in already, or is only invited. */
    active: boolean
  },
): Promise<string> => {
  const row = await tx
    .insertInto('identity.person')
    .values({
      name: person.name,
      email: person.email.toLowerCase(),
      language: person.language ?? 'sv',
      fictional: person.fictional ?? false,
      created_at: person.now,
      activated_at: person.active ? person.now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const changePerson = async (
  tx: DatabaseTransaction,
  id: string,
  changes: { name?: string; language?: Locale; activated_at?: Date; disabled_at?: Date | null },
): Promise<void> => {
  await tx.updateTable('identity.person').set(changes).where('id', '=', id).execute()
}

/** For whom a person acts, the default one first; those that have ended last. */
export const listMemberships = async (tx: DatabaseTransaction, personId: string): Promise<Membership[]> => {
  const rows = await tx
    .selectFrom('identity.membership as m')
    .innerJoin('directory.body as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.body_id', 'b.name', 'm.role', 'm.is_default', 'm.given_at', 'm.ended_at'])
    .where('m.person_id', '=', personId)
    .orderBy('m.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('m.is_default', 'desc')
    .orderBy('m.given_at')
    .execute()
  return rows.flatMap((row) =>
    isRole(row.role)
      ? [
          {
            id: row.id,
            bodyId: row.body_id,
            bodyName: row.name,
            role: row.role,
            isDefault: row.is_default,
            givenAt: row.given_at,
            endedAt: row.ended_at,
          },
        ]
      : [],
  )
}

/** The membership that a person acts in after signing in. */
export const findDefaultMembership = async (
  tx: DatabaseTransaction,
  personId: string,
): Promise<Membership | undefined> =>
  (await listMemberships(tx, personId)).find((membership) => membership.endedAt === null)

/** Gives a membership in a role that opens nothing, or gives an ended one back; others are given by two. */
export const giveMembership = async (
  tx: DatabaseTransaction,
  given: {
    personId: string
    bodyId: string
    role: Role
    givenBy: string | null
    now: Date
    isDefault: boolean
  },
): Promise<string> => {
  const row = await tx
    .insertInto('identity.membership')
    .values({
      person_id: given.personId,
      body_id: given.bodyId,
      role: given.role,
      given_by: given.givenBy,
      given_at: given.now,
      is_default: given.isDefault,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'body_id', 'role'])
        .doUpdateSet({ ended_at: null, given_at: given.now, given_by: given.givenBy }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Gives a made-up person of a demonstration a membership in any role; the database refuses it anywhere else. Run as the system. */
export const addMadeUpMembership = async (
  tx: DatabaseTransaction,
  given: { personId: string; bodyId: string; role: Role; now: Date; isDefault: boolean },
): Promise<string> =>
  (
    await sql<{
      id: string
    }>`select identity.add_made_up_membership(${given.personId}::uuid, ${given.bodyId}::uuid, ${given.role},
      ${given.isDefault}, ${given.now}) as id`.execute(tx)
  ).rows[0]!.id

/** @returns whether there was one that lasted. */
export const endMembership = async (
  tx: DatabaseTransaction,
  personId: string,
  membershipId: string,
  now: Date,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('identity.membership')
    .set({ ended_at: now, is_default: false })
    .where('id', '=', membershipId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Ends the memberships of bodies whose last day has passed. Run as the system. @returns how many. */
export const endMembershipsWithBodies = async (tx: DatabaseTransaction): Promise<number> =>
  (await sql<{ ended: number }>`select identity.end_with_bodies() as ended`.execute(tx)).rows[0]!.ended

/** How many people could administer the house: active, with a way in, and acting as administrator. */
export const countAdministrators = async (tx: DatabaseTransaction): Promise<number> =>
  (
    await tx
      .selectFrom('identity.person as p')
      .innerJoin('identity.membership as m', 'm.person_id', 'p.id')
      .select((count) => count.fn.count<number>('p.id').distinct().as('number'))
      .where('m.role', '=', 'administrator')
      .where('m.ended_at', 'is', null)
      .where('p.disabled_at', 'is', null)
      .where('p.activated_at', 'is not', null)
      .executeTakeFirstOrThrow()
  ).number

/** Fictional people with what they do, for the sign-in choices of a demonstration. */
export const listFictionalPeople = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('identity.person as p')
    .innerJoin('identity.membership as m', 'm.person_id', 'p.id')
    .innerJoin('directory.body as b', 'b.id', 'm.body_id')
    .select(['p.id', 'p.name', 'b.name as body', 'm.role'])
    .where('p.fictional', '=', true)
    .where('p.disabled_at', 'is', null)
    .where('m.ended_at', 'is', null)
    .where('m.is_default', '=', true)
    .orderBy('p.created_at')
    .orderBy('p.name')
    .limit(60)
    .execute()
