import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { aliasOf, behind } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { WhyNot } from '../matching/wanted.ts'
import type { AskedFor, DeclineReason, MatchState, Urgency } from './schema.ts'

/** A request as the pool reads it: as the system, for the time of a run. */
export interface PooledRequest {
  readonly id: string
  readonly caseId: string
  readonly keyId: string
  readonly bodyId: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly nextReleaseAt: Date
  readonly sealedExclusions: Buffer | null
  readonly askedFor: AskedFor
}

export const pooledColumns = sql`r.id, r.case_id as "caseId", r.body_id as "bodyId", c.key_id as "keyId", r.made_by as "madeBy", r.made_at as "madeAt",
  r.next_release_at as "nextReleaseAt", r.sealed_exclusions as "sealedExclusions",
  jsonb_build_object('urgency', r.urgency, 'fromDay', to_char(r.from_day, 'YYYY-MM-DD'), 'untilDay', to_char(r.until_day, 'YYYY-MM-DD'),
    'receives', r.receives, 'adults', r.adults, 'childAges', to_jsonb(r.child_ages), 'needs', to_jsonb(r.needs),
    'languages', to_jsonb(r.languages), 'security', r.security) as "askedFor"`

/** Runs of the pool follow one another: two at once would ask more shelters than the lot allows. */
export const onlyRun = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('samlad.housing_pool'))`.execute(tx)
}

/** The requests that wait for a release, in cases that are open and whose use is not restricted. */
export const listPooled = async (tx: DatabaseTransaction, now: Date): Promise<PooledRequest[]> => {
  const { rows } = await sql<PooledRequest>`
    select ${pooledColumns} from housing.request r join support.case_file c on c.id = r.case_id
    where r.state = 'open' and r.next_release_at > ${now} and r.in_pool_until > ${now}
      and (r.until_day is null or (r.until_day + 1)::timestamp at time zone 'Europe/Stockholm' > ${now})
      and c.state = 'open' and c.restricted_at is null
    order by r.id`.execute(tx)
  return rows
}

/** What the same people have asked since a moment, ended or not, the earliest first. */
export const listAskedBy = async (
  tx: DatabaseTransaction,
  people: readonly string[],
  since: Date,
): Promise<PooledRequest[]> => {
  const { rows } = await sql<PooledRequest>`
    select ${pooledColumns} from housing.request r join support.case_file c on c.id = r.case_id
    where r.made_by = any (${people}::uuid[]) and r.made_at >= ${since}
    order by r.made_at, r.id`.execute(tx)
  return rows
}

/** Which of them the pool has never looked at. */
export const listUnseen = async (tx: DatabaseTransaction, ids: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`
    select r.id from housing.request r where r.id = any (${ids}::uuid[])
      and not exists (select from housing.pool_note n where n.request_id = r.id)`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

interface ShelterRow {
  readonly id: string
  readonly bodyId: string
  readonly keyId: string
  readonly receives: readonly string[]
  readonly accepts: readonly string[]
  readonly languages: readonly string[]
  readonly security: string
  readonly sealedMunicipality: Buffer
}

/** The shelters that take requests now and have been let in, with where they are, sealed. */
export const listShelters = async (tx: DatabaseTransaction): Promise<ShelterRow[]> => {
  const { rows } = await sql<ShelterRow>`
    select s.id, access.behind('operator', s.operator) as "bodyId", s.key_id as "keyId", s.receives, s.accepts, s.languages, s.security,
      l.sealed_municipality as "sealedMunicipality"
    from housing.shelter s join housing.location l on l.shelter_id = s.id
    where s.takes_requests and s.closed_at is null and housing.is_in_pool(s.id) order by s.id`.execute(tx)
  return rows
}

export interface StandingMatch {
  readonly id: string
  readonly requestId: string
  readonly shelterId: string
  readonly shelterBody: string
  readonly state: MatchState
  readonly reason: DeclineReason | null
  readonly offerId: string | null
  /** Its offer was shown, and the person did not want it. */
  readonly saidNo: boolean
}

/** How the shelters that requests have reached stand. */
export const listMatches = async (
  tx: DatabaseTransaction,
  requestIds: readonly string[],
): Promise<StandingMatch[]> => {
  const { rows } = await sql<StandingMatch>`
    select m.id, m.request_id as "requestId", m.shelter_id as "shelterId", access.behind('operator', m.operator) as "shelterBody", m.state, m.decline_reason as reason, m.offer_id as "offerId",
      coalesce(o.state = 'declined_by_person', false) as "saidNo"
    from housing.match m left join housing.offer o on o.id = m.offer_id where m.request_id = any (${requestIds}::uuid[]) order by m.id`.execute(
    tx,
  )
  return rows
}

/** The shelters whose offers were shown in a case since a moment, by case. */
export const listShownLately = async (
  tx: DatabaseTransaction,
  caseIds: readonly string[],
  since: Date,
): Promise<{ readonly caseId: string; readonly requestId: string; readonly shelterId: string }[]> => {
  const { rows } = await sql<{ caseId: string; requestId: string; shelterId: string }>`
    select m.case_id as "caseId", m.request_id as "requestId", m.shelter_id as "shelterId"
    from housing.match m where m.case_id = any (${caseIds}::uuid[]) and m.shown_at > ${since}`.execute(tx)
  return rows
}

export interface MatchToAsk {
  readonly requestId: string
  readonly caseId: string
  readonly shelterId: string
  readonly shelterBody: string
  readonly askedFor: AskedFor
  readonly answerBy: Date
}

/** Asks shelters, or asks them again: what they answered before counts no more. @returns which are asked now. */
export const askShelters = async (
  tx: DatabaseTransaction,
  now: Date,
  asked: readonly MatchToAsk[],
): Promise<{ id: string; caseId: string; shelterBody: string; urgency: Urgency; answerBy: Date }[]> => {
  if (asked.length === 0) return []
  return tx
    .insertInto('housing.match')
    .values(
      asked.map((one) => ({
        id: randomUUID(),
        request_id: one.requestId,
        case_id: one.caseId,
        shelter_id: one.shelterId,
        operator: aliasOf('operator', one.shelterBody),
        asked_for: JSON.stringify(one.askedFor),
        matched_at: now,
        answer_by: one.answerBy,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['request_id', 'shelter_id'])
        .doUpdateSet((row) => ({
          state: 'waiting',
          asked_for: row.ref('excluded.asked_for'),
          matched_at: row.ref('excluded.matched_at'),
          answer_by: row.ref('excluded.answer_by'),
          answered_by_alias: null,
          answered_at: null,
          offer_id: null,
          revision: sql`housing.match.revision + 1`,
        }))
        // What somebody has answered meanwhile stands.
        .where('housing.match.state', 'in', ['lapsed', 'not_chosen']),
    )
    .returning([
      'id',
      'case_id as caseId',
      behind<string>('operator', 'operator').as('shelterBody'),
      sql<Urgency>`asked_for ->> 'urgency'`.as('urgency'),
      'answer_by as answerBy',
    ])
    .execute()
}

/** Notes what the pool found for requests; nobody but the system reads it. */
export const notePool = async (
  tx: DatabaseTransaction,
  now: Date,
  notes: readonly { readonly requestId: string; readonly caseId: string; readonly closest: WhyNot | null }[],
): Promise<void> => {
  if (notes.length === 0) return
  await tx
    .insertInto('housing.pool_note')
    .values(
      notes.map(({ requestId, caseId, closest }) => ({
        request_id: requestId,
        case_id: caseId,
        closest,
        ever_fitted: closest === null,
        noted_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('request_id').doUpdateSet((row) => ({
        closest: row.ref('excluded.closest'),
        ever_fitted: sql<boolean>`housing.pool_note.ever_fitted or excluded.ever_fitted`,
        noted_at: row.ref('excluded.noted_at'),
      })),
    )
    .execute()
}
