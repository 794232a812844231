import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../platform/access/actor.ts'
import { isRole, type Role } from '../../platform/access/roles.ts'
import { isTokenScope, type TokenScope } from '../../platform/access/token-scopes.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/connect.ts'
import { hashSecret } from './session.ts'
import { actingBy, isOurs, macOf } from './session-mac.ts'

type Keyed = Pick<Settings, 'secretKey'>

/** Begins every token, so that one that has been published by mistake can be found and known. */
const TOKEN_PREFIX = 'samlad_'

export const newTokenSecret = (): string => `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`

/** Whom a bearer token stands for, and notes its use; nothing where it does not work (any longer), or was not made by this house. */
export const findTokenActor = async (
  database: Database,
  secret: string,
  now: Date,
  settings: Keyed,
): Promise<PersonActor | undefined> => {
  const secretHash = hashSecret(secret)
  const found = await sql<{
    person_id: string
    membership_id: string
    body_id: string
    role: string
    scopes: string[]
    created_at: Date
    ends_at: Date
    mac: Buffer | null
  }>`select * from identity.token_of(${secretHash}, ${now})`.execute(database)
  const row = found.rows[0]
  if (row === undefined || !isRole(row.role)) return undefined
  const wayIn = {
    of: 'token',
    secretHash,
    personId: row.person_id,
    membershipId: row.membership_id,
    bodyId: row.body_id,
    role: row.role,
    from: row.created_at,
    until: row.ends_at,
    scopes: row.scopes,
  } as const
  if (!isOurs(settings, row.mac, wayIn)) return undefined
  return {
    kind: 'person',
    personId: row.person_id,
    membershipId: row.membership_id,
    bodyId: row.body_id,
    role: row.role,
    scopes: row.scopes.filter(isTokenScope),
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
    settings: Keyed
  },
): Promise<string> => {
  const wayIn = {
    of: 'token',
    secretHash: hashSecret(token.secret),
    personId: token.personId,
    ...(await actingBy(tx, token.membershipId)),
    from: token.now,
    until: token.endsAt,
    scopes: token.scopes,
  } as const
  const row = await tx
    .insertInto('identity.token')
    .values({
      secret_hash: wayIn.secretHash,
      person_id: token.personId,
      membership_id: token.membershipId,
      name: token.name,
      scopes: [...token.scopes],
      created_at: token.now,
      ends_at: token.endsAt,
      mac: macOf(token.settings, wayIn),
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

/** Gives those tokens a MAC that were made before tokens carried one: once, at the start after. @returns how many. */
export const signEarlierTokens = async (tx: DatabaseTransaction, settings: Keyed): Promise<number> => {
  const waiting = await tx.deleteFrom('identity.token_without_mac').returning('token_id').execute()
  if (waiting.length === 0) return 0
  const tokens = await tx
    .selectFrom('identity.token')
    .select(['id', 'secret_hash', 'person_id', 'membership_id', 'created_at', 'ends_at', 'scopes'])
    .where(
      'id',
      'in',
      waiting.map(({ token_id }) => token_id),
    )
    .execute()
  for (const token of tokens)
    await tx
      .updateTable('identity.token')
      .set({
        mac: macOf(settings, {
          of: 'token',
          secretHash: token.secret_hash,
          personId: token.person_id,
          ...(await actingBy(tx, token.membership_id)),
          from: token.created_at,
          until: token.ends_at,
          scopes: token.scopes,
        }),
      })
      .where('id', '=', token.id)
      .execute()
  return tokens.length
}
