import { sql } from 'kysely'
import type { ChangeType } from '../../platform/changes/note-change.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

export type EndpointState = 'active' | 'paused' | 'withdrawn'
export type PausedBy = 'administrator' | 'failures' | 'receiver'
export type DeliveryState = 'waiting' | 'held' | 'delivered' | 'dead'

export interface Endpoint {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly types: ChangeType[]
  readonly state: EndpointState
  readonly pausedBy: PausedBy | null
  readonly madeAt: Date
}

export interface ListedEndpoint extends Endpoint {
  readonly lastDelivered: Date | null
  readonly open: number
  readonly dead: number
}

/** Every receiver that has not been withdrawn, with how its deliveries stand. */
export const listEndpoints = async (tx: DatabaseTransaction): Promise<ListedEndpoint[]> =>
  (
    await sql<ListedEndpoint>`
    select e.id, e.name, e.url, e.types, e.state, e.paused_by as "pausedBy", e.made_at as "madeAt",
      max(d.ended_at) filter (where d.state = 'delivered') as "lastDelivered",
      count(d.id) filter (where d.state in ('waiting', 'held'))::integer as open,
      count(d.id) filter (where d.state = 'dead')::integer as dead
    from webhooks.endpoint e left join webhooks.delivery d on d.endpoint_id = e.id
    where e.state <> 'withdrawn' group by e.id order by e.name, e.made_at`.execute(tx)
  ).rows

/** A receiver that has not been withdrawn. */
export const findEndpoint = async (tx: DatabaseTransaction, id: string): Promise<Endpoint | undefined> =>
  (
    await sql<Endpoint>`
    select id, name, url, types, state, paused_by as "pausedBy", made_at as "madeAt"
    from webhooks.endpoint where id = ${id} and state <> 'withdrawn'`.execute(tx)
  ).rows[0]

export const insertEndpoint = async (
  tx: DatabaseTransaction,
  {
    name,
    url,
    types,
  }: { readonly name: string; readonly url: string; readonly types: readonly ChangeType[] },
  now: Date,
): Promise<string> => {
  const { id } = await tx
    .insertInto('webhooks.endpoint')
    .values({ name, url, types: [...types], made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const writeTypes = async (
  tx: DatabaseTransaction,
  id: string,
  types: readonly ChangeType[],
): Promise<void> => {
  await tx
    .updateTable('webhooks.endpoint')
    .set({ types: [...types] })
    .where('id', '=', id)
    .execute()
}

/** Changes where a receiver stands. @returns whether it stood there */
export const writeState = async (
  tx: DatabaseTransaction,
  id: string,
  from: readonly EndpointState[],
  to:
    | { readonly state: 'active' }
    | { readonly state: 'paused'; readonly by: PausedBy }
    | { readonly state: 'withdrawn'; readonly at: Date },
): Promise<boolean> => {
  const done = await tx
    .updateTable('webhooks.endpoint')
    .set({
      state: to.state,
      paused_by: to.state === 'paused' ? to.by : null,
      ended_at: to.state === 'withdrawn' ? to.at : null,
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const insertSecret = async (
  tx: DatabaseTransaction,
  endpointId: string,
  sealed: Buffer,
  now: Date,
): Promise<void> => {
  await tx.insertInto('webhooks.secret').values({ endpoint_id: endpointId, sealed, made_at: now }).execute()
}

/** Lets the secrets of a receiver that still sign end at a moment; what ends before then ends as it was to. */
export const endSecrets = async (tx: DatabaseTransaction, endpointId: string, at: Date): Promise<void> => {
  await tx
    .updateTable('webhooks.secret')
    .set({ ends_at: at })
    .where('endpoint_id', '=', endpointId)
    .where('ends_at', 'is', null)
    .execute()
}

/** Secrets that sign now, the newest first. */
export const listSecrets = async (
  tx: DatabaseTransaction,
  endpointId: string,
  now: Date,
): Promise<readonly { readonly sealed: Buffer; readonly endsAt: Date | null }[]> =>
  tx
    .selectFrom('webhooks.secret')
    .select(['sealed', 'ends_at as endsAt'])
    .where('endpoint_id', '=', endpointId)
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', now)]))
    .orderBy('made_at', 'desc')
    .execute()
