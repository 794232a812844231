import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { EndReason, Ground, Phase, PlacementState, WhatFollows, WithdrawReason } from './schema.ts'

/** A placement as both its board and its shelter see it: days and codes, nothing of the person and nothing of the place. */
export interface Placement {
  readonly id: string
  readonly number: string
  readonly caseId: string
  readonly bodyId: string
  readonly shelterId: string
  readonly shelterBody: string
  readonly requestId: string | null
  readonly ground: Ground
  readonly phase: Phase | null
  readonly decidedOn: Day
  readonly plannedFrom: Day
  readonly plannedUntil: Day
  /** Since when what lets a child stay has ceased by law; absent where it holds, or no court is needed. */
  readonly courtCeasedOn: Day | null
  readonly state: PlacementState
  readonly startedOn: Day | null
  readonly reviewOn: Day | null
  readonly endedOn: Day | null
  readonly endReason: EndReason | WithdrawReason | null
  readonly followedBy: WhatFollows | null
  readonly movesFrom: string | null
  readonly movedTo: string | null
  readonly revision: number
}

const columns = sql`p.id, p.number, p.case_id as "caseId", p.body_id as "bodyId", p.shelter_id as "shelterId",
  access.behind('operator', p.operator) as "shelterBody", p.request_id as "requestId", p.ground, p.phase, p.decided_on::text as "decidedOn",
  p.planned_from::text as "plannedFrom", p.planned_until::text as "plannedUntil", p.court_ceased_on::text as "courtCeasedOn", p.state,
  p.started_on::text as "startedOn", p.review_on::text as "reviewOn", p.ended_on::text as "endedOn",
  p.end_reason as "endReason", p.followed_by as "followedBy", p.moves_from as "movesFrom", p.moved_to as "movedTo", p.revision`

/** The placements of a case, the latest first. */
export const listPlacements = async (tx: DatabaseTransaction, caseId: string): Promise<Placement[]> =>
  (
    await sql<Placement>`select ${columns} from housing.placement p where p.case_id = ${caseId}
      order by p.planned_from desc, p.decided_on desc, p.id`.execute(tx)
  ).rows

/** @throws NotFound, also for a placement of another case. */
export const getPlacement = async (
  tx: DatabaseTransaction,
  caseId: string,
  placementId: string,
): Promise<Placement> => {
  const found = (await listPlacements(tx, caseId)).find(({ id }) => id === placementId)
  if (found === undefined) throw new NotFound('placement')
  return found
}

/** A placement that the actor sees by its shelter, or nothing. Held where it is to be changed. */
export const findPlacement = async (
  tx: DatabaseTransaction,
  placementId: string,
  held = false,
): Promise<Placement | undefined> =>
  (
    await sql<Placement>`select ${columns} from housing.placement p where p.id = ${placementId}
      ${held ? sql`for update` : sql``}`.execute(tx)
  ).rows[0]

/** Placements of shelters of a body, those to come and those that run. */
export const listResidents = async (tx: DatabaseTransaction, bodyId: string): Promise<Placement[]> =>
  (
    await sql<Placement>`select ${columns} from housing.placement p
      where p.operator = ${aliasOf('operator', bodyId)} and p.state in ('granted', 'in_force')
      order by p.planned_until, p.number`.execute(tx)
  ).rows

/** Placements of shelters of a body that have ended since a day, the latest first; at most 100. */
export const listFormerResidents = async (
  tx: DatabaseTransaction,
  bodyId: string,
  since: Day,
): Promise<Placement[]> =>
  (
    await sql<Placement>`select ${columns} from housing.placement p
      where p.operator = ${aliasOf('operator', bodyId)} and p.state in ('ended', 'moved') and p.ended_on >= ${since}
      order by p.ended_on desc, p.number limit 100`.execute(tx)
  ).rows

/** Where a placement can be made: behind an offer that was chosen, or in a shelter of the actor's own. */
export interface Target {
  readonly shelterId: string
  /** Alias of the body that runs it. */
  readonly operator: string
  readonly requestId: string | null
  readonly certifiedUntil: Day | null
}

/** The shelter behind a chosen offer of a case, or nothing. */
export const findOffered = async (
  tx: DatabaseTransaction,
  caseId: string,
  offerId: string,
): Promise<Target | undefined> =>
  (
    await sql<Target>`select shelter_id as "shelterId", operator, request_id as "requestId",
      certified_until::text as "certifiedUntil" from housing.shelter_for(${offerId}::uuid, ${caseId}::uuid)`.execute(
      tx,
    )
  ).rows[0]

/** A shelter that the actor's own body runs, or nothing. */
export const findOwn = async (tx: DatabaseTransaction, shelterId: string): Promise<Target | undefined> =>
  (
    await sql<Target>`select s.id as "shelterId", s.operator, null as "requestId",
      s.certified_until::text as "certifiedUntil" from housing.shelter s
      where s.id = ${shelterId} and s.closed_at is null and housing.staffs(s.operator)`.execute(tx)
  ).rows[0]

/** A chosen offer of a case that no placement rests on yet, with what was asked for. */
export interface ChosenOffer {
  readonly id: string
  readonly requestNumber: string
  readonly fromDay: Day | null
  readonly untilDay: Day | null
  readonly adults: number
  readonly children: number
}

export const listChosenOffers = async (tx: DatabaseTransaction, caseId: string): Promise<ChosenOffer[]> =>
  (
    await sql<ChosenOffer>`select o.id, r.number as "requestNumber", r.from_day::text as "fromDay",
        r.until_day::text as "untilDay", r.adults, cardinality(r.child_ages) as children
      from housing.offer o join housing.request r on r.id = o.request_id
      where o.case_id = ${caseId} and o.state = 'chosen' and not exists (select from housing.placement p
        where p.offer_id = o.id and p.state not in ('withdrawn', 'lapsed'))
      order by o.released_at desc`.execute(tx)
  ).rows

/** What a body is, as far as the ground of a placement depends on it. */
export const findBodyType = async (tx: DatabaseTransaction, bodyId: string): Promise<string> =>
  (await tx.selectFrom('directory.body').select('type').where('id', '=', bodyId).executeTakeFirstOrThrow())
    .type

export interface NewPlacement {
  readonly number: string
  readonly caseId: string
  readonly target: Target
  readonly offerId: string | null
  readonly movesFrom: string | null
  readonly ground: Ground
  readonly phase: Phase | null
  readonly decidedOn: Day
  readonly fromDay: Day
  readonly untilDay: Day
  /** Last day on which it shows where before it has begun. */
  readonly knownUntil: Day
  readonly reviewOn: Day
}

/** Grants a placement. @returns its identifier. */
export const insertPlacement = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  added: NewPlacement,
): Promise<string> => {
  const id = randomUUID()
  const { target } = added
  await sql`insert into housing.placement (id, number, case_id, body_id, shelter_id, operator, request_id, offer_id, moves_from,
      ground, phase, decided_on, decided_by, planned_from, planned_until, known_until, review_on)
    values (${id}, ${added.number}, ${added.caseId}, ${actor.bodyId}, ${target.shelterId}, ${target.operator},
      ${target.requestId}, ${added.offerId}, ${added.movesFrom}, ${added.ground}, ${added.phase}, ${added.decidedOn},
      ${actor.personId}, ${added.fromDay}, ${added.untilDay}, ${added.knownUntil}, ${added.reviewOn})`.execute(
    tx,
  )
  return id
}

/** What was held for the offer becomes reserved for the people of the placement. @returns how many places. */
export const reserveOffered = async (tx: DatabaseTransaction, placementId: string): Promise<number> =>
  (await sql<{ count: number }>`select housing.reserve_offered(${placementId}::uuid) as count`.execute(tx))
    .rows[0]?.count ?? 0

interface Change {
  readonly state?: PlacementState
  readonly startedOn?: Day
  readonly endedOn?: Day
  readonly endReason?: string
  readonly followedBy?: WhatFollows
  readonly plannedUntil?: Day
  readonly reviewOn?: Day | null
  readonly courtCeasedOn?: Day | null
}
const COLUMNS = {
  state: 'state',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  endReason: 'end_reason',
  followedBy: 'followed_by',
  plannedUntil: 'planned_until',
  reviewOn: 'review_on',
  courtCeasedOn: 'court_ceased_on',
} as const satisfies Record<keyof Change, string>

/** Changes a placement. What follows (places, clocks, the timeline, the placement it took over from) the database sees to. */
export const changePlacement = async (
  tx: DatabaseTransaction,
  placementId: string,
  change: Change,
): Promise<void> => {
  const sets = Object.entries(change).map(
    ([key, value]) => sql`${sql.ref(COLUMNS[key as keyof Change])} = ${value}`,
  )
  await sql`update housing.placement set ${sql.join([...sets, sql`revision = revision + 1`])}
    where id = ${placementId}`.execute(tx)
}

/** Keeps the places of a placement until another moment; no where one of them is promised to somebody else then. */
export const prolongPlaces = async (
  tx: DatabaseTransaction,
  placementId: string,
  until: Date,
): Promise<boolean> =>
  (
    await sql<{
      kept: boolean
    }>`select housing.prolong_places(${placementId}::uuid, ${until}) as kept`.execute(tx)
  ).rows[0]?.kept === true

/** Whether a child of a placement waits for the court: it does not begin before. */
export const waitsForCourt = async (tx: DatabaseTransaction, placementId: string): Promise<boolean> =>
  (await sql<{ waits: boolean }>`select housing.waits_for_court(${placementId}::uuid) as waits`.execute(tx))
    .rows[0]?.waits === true

/** Whether the court has granted it to the children, for this placement or for one that it takes over from. */
export const courtHasGranted = async (tx: DatabaseTransaction, placementId: string): Promise<boolean> =>
  (
    await sql<{
      granted: boolean
    }>`select housing.court_has_granted(${placementId}::uuid) as granted`.execute(tx)
  ).rows[0]?.granted === true

/** Whether a placement came of a request for a place that was needed at once. */
export const isForTonight = async (
  tx: DatabaseTransaction,
  { requestId }: Pick<Placement, 'requestId'>,
): Promise<boolean> =>
  requestId !== null &&
  (await tx
    .selectFrom('housing.request')
    .select('id')
    .where('id', '=', requestId)
    .where('urgency', '=', 'now')
    .executeTakeFirst()) !== undefined

/** Notes that what let a child stay has ceased by law, where the placement is still in the state that the rule speaks of. @returns which. */
export const ceaseCourt = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
  state: 'granted' | 'in_force' | 'any',
  today: Day,
): Promise<Pick<Placement, 'id' | 'caseId' | 'bodyId'>[]> =>
  (
    await sql<Pick<Placement, 'id' | 'caseId' | 'bodyId'>>`update housing.placement
      set court_ceased_on = ${today}, revision = revision + 1
      where id = any (${[...ids]}::uuid[]) and court_ceased_on is null
        and (state = ${state} or (${state} = 'any' and state in ('granted', 'in_force')))
      returning id, case_id as "caseId", body_id as "bodyId"`.execute(tx)
  ).rows

/**
 * Takes back that what lets a child stay has ceased, where it was noted after a last day that has been given more time since. What
 * ceased before that day, by another rule, has ceased. @returns of which placements
 */
export const standCourt = async (
  tx: DatabaseTransaction,
  lengthened: readonly { readonly subjectId: string; readonly until: Day }[],
): Promise<string[]> =>
  (
    await sql<{ id: string }>`update housing.placement p set court_ceased_on = null, revision = p.revision + 1
      from jsonb_to_recordset(${JSON.stringify(lengthened)}::jsonb) as l ("subjectId" uuid, until date)
      where p.id = l."subjectId" and p.court_ceased_on > l.until and p.state in ('granted', 'in_force')
      returning p.id`.execute(tx)
  ).rows.map(({ id }) => id)
