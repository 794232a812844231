import { sql } from 'kysely'
import { type PersonActor, type TokenScope, tokenScopes } from '../../platform/access/actor.ts'
import { isRole, type Role } from '../../platform/access/roles.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/connect.ts'
import { hashSecret } from './session.ts'

/** Begins every token, so that one that has been published by mistake can be found and known. */
export const TOKEN_PREFIX = 'samlad_'

const isScope = (value: string): value is TokenScope => (tokenScopes as readonly string[]).includes(value)

/** Whom a bearer token stands for, and notes its use; nothing where it does not work (any longer). */
export const findTokenActor = async (
  database: Database,
  secret: string,
  now: Date,
): Promise<PersonActor | undefined> => {
  const found = await sql<{
    person_id: string
    membership_id: string
    body_id: string
    role: string
    scopes: string[]
  }>`select * from identity.token_of(${hashSecret(secret)}, ${now})`.execute(database)
  const row = found.rows[0]
  if (row === undefined || !isRole(row.role)) return undefined
  return {
    kind: 'person',
    personId: row.person_id,
    membershipId: row.membership_id,
    bodyId: row.body_id,
    role: row.role,
    scopes: row.scopes.filter(isScope),
  }
}

export const addToken = async (
  tx: DatabaseTransaction,
  token: {
    secret: string
    personId: string
    membershipId: string
    name: string
    scopes: readonly TokenScope[]
    now: Date
    endsAt: Date
  },
): Promise<string> => {
  const row = await tx
    .insertInto('identity.token')
    .values({
      secret_hash: hashSecret(token.secret),
      person_id: token.personId,
      membership_id: token.membershipId,
      name: token.name,
      scopes: [...token.scopes],
      created_at: token.now,
      ends_at: token.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface OwnToken {
  readonly id: string
  readonly name: string
  readonly bodyName: string
  readonly role: Role
  readonly scopes: readonly string[]
  readonly createdAt: Date
  readonly endsAt: Date
  readonly usedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** A person's tokens, those that work first. */
export const listTokens = async (tx: DatabaseTransaction, personId: string): Promise<OwnToken[]> => {
  const rows = await tx
    .selectFrom('identity.token as t')
    .innerJoin('identity.membership as m', 'm.id', 't.membership_id')
    .innerJoin('directory.body as b', 'b.id', 'm.body_id')
    .select([
      't.id',
      't.name',
      'b.name as body',
      'm.role',
      't.scopes',
      't.created_at',
      't.ends_at',
      't.used_at',
      't.withdrawn_at',
    ])
    .where('t.person_id', '=', personId)
    .orderBy('t.withdrawn_at', (order) => order.desc().nullsFirst())
    .orderBy('t.created_at', 'desc')
    .limit(200)
    .execute()
  return rows.flatMap((row) =>
    isRole(row.role)
      ? [
          {
            id: row.id,
            name: row.name,
            bodyName: row.body,
            role: row.role,
            scopes: row.scopes,
            createdAt: row.created_at,
            endsAt: row.ends_at,
            usedAt: row.used_at,
            withdrawnAt: row.withdrawn_at,
          },
        ]
      : [],
  )
}

/** @returns whether the person had such a token that was not withdrawn. */
export const withdrawToken = async (
  tx: DatabaseTransaction,
  personId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const changed = await tx
    .updateTable('identity.token')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
