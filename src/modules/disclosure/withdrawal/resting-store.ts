import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { markWithdrawn } from '../consents/store.ts'
import { livingStates, type Urgency } from '../referrals/rules.ts'
import { placeOf } from '../sharing/store.ts'

/** A disclosure that rests on a consent, with the copy that was handed over by it. */
export interface Resting {
  readonly id: string
  readonly toBody: string | null
  readonly toName: string
  readonly form: 'copy' | 'live'
  readonly state: 'in_force' | 'waits_for_lawyer' | 'ended' | 'refused'
  readonly endsAt: Date
  readonly copyId: string | null
  readonly handedAt: Date | null
  readonly toldAt: Date | null
  readonly answer: string | null
}

/** Everything that has been disclosed on a consent, oldest first. */
export const listResting = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  consentId: string,
): Promise<Resting[]> => {
  const rows = await tx
    .selectFrom('disclosure.disclosure as d')
    .leftJoin('directory.body as b', 'b.id', 'd.to_body')
    .leftJoin('disclosure.copy as c', 'c.disclosure_id', 'd.id')
    .select([
      'd.id',
      'd.to_body as toBody',
      'd.sealed_to_name as sealedName',
      'b.name',
      'd.form',
      'd.state',
      'd.ends_at as endsAt',
      'c.id as copyId',
      'c.handed_at as handedAt',
      'c.withdrawal_told_at as toldAt',
      'c.withdrawal_answer as answer',
    ])
    .where('d.consent_id', '=', consentId)
    .orderBy('d.decided_at')
    .execute()
  return rows.map(({ sealedName, name, ...row }) => ({
    ...row,
    toName: sealedName === null ? (name ?? '') : key.open(placeOf.toName(row.id), sealedName),
  })) as Resting[]
}

/** A referral that a consent carries, or carried until it was withdrawn. */
interface RestingReferral {
  readonly id: string
  readonly number: string
  readonly toBody: string | null
  readonly toName: string
  readonly urgency: Urgency
  readonly isStopped: boolean
}

/** The referrals that are living by a consent, and those that its withdrawal has stopped. */
export const listRestingReferrals = async (
  tx: DatabaseTransaction,
  consentId: string,
): Promise<RestingReferral[]> => {
  const rows = await tx
    .selectFrom('disclosure.referral as r')
    .innerJoin('disclosure.disclosure as d', 'd.id', 'r.disclosure_id')
    .leftJoin('directory.body as b', 'b.id', 'r.to_body')
    .select(['r.id', 'r.number', 'r.to_body as toBody', 'r.urgency', 'b.name', 'r.end_reason as endReason'])
    .where('d.consent_id', '=', consentId)
    .where('d.overridden_by', 'is', null)
    .where((row) =>
      row.or([row('r.state', 'in', livingStates), row('r.end_reason', '=', 'consent_withdrawn')]),
    )
    .orderBy('r.number')
    .execute()
  return rows.map(({ name, endReason, urgency, ...row }) => ({
    ...row,
    urgency: urgency as Urgency,
    toName: name ?? '',
    isStopped: endReason !== null,
  }))
}

/**
 * Withdraws a consent: everything that rested on it ends at once, and those who have a copy are told. Twice is once. The
 * database takes its referrals back with it (`disclosure.stop_referrals`).
 *
 * @returns whether it was in force until now.
 */
export const withdraw = async (
  tx: DatabaseTransaction,
  consentId: string,
  withdrawn: { by: string | null; at: Date },
): Promise<boolean> => {
  const isFirst = await markWithdrawn(tx, consentId, withdrawn)
  const ended = await tx
    .updateTable('disclosure.disclosure')
    .set((row) => ({
      state: 'ended',
      ended_at: withdrawn.at,
      ended_by: withdrawn.by,
      end_reason: 'consent_withdrawn',
      revision: row('revision', '+', 1),
    }))
    .where('consent_id', '=', consentId)
    .where('state', 'in', ['in_force', 'waits_for_lawyer'])
    .where('overridden_by', 'is', null)
    .returning('id')
    .execute()
  if (isFirst || ended.length > 0)
    await tx
      .updateTable('disclosure.copy')
      .set({ withdrawal_told_at: withdrawn.at })
      .where('disclosure_id', 'in', (query) =>
        query.selectFrom('disclosure.disclosure').select('id').where('consent_id', '=', consentId),
      )
      .where('withdrawal_told_at', 'is', null)
      .execute()
  return isFirst
}
