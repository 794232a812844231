import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { AgeBand, Meetable, Receivable, SecurityLevel } from '../matching/wanted.ts'
import type { NoReason, OfferState, RequestState, Urgency } from './schema.ts'

export interface FoundRequest {
  readonly id: string
  readonly number: string
  readonly madeAt: Date
  readonly urgency: Urgency
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly receives: Receivable
  readonly adults: number
  readonly childAges: readonly AgeBand[]
  readonly needs: readonly Meetable[]
  readonly languages: readonly string[]
  readonly security: SecurityLevel
  /** Codes of areas where the person must not be. */
  readonly areas: readonly string[]
  readonly nearWhom: string
  readonly state: RequestState
  readonly nextReleaseAt: Date
  readonly inPoolUntil: Date
  readonly endReason: string | null
  readonly endedAt: Date | null
  readonly revision: number
}

export const areasOf = (key: CaseKey, id: string, sealed: Buffer | null): readonly string[] =>
  sealed === null ? [] : (JSON.parse(key.open(`housing.request.exclusions:${id}`, sealed)) as string[])

/** The requests of a case, the latest first. */
export const listRequests = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<FoundRequest[]> => {
  const rows = await tx
    .selectFrom('housing.request')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    madeAt: row.made_at,
    urgency: row.urgency as Urgency,
    fromDay: row.from_day,
    untilDay: row.until_day,
    receives: row.receives as Receivable,
    adults: row.adults,
    childAges: row.child_ages as AgeBand[],
    needs: row.needs as Meetable[],
    languages: row.languages,
    security: row.security as SecurityLevel,
    areas: areasOf(key, row.id, row.sealed_exclusions),
    nearWhom: openText(key, 'housing.request', 'near_whom', row.id, row.sealed_near_whom),
    state: row.state as RequestState,
    nextReleaseAt: row.next_release_at,
    inPoolUntil: row.in_pool_until,
    endReason: row.end_reason,
    endedAt: row.ended_at,
    revision: row.revision,
  }))
}

/** @throws NotFound, also for a request of another case. */
export const getRequest = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  requestId: string,
): Promise<FoundRequest> => {
  const found = (await listRequests(tx, key, caseId)).find(({ id }) => id === requestId)
  if (found === undefined) throw new NotFound('housing_request')
  return found
}

export interface RequestToAdd {
  readonly id: string
  readonly number: string
  readonly caseId: string
  readonly urgency: Urgency
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly receives: Receivable
  readonly adults: number
  readonly childAges: readonly AgeBand[]
  readonly needs: readonly Meetable[]
  readonly languages: readonly string[]
  readonly security: SecurityLevel
  readonly areas: readonly string[]
  readonly nearWhom: string
  readonly nextReleaseAt: Date
  readonly inPoolUntil: Date
}

/** Whether the error is that of a unique index. */
const isTwice = (error: unknown, index: string): boolean =>
  error instanceof Error && (error as { constraint?: string }).constraint === index

/** Puts a request into the pool. @throws Refusal `housing_request.one_at_a_time`. */
export const insertRequest = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  now: Date,
  added: RequestToAdd,
): Promise<void> => {
  const { id } = added
  try {
    await tx
      .insertInto('housing.request')
      .values({
        id,
        number: added.number,
        case_id: added.caseId,
        body_id: actor.bodyId,
        made_by: actor.personId,
        made_at: now,
        urgency: added.urgency,
        from_day: added.fromDay,
        until_day: added.untilDay,
        receives: added.receives,
        adults: added.adults,
        child_ages: [...added.childAges],
        needs: [...added.needs],
        languages: [...added.languages],
        security: added.security,
        sealed_exclusions:
          added.areas.length === 0
            ? null
            : key.seal(`housing.request.exclusions:${id}`, JSON.stringify(added.areas)),
        sealed_near_whom:
          added.nearWhom === '' ? null : key.seal(`housing.request.near_whom:${id}`, added.nearWhom),
        next_release_at: added.nextReleaseAt,
        in_pool_until: added.inPoolUntil,
      })
      .execute()
  } catch (error) {
    if (isTwice(error, 'request_one_at_a_time')) throw new Refusal('housing_request.one_at_a_time', 409)
    throw error
  }
}

/** How many requests the case and the actor's body have made in the last day and night. */
export const countLately = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<{ byCase: number; byBody: number }> => {
  const { rows } = await sql<{ byCase: number; byBody: number }>`
    select by_case::int as "byCase", by_body::int as "byBody" from housing.asked_lately(${caseId})`.execute(
    tx,
  )
  return rows[0] ?? { byCase: 0, byBody: 0 }
}

/** Lets somebody else look at requests that may be a search for a shelter. Whoever made them sees nothing of it. */
export const noteProbing = async (
  tx: DatabaseTransaction,
  caseId: string,
  personId: string,
): Promise<void> => {
  await sql`select housing.note_probing(${caseId}, ${personId})`.execute(tx)
}

/** Writes where a request stands. */
export const writeState = async (
  tx: DatabaseTransaction,
  requestId: string,
  changed: { readonly state: RequestState; readonly endReason?: string },
): Promise<void> => {
  await tx
    .updateTable('housing.request')
    .set((row) => ({
      state: changed.state,
      ...(changed.endReason === undefined ? {} : { end_reason: changed.endReason }),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', requestId)
    .execute()
}

export interface FoundOffer {
  readonly id: string
  readonly requestId: string
  readonly releasedAt: Date
  readonly heldUntil: Date
  readonly state: OfferState
  readonly declineReason: NoReason | null
}

/** The offers of a case's requests. Their identifiers are drawn anew for each: in their order, nothing is told. */
export const listOffers = async (tx: DatabaseTransaction, caseId: string): Promise<FoundOffer[]> => {
  const rows = await tx
    .selectFrom('housing.offer')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('released_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    releasedAt: row.released_at,
    heldUntil: row.held_until,
    state: row.state as OfferState,
    declineReason: row.decline_reason as NoReason | null,
  }))
}

/** Whether a placement has been granted on an offer that was not taken back. */
export const isDecidedOn = async (tx: DatabaseTransaction, offerId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('housing.placement')
    .select('id')
    .where('offer_id', '=', offerId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return found !== undefined
}

/** Writes what the person said to an offer. */
export const writeOffer = async (
  tx: DatabaseTransaction,
  offerId: string,
  decided: {
    readonly state: 'chosen' | 'declined_by_person'
    readonly reason?: NoReason
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .updateTable('housing.offer')
    .set({ state: decided.state, decline_reason: decided.reason ?? null, decided_at: decided.now })
    .where('id', '=', offerId)
    .execute()
}

export interface ListedRequest {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly number: string
  readonly urgency: Urgency
  readonly state: RequestState
  readonly fromDay: Day
  readonly nextReleaseAt: Date
}

/** The requests of the cases that the actor works on: those under way first, then what has ended within a month. */
export const listOwnRequests = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
): Promise<ListedRequest[]> => {
  const { rows } = await sql<ListedRequest>`
    select r.id, r.case_id as "caseId", c.number as "caseNumber", r.number, r.urgency, r.state, r.from_day as "fromDay",
      r.next_release_at as "nextReleaseAt"
    from support.assignment a
      join support.case_file c on c.id = a.case_id
      join housing.request r on r.case_id = c.id
    where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and support.works_now(a)
      and (r.ended_at is null or r.ended_at > ${new Date(now.getTime() - 30 * 86_400_000)})
    order by r.ended_at is not null, r.state <> 'answered', r.next_release_at, r.id limit 200`.execute(tx)
  return rows
}
