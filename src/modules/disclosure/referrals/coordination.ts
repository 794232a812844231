import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { hasExpired } from '../consents/coverage.ts'
import { listConsents } from '../consents/store.ts'
import type { Doing } from '../telling/doing.ts'
import { findCandidate } from './suggest-store.ts'

const refuse = (code: string): Refusal => new Refusal(code, 422, {}, 'coordinatorBody')

/** That a body coordinates. @throws Refusal `referral.not_a_coordinator` at `coordinatorBody`. */
export const requireCoordinator = async ({ tx }: Doing, bodyId: string): Promise<void> => {
  if (!(await findCandidate(tx, bodyId))?.coordinates) throw refuse('referral.not_a_coordinator')
}

/** That the person has said yes to this coordinator. @throws Refusal `referral.coordination_needs_consent`. */
export const requireConsentTo = async (
  { tx, today }: Doing,
  key: CaseKey,
  caseId: string,
  bodyId: string,
): Promise<void> => {
  const holds = (await listConsents(tx, key, caseId)).some(
    (consent) =>
      consent.withdrawnAt === null &&
      !hasExpired(consent, today) &&
      consent.items.some(({ toBody, section }) => toBody === bodyId && section === 'needs'),
  )
  if (!holds) throw refuse('referral.coordination_needs_consent')
}

/** Who coordinates the offer of a case, where somebody does. */
export const findCoordinator = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<{ readonly bodyId: string; readonly name: string } | undefined> =>
  tx
    .selectFrom('disclosure.referral as r')
    .innerJoin('directory.body as b', 'b.id', 'r.coordinator_body')
    .select(['b.id as bodyId', 'b.name'])
    .where('r.case_id', '=', caseId)
    .orderBy('r.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Puts every referral of a case into one offer, those that are still to be sent too. */
export const setCoordinator = async (
  tx: DatabaseTransaction,
  caseId: string,
  coordinatorBody: string,
): Promise<void> => {
  await tx
    .updateTable('disclosure.referral')
    .set({ coordinator_body: coordinatorBody, revision: sql<number>`revision + 1` })
    .where('case_id', '=', caseId)
    .where(sql<boolean>`coordinator_body is distinct from ${coordinatorBody}`)
    .execute()
}
