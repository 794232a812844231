import { randomUUID } from 'node:crypto'
import type { Updateable } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { Proceedings } from '../../law/index.ts'
import { openText } from '../../support/index.ts'
import type { ClaimState, Contributed, Outcome, RecoverySource, Reported, Representative } from './schema.ts'

const TABLE = 'redress.claim'
/** Where a text of a claim is sealed to. */
export const placeOf = (column: 'reference' | 'reasons' | 'representative', claimId: string): string =>
  `${TABLE}.${column}:${claimId}`

const rowsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx.selectFrom(TABLE).selectAll().where('case_id', '=', caseId)

const opened = (
  key: CaseKey,
  row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>,
) => ({
  id: row.id,
  caseId: row.case_id,
  state: row.state as ClaimState,
  proceedings: row.proceedings as Proceedings,
  crimeOn: row.crime_on as Day | null,
  endedOn: row.ended_on as Day | null,
  /** Null where it is not known. */
  reported: row.reported as Reported | null,
  /** Null where it is not known. */
  contributed: row.contributed as Contributed | null,
  limitOn: row.limit_on as Day | null,
  damagesClaimedOn: row.damages_claimed_on as Day | null,
  damagesClaimedOre: row.damages_claimed_ore,
  damagesThrough: row.damages_through,
  judgmentOn: row.judgment_on as Day | null,
  awardedOre: row.awarded_ore,
  appliedOn: row.applied_on as Day | null,
  appliedOre: row.applied_ore,
  appliedLate: row.applied_late,
  reference: openText(key, TABLE, 'reference', row.id, row.sealed_reference),
  decidedOn: row.decided_on as Day | null,
  outcome: row.outcome as Outcome | null,
  grantedOre: row.granted_ore,
  reasons: openText(key, TABLE, 'reasons', row.id, row.sealed_reasons),
  reviewAskedOn: row.review_asked_on as Day | null,
  reviewedOn: row.reviewed_on as Day | null,
  representative: row.representative as Representative,
  contact: openText(key, TABLE, 'representative', row.id, row.sealed_representative),
  translation: {
    language: row.translation_language,
    orderedOn: row.translation_ordered_on as Day | null,
    givenOn: row.translation_given_on as Day | null,
    explainedOn: row.explained_on as Day | null,
    explainedThrough: row.explained_through,
  },
  closedOn: row.closed_on as Day | null,
  closingReason: row.closing_reason,
  madeAt: row.made_at,
  revision: row.revision,
})
export type Claim = ReturnType<typeof opened>

/** The claims of a case, the newest first. */
export const listClaims = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Claim[]> =>
  (await rowsOf(tx, caseId).orderBy('made_at', 'desc').execute()).map((row) => opened(key, row))

/** @throws NotFound, also for a claim of another case. */
export const getClaim = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { caseId, claimId }: { caseId: string; claimId: string },
): Promise<Claim> => {
  const row = await rowsOf(tx, caseId).where('id', '=', claimId).executeTakeFirst()
  if (row === undefined) throw new NotFound('claim')
  return opened(key, row)
}

/** The claim, held until the transaction ends. @throws NotFound, Conflict where a colleague has changed it meanwhile. */
export const holdClaim = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { caseId, claimId, revision }: { caseId: string; claimId: string; revision?: number },
): Promise<Claim> => {
  const row = await rowsOf(tx, caseId).where('id', '=', claimId).forUpdate().executeTakeFirst()
  if (row === undefined) throw new NotFound('claim')
  if (revision !== undefined && row.revision !== revision) throw new Conflict('claim')
  return opened(key, row)
}

/** @returns its identifier. */
export const insertClaim = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  begun: {
    readonly caseId: string
    readonly proceedings: Proceedings
    readonly crimeOn: Day | null
    readonly endedOn: Day | null
    readonly reported: Reported | null
    readonly contributed: Contributed | null
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto(TABLE)
    .values({
      id,
      case_id: begun.caseId,
      proceedings: begun.proceedings,
      crime_on: begun.crimeOn,
      ended_on: begun.endedOn,
      reported: begun.reported,
      contributed: begun.contributed,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** Changes what is named; the revision grows. */
export const updateClaim = async (
  tx: DatabaseTransaction,
  claimId: string,
  changed: Omit<Updateable<Tables['redress.claim']>, 'id' | 'case_id' | 'revision' | 'made_by' | 'made_at'>,
): Promise<void> => {
  await tx
    .updateTable(TABLE)
    .set((row) => ({ ...changed, revision: row('revision', '+', 1) }))
    .where('id', '=', claimId)
    .execute()
}

/** What has happened with a claim. */
interface ClaimEvent {
  readonly at: Date
  readonly kind: string
  readonly onDay: Day | null
  readonly ore: number | null
}

export const insertClaimEvent = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  event: {
    readonly caseId: string
    readonly claimId: string
    readonly kind: string
    readonly onDay?: Day | null
    readonly ore?: number | null
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('redress.claim_event')
    .values({
      case_id: event.caseId,
      claim_id: event.claimId,
      at: event.now,
      kind: event.kind,
      on_day: event.onDay ?? null,
      ore: event.ore ?? null,
      person_id: actor.personId,
    })
    .execute()
}

/** What has happened with a claim, the latest first. */
export const listClaimEvents = (tx: DatabaseTransaction, claimId: string): Promise<ClaimEvent[]> =>
  tx
    .selectFrom('redress.claim_event')
    .select(['at', 'kind', 'on_day as onDay', 'ore'])
    .where('claim_id', '=', claimId)
    .orderBy('id', 'desc')
    .execute()

export interface Recovery {
  readonly id: string
  readonly source: RecoverySource
  readonly ore: number
  readonly onDay: Day
}

/** What has been paid by the offender or an insurance, oldest first. */
export const listRecoveries = async (tx: DatabaseTransaction, claimId: string): Promise<Recovery[]> =>
  (
    await tx
      .selectFrom('redress.recovery')
      .select(['id', 'source', 'ore', 'on_day as onDay'])
      .where('claim_id', '=', claimId)
      .orderBy('on_day')
      .execute()
  ).map((row) => ({ ...row, source: row.source as RecoverySource }))

export const insertRecovery = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  made: {
    readonly caseId: string
    readonly claimId: string
    readonly source: RecoverySource
    readonly ore: number
    readonly onDay: Day
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('redress.recovery')
    .values({
      id: randomUUID(),
      case_id: made.caseId,
      claim_id: made.claimId,
      source: made.source,
      ore: made.ore,
      on_day: made.onDay,
      made_by: actor.personId,
      made_at: made.now,
    })
    .execute()
}

/** The open claims of the cases that the actor works on, the first limit first. */
export const listOwnClaims = async (tx: DatabaseTransaction, actor: PersonActor) =>
  tx
    .selectFrom('support.assignment as a')
    .innerJoin('support.case_file as c', 'c.id', 'a.case_id')
    .innerJoin('redress.claim as k', 'k.case_id', 'c.id')
    .select(['k.id', 'k.case_id as caseId', 'c.number', 'k.state', 'k.limit_on as limitOn'])
    .where('a.person_id', '=', actor.personId)
    .where('a.body_id', '=', actor.bodyId)
    .where('a.ended_at', 'is', null)
    .where('c.state', '=', 'open')
    .where('k.state', '<>', 'closed')
    .orderBy('k.limit_on', (order) => order.asc().nullsLast())
    .orderBy('k.made_at')
    .limit(200)
    .execute()
