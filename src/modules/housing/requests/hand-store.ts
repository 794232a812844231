import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { HandReason } from './few.ts'
import { type PooledRequest, pooledColumns } from './pool-store.ts'
import type { AskedFor, HandDecision, HandWhy, Urgency } from './schema.ts'

const HOUR = 3_600_000

/** Within how long a person decides. */
const decidedWithin: Readonly<Record<Urgency, number>> = {
  now: HOUR / 2,
  within_days: 6 * HOUR,
  planned: 48 * HOUR,
}

/** What was decided of requests that a person sees to: nothing while nobody has. */
export const listByHand = async (
  tx: DatabaseTransaction,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, HandDecision | null>> => {
  const { rows } = await sql<{ id: string; decision: HandDecision | null }>`
    select request_id as id, decision from housing.by_hand where request_id = any (${requestIds}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, decision }) => [id, decision]))
}

/** The requests of all bodies that the pool has asked shelters for since a moment. */
export const listAnsweredSince = async (tx: DatabaseTransaction, since: Date): Promise<PooledRequest[]> => {
  const { rows } = await sql<PooledRequest>`
    select ${pooledColumns} from housing.request r join support.case_file c on c.id = r.case_id
      join housing.pool_note n on n.request_id = r.id
    where r.made_at >= ${since}
      and not exists (select from housing.by_hand h where h.request_id = r.id and h.decision is distinct from 'ask')`.execute(
    tx,
  )
  return rows
}

/** How often offers were shown in cases since a moment without one of them being chosen. */
export const countRoundsOfNo = async (
  tx: DatabaseTransaction,
  caseIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ caseId: string; rounds: number }>`
    select o.case_id as "caseId", count(distinct o.released_at)::int as rounds from housing.offer o
    where o.case_id = any (${caseIds}::uuid[]) and o.released_at >= ${since} and o.state in ('declined_by_person', 'lapsed')
      and not exists (select from housing.offer s where s.request_id = o.request_id and s.released_at = o.released_at
        and s.state in ('chosen', 'released'))
    group by 1`.execute(tx)
  return new Map(rows.map(({ caseId, rounds }) => [caseId, rounds]))
}

/** Puts a request before the national coordinator. Twice is once. @returns by when somebody decides */
export const insertByHand = async (
  tx: DatabaseTransaction,
  {
    request,
    because,
    alike,
    cases,
    now,
  }: {
    readonly request: PooledRequest
    readonly because: HandReason
    readonly alike: number
    readonly cases: number
    readonly now: Date
  },
): Promise<Date> => {
  const answerBy = new Date(now.getTime() + decidedWithin[request.askedFor.urgency])
  await tx
    .insertInto('housing.by_hand')
    .values({
      request_id: request.id,
      case_id: request.caseId,
      body_id: request.bodyId,
      asked_by: request.madeBy,
      asked_for: JSON.stringify(request.askedFor),
      because,
      alike,
      alike_cases: cases,
      since: now,
      answer_by: answerBy,
    })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .execute()
  return answerBy
}

/** A request as whoever decides sees it: what shelters would be told, who asks, and which rule asks for a person. */
export interface HandedRequest {
  readonly id: string
  readonly caseId: string
  readonly askedBy: string
  readonly bodyId: string
  /** None where the body is hidden, since it runs a shelter. */
  readonly bodyName: string | null
  readonly askedFor: AskedFor
  readonly because: HandReason
  readonly alike: number
  readonly cases: number
  readonly since: Date
  readonly answerBy: Date
  readonly decision: HandDecision | null
  readonly why: HandWhy | null
  readonly decidedAt: Date | null
}

const columns = sql`h.request_id as id, h.case_id as "caseId", h.asked_by as "askedBy", h.body_id as "bodyId", b.name as "bodyName",
  h.asked_for as "askedFor", h.because, h.alike, h.alike_cases as cases, h.since, h.answer_by as "answerBy", h.decision, h.why,
  h.decided_at as "decidedAt"`

/** What waits for a person, the soonest first, and what was decided in the last week. */
export const listHanded = async (tx: DatabaseTransaction, now: Date): Promise<HandedRequest[]> => {
  const { rows } = await sql<HandedRequest>`
    select ${columns} from housing.by_hand h left join directory.body b on b.id = h.body_id
    where (h.decided_at is null and housing.waits_by_hand(h.request_id)) or h.decided_at > ${new Date(now.getTime() - 168 * HOUR)}
    order by h.decided_at is not null, h.answer_by, h.request_id limit 200`.execute(tx)
  return rows
}

/** @throws NotFound */
export const getHanded = async (tx: DatabaseTransaction, requestId: string): Promise<HandedRequest> => {
  const { rows } = await sql<HandedRequest>`
    select ${columns} from housing.by_hand h left join directory.body b on b.id = h.body_id
    where h.request_id = ${requestId}`.execute(tx)
  if (rows[0] === undefined) throw new NotFound('housing_hand')
  return rows[0]
}

/** @returns whether it had not been decided before. */
export const writeHandDecision = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  requestId: string,
  { decision, why, now }: { readonly decision: HandDecision; readonly why: HandWhy; readonly now: Date },
): Promise<boolean> => {
  const written = await tx
    .updateTable('housing.by_hand')
    .set({ decision, why, decided_by: actor.personId, decided_at: now })
    .where('request_id', '=', requestId)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  return written.numUpdatedRows > 0n
}
