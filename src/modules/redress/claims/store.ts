import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { type Claim, claims } from './records.ts'

/** The claims of a case, the newest first. */
export const listClaims = (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<readonly Claim[]> => claims.list(tx, { caseId }, { by: 'made_at' }, key)

/** @throws NotFound, also for a claim of another case. */
export const getClaim = (
  tx: DatabaseTransaction,
  key: CaseKey,
  { caseId, claimId }: { caseId: string; claimId: string },
): Promise<Claim> => claims.get(tx, { id: claimId, caseId }, key)

/** The claim, held until the transaction ends. @throws NotFound, Conflict where a colleague has changed it meanwhile. */
export const holdClaim = (
  tx: DatabaseTransaction,
  key: CaseKey,
  { caseId, claimId, revision }: { caseId: string; claimId: string; revision?: number },
): Promise<Claim> => claims.hold(tx, { id: claimId, caseId }, revision, key)

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

/** Takes a payment away that was written and was wrong. */
export const removeRecovery = async (
  tx: DatabaseTransaction,
  { claimId, recoveryId }: { readonly claimId: string; readonly recoveryId: string },
): Promise<void> => {
  await tx
    .deleteFrom('redress.recovery')
    .where('id', '=', recoveryId)
    .where('claim_id', '=', claimId)
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
