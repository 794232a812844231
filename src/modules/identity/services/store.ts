import { sql } from 'kysely'
import type { ServiceActor } from '../../../platform/access/actor.ts'
import { isTokenScope, type TokenScope } from '../../../platform/access/token-scopes.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { Settings } from '../../../platform/config/settings.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { hashSecret } from '../session.ts'
import { isOurs, macOf, type WayIn } from '../session-mac.ts'

type Keyed = Pick<Settings, 'secretKey'>

interface SignedService {
  readonly serviceId: string
  readonly bodyId: string
  readonly scopes: readonly string[]
}

/** What the MAC of a program's token binds: whose it is, for which body, for what, from when and until when. */
const wayInOf = (
  { serviceId, bodyId, scopes }: SignedService,
  token: { readonly secretHash: Buffer; readonly from: Date; readonly until: Date },
): WayIn => ({
  ...{ of: 'service', personId: serviceId, membershipId: null, role: 'service', bodyId, scopes },
  ...token,
})

/** Which program a bearer token is of, and notes the day; nothing where it does not work (any longer), or was not made by this house. */
export const findServiceActor = async (
  database: Database,
  secret: string,
  now: Date,
  settings: Keyed,
): Promise<ServiceActor | undefined> => {
  const secretHash = hashSecret(secret)
  const { rows } = await sql<{
    service_id: string
    body_id: string
    answered_by: string | null
    scopes: string[]
    created_at: Date
    ends_at: Date
    mac: Buffer
  }>`select * from identity.service_of(${secretHash}, ${now})`.execute(database)
  const [row] = rows
  if (row === undefined) return undefined
  const { service_id: serviceId, body_id: bodyId, scopes } = row
  const wayIn = wayInOf(
    { serviceId, bodyId, scopes },
    { secretHash, from: row.created_at, until: row.ends_at },
  )
  if (!isOurs(settings, row.mac, wayIn)) return undefined
  return {
    ...{ kind: 'service', serviceId, bodyId, answeredBy: row.answered_by },
    scopes: scopes.filter(isTokenScope),
  }
}

export interface Service {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly name: string
  readonly purpose: string
  readonly address: string
  readonly answeredBy: string
  readonly answeredByName: string | null
  /** Whoever was named acts for the body still. */
  readonly isAnswered: boolean
  readonly scopes: readonly string[]
  readonly madeByName: string | null
  readonly madeAt: Date
  readonly endsAt: Date
  readonly endedAt: Date | null
  readonly usedOn: Day | null
}

const services = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('identity.service_account as s')
    .innerJoin('directory.body as b', 'b.id', 's.body_id')
    .leftJoin('identity.person as a', 'a.id', 's.answered_by')
    .leftJoin('identity.person as m', 'm.id', 's.made_by')
    .select([
      's.id',
      's.body_id as bodyId',
      'b.name as bodyName',
      's.name',
      's.purpose',
      's.address',
      's.answered_by as answeredBy',
      'a.name as answeredByName',
      sql<boolean>`identity.may_answer(s.answered_by, s.body_id)`.as('isAnswered'),
      's.scopes',
      'm.name as madeByName',
      's.made_at as madeAt',
      's.ends_at as endsAt',
      's.ended_at as endedAt',
      sql<Day | null>`(select to_char(max(t.used_on), 'YYYY-MM-DD') from identity.service_token t where t.service_id = s.id)`.as(
        'usedOn',
      ),
    ])

/** Those that the reader keeps, those that work first. */
export const listServices = (tx: DatabaseTransaction): Promise<Service[]> =>
  services(tx)
    .orderBy('s.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('s.ends_at')
    .limit(200)
    .execute()

/** @throws NotFound */
export const getService = async (tx: DatabaseTransaction, id: string): Promise<Service> => {
  const found = await services(tx).where('s.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound('service')
  return found
}

export interface ServiceToken {
  readonly id: string
  readonly createdAt: Date
  readonly endsAt: Date
  readonly usedOn: Day | null
  readonly withdrawnAt: Date | null
}

/** Its tokens, the newest first. */
export const listServiceTokens = (tx: DatabaseTransaction, serviceId: string): Promise<ServiceToken[]> =>
  tx
    .selectFrom('identity.service_token')
    .select([
      'id',
      'created_at as createdAt',
      'ends_at as endsAt',
      sql<Day | null>`to_char(used_on, 'YYYY-MM-DD')`.as('usedOn'),
      'withdrawn_at as withdrawnAt',
    ])
    .where('service_id', '=', serviceId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()

export const insertService = async (
  tx: DatabaseTransaction,
  made: {
    readonly bodyId: string
    readonly name: string
    readonly purpose: string
    readonly address: string
    readonly answeredBy: string
    readonly scopes: readonly TokenScope[]
    readonly madeBy: string
    readonly now: Date
    readonly endsAt: Date
  },
): Promise<string> => {
  const { id } = await tx
    .insertInto('identity.service_account')
    .values({
      body_id: made.bodyId,
      name: made.name,
      purpose: made.purpose,
      address: made.address,
      answered_by: made.answeredBy,
      scopes: [...made.scopes],
      made_by: made.madeBy,
      made_at: made.now,
      ends_at: made.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const insertServiceToken = async (
  tx: DatabaseTransaction,
  settings: Keyed,
  service: SignedService,
  { secret, from, until }: { readonly secret: string; readonly from: Date; readonly until: Date },
): Promise<void> => {
  const secretHash = hashSecret(secret)
  await tx
    .insertInto('identity.service_token')
    .values({
      ...{ service_id: service.serviceId, secret_hash: secretHash, created_at: from, ends_at: until },
      mac: macOf(settings, wayInOf(service, { secretHash, from, until })),
    })
    .execute()
}

/** Lets the tokens of a program that work end at another moment, each by its own. */
export const moveEnds = async (
  tx: DatabaseTransaction,
  settings: Keyed,
  service: SignedService,
  endOfOne: (endsAt: Date) => Date,
): Promise<void> => {
  const tokens = await tx
    .selectFrom('identity.service_token')
    .select(['id', 'secret_hash as secretHash', 'created_at as from', 'ends_at as endsAt'])
    .where('service_id', '=', service.serviceId)
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const { id, secretHash, from, endsAt } of tokens) {
    const until = endOfOne(endsAt)
    await tx
      .updateTable('identity.service_token')
      .set({ ends_at: until, mac: macOf(settings, wayInOf(service, { secretHash, from, until })) })
      .where('id', '=', id)
      .execute()
  }
}

/** @returns whether it had not ended */
export const changeService = async (
  tx: DatabaseTransaction,
  id: string,
  to: { answered_by: string } | { ends_at: Date } | { ended_at: Date; ended_by: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('identity.service_account')
    .set(to)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether everybody may know of a body. */
export const isTold = async (tx: DatabaseTransaction, bodyId: string): Promise<boolean> =>
  (await sql<{ told: boolean }>`select directory.told(${bodyId}::uuid) as told`.execute(tx)).rows[0]?.told ===
  true

/** Somebody who acts for a body, by the address of their account. */
export const findColleague = async (
  tx: DatabaseTransaction,
  bodyId: string,
  email: string,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('identity.person as p')
      .select('p.id')
      .where('p.email', '=', email)
      .where(sql<boolean>`identity.may_answer(p.id, ${bodyId}::uuid)`)
      .executeTakeFirst()
  )?.id
