import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { DeliveryState } from './store.ts'

export interface ListedDelivery {
  readonly id: string
  readonly type: string
  readonly place: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly status: number | null
  readonly problem: string | null
  readonly madeAt: Date
  readonly nextAt: Date
  readonly triedAt: Date | null
}

/** Deliveries of a receiver, the newest first. */
export const listDeliveries = async (
  tx: DatabaseTransaction,
  endpointId: string,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ rows: ListedDelivery[]; total: number }> => {
  const { rows } = await sql<ListedDelivery & { total: number }>`
    select d.id, e.type, e.place, d.state, d.attempts, d.status, d.problem, d.made_at as "madeAt", d.next_at as "nextAt",
      d.tried_at as "triedAt", count(*) over ()::integer as total
    from webhooks.delivery d join webhooks.event e on e.id = d.event_id
    where d.endpoint_id = ${endpointId} order by d.made_at desc, d.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export interface TakenDelivery {
  readonly endpointId: string
  readonly url: string
  readonly eventId: string
  readonly type: string
  readonly place: string
  readonly happenedAt: Date
}

/**
 * Takes a delivery whose time has come, notes the try, and puts its next one off, so that whoever dies in this one is followed
 * by another; nothing where it is not to be made now.
 */
export const takeDelivery = async (
  tx: DatabaseTransaction,
  id: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<TakenDelivery | undefined> =>
  (
    await sql<TakenDelivery>`
    update webhooks.delivery d set attempts = attempts + 1, tried_at = ${now}, next_at = ${until}
    from webhooks.endpoint p, webhooks.event e
    where d.id = ${id} and d.state = 'waiting' and d.next_at <= ${now} and p.id = d.endpoint_id and p.state = 'active' and e.id = d.event_id
    returning d.endpoint_id as "endpointId", p.url, e.id as "eventId", e.type, e.place, e.happened_at as "happenedAt"`.execute(
      tx,
    )
  ).rows[0]

export const getTries = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ readonly endpointId: string; readonly attempts: number }> =>
  tx
    .selectFrom('webhooks.delivery')
    .select(['endpoint_id as endpointId', 'attempts'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

interface Outcome {
  readonly status?: number | undefined
  readonly problem?: string | undefined
}

export const endDelivery = async (
  tx: DatabaseTransaction,
  id: string,
  state: 'delivered' | 'dead',
  { status, problem }: Outcome,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('webhooks.delivery')
    .set({ state, status: status ?? null, problem: problem ?? null, ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'held'])
    .execute()
}

export const putOff = async (
  tx: DatabaseTransaction,
  id: string,
  { status, problem }: Outcome,
  nextAt: Date,
): Promise<void> => {
  await tx
    .updateTable('webhooks.delivery')
    .set({ status: status ?? null, problem: problem ?? null, next_at: nextAt })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** What waits for a receiver is held until it is resumed. */
export const holdWaiting = async (tx: DatabaseTransaction, endpointId: string): Promise<void> => {
  await tx
    .updateTable('webhooks.delivery')
    .set({ state: 'held' })
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'waiting')
    .execute()
}

/** What was held waits again, with all its tries. @returns what waits */
export const releaseHeld = async (
  tx: DatabaseTransaction,
  endpointId: string,
  now: Date,
): Promise<readonly string[]> => {
  const released = await tx
    .updateTable('webhooks.delivery')
    .set({ state: 'waiting', attempts: 0, next_at: now })
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'held')
    .returning('id')
    .execute()
  return released.map(({ id }) => id)
}

/** Lets a delivery wait again, whatever became of it. @returns whether there is one */
export const waitAgain = async (
  tx: DatabaseTransaction,
  endpointId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const done = await tx
    .updateTable('webhooks.delivery')
    .set({ state: 'waiting', attempts: 0, next_at: now, ended_at: null })
    .where('id', '=', id)
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Whether anything has reached a receiver since a delivery was decided on. */
export const hasAnsweredSince = async (
  tx: DatabaseTransaction,
  endpointId: string,
  deliveryId: string,
): Promise<boolean> => {
  const { rows } = await sql<{ answered: boolean }>`
    select exists (select from webhooks.delivery d where d.endpoint_id = ${endpointId} and d.state = 'delivered'
      and d.ended_at > (select made_at from webhooks.delivery where id = ${deliveryId})) as answered`.execute(
    tx,
  )
  return rows[0]?.answered ?? false
}

/** Deliveries whose time has come some while ago: those of a process that died. */
export const listOverdue = async (tx: DatabaseTransaction, before: Date): Promise<readonly string[]> => {
  const found = await tx
    .selectFrom('webhooks.delivery')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_at', '<', before)
    .orderBy('next_at')
    .limit(1000)
    .execute()
  return found.map(({ id }) => id)
}
