import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { WhyNot } from '../matching/wanted.ts'
import type { NothingReason } from './rules.ts'
import type { MatchState, OfferState, Urgency } from './schema.ts'

export interface DueRequest {
  readonly id: string
  readonly caseId: string
  readonly bodyId: string
  readonly urgency: Urgency
  readonly state: 'open' | 'answered'
  readonly madeAt: Date
  readonly nextReleaseAt: Date
  readonly inPoolUntil: Date
}

/** The requests whose answers are to be shown now, held until they are. */
export const listDue = async (tx: DatabaseTransaction, now: Date): Promise<DueRequest[]> => {
  const { rows } = await sql<DueRequest>`
    select r.id, r.case_id as "caseId", r.body_id as "bodyId", r.urgency, r.state, r.made_at as "madeAt", r.next_release_at as "nextReleaseAt",
      least(r.in_pool_until, (r.until_day + 1)::timestamp at time zone 'Europe/Stockholm') as "inPoolUntil"
    from housing.request r join support.case_file c on c.id = r.case_id
    where r.state in ('open', 'answered') and r.next_release_at <= ${now} and c.state = 'open' and c.restricted_at is null
    order by r.id for update of r`.execute(tx)
  return rows
}

/** The requests that are still in the pool although their case has been closed. */
export const listOfClosedCases = async (tx: DatabaseTransaction): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select r.id from housing.request r join support.case_file c on c.id = r.case_id
    where r.state in ('open', 'answered', 'chosen') and c.state <> 'open' for update of r`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The requests round which something is left to be seen to: a choice, an end, an offer whose time has passed. */
export const listUnsettled = async (tx: DatabaseTransaction, now: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select r.id from housing.request r
    where (r.state = 'chosen')
      or (r.state = 'answered' and exists (select from housing.offer o where o.request_id = r.id and o.state = 'released' and o.held_until <= ${now}))
      or (r.state in ('no_place', 'declined_by_person')
        and not exists (select from housing.pool_note n where n.request_id = r.id and n.nothing_because is not null))
      or (r.ended_at is not null and exists (select from housing.match m where m.request_id = r.id and m.state in ('waiting', 'offered')))
    order by r.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Writes when answers to requests are shown next. */
export const writeNextRelease = async (
  tx: DatabaseTransaction,
  requestIds: readonly string[],
  at: Date,
): Promise<void> => {
  if (requestIds.length === 0) return
  await tx
    .updateTable('housing.request')
    .set({ next_release_at: at })
    .where('id', 'in', [...requestIds])
    .execute()
}

/** Writes how matches stand. */
export const writeMatches = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
  state: MatchState,
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('housing.match')
    .set((row) => ({ state, revision: row('revision', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Shows an offer to whoever asked, under an identifier that is drawn anew. */
export const insertOffer = async (
  tx: DatabaseTransaction,
  shown: {
    readonly match: string
    readonly requestId: string
    readonly caseId: string
    readonly at: Date
    readonly heldUntil: Date
  },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('housing.offer')
    .values({
      id,
      request_id: shown.requestId,
      case_id: shown.caseId,
      released_at: shown.at,
      held_until: shown.heldUntil,
      meets: JSON.stringify({ all: true }),
    })
    .execute()
  await tx
    .updateTable('housing.match')
    .set({ offer_id: id, shown_at: shown.at })
    .where('id', '=', shown.match)
    .execute()
}

export interface SettledRequest {
  readonly id: string
  readonly caseId: string
  readonly state: string
  readonly closest: WhyNot | null
  readonly placed: boolean
  readonly offers: readonly { readonly id: string; readonly state: OfferState; readonly heldUntil: Date }[]
}

/** A request as it is settled, held until it is. */
export const findToSettle = async (
  tx: DatabaseTransaction,
  requestId: string,
): Promise<SettledRequest | undefined> => {
  const { rows } = await sql<Omit<SettledRequest, 'offers'>>`
    select r.id, r.case_id as "caseId", r.state,
      (select n.closest from housing.pool_note n where n.request_id = r.id) as closest,
      exists (select from housing.placement p join housing.offer o on o.id = p.offer_id
        where o.request_id = r.id and o.state = 'chosen' and p.state in ('granted', 'in_force', 'ended', 'moved')) as placed
    from housing.request r where r.id = ${requestId} for update of r`.execute(tx)
  const found = rows[0]
  if (found === undefined) return undefined
  const offers = await tx
    .selectFrom('housing.offer')
    .select(['id', 'state', 'held_until as heldUntil'])
    .where('request_id', '=', requestId)
    .execute()
  return { ...found, offers: offers as SettledRequest['offers'] }
}

/** Has somebody look at a shelter that has declined all of so many requests or more in sixty days. */
export const noteDeclining = async (tx: DatabaseTransaction, least: number): Promise<void> => {
  await sql`select housing.note_declining(${least})`.execute(tx)
}

/** Offers that are held no longer. */
export const lapseOffers = async (tx: DatabaseTransaction, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('housing.offer')
    .set({ state: 'lapsed' })
    .where('id', 'in', [...ids])
    .execute()
}

/** Notes why nothing was found, for the national picture alone. */
export const noteNothing = async (
  tx: DatabaseTransaction,
  noted: {
    readonly requestId: string
    readonly caseId: string
    readonly because: NothingReason
    readonly now: Date
    readonly today: Day
  },
): Promise<void> => {
  await tx
    .insertInto('housing.pool_note')
    .values({
      request_id: noted.requestId,
      case_id: noted.caseId,
      noted_at: noted.now,
      nothing_because: noted.because,
      ended_on: noted.today,
    })
    .onConflict((conflict) =>
      conflict
        .column('request_id')
        .doUpdateSet({ nothing_because: noted.because, ended_on: noted.today })
        .where('housing.pool_note.nothing_because', 'is', null),
    )
    .execute()
}
