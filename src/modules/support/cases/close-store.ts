import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClosingReason } from './schema.ts'

/** What still goes on in a case. */
export interface StillOpen {
  readonly clocks: readonly { readonly kind: string; readonly lastDay: string | null }[]
  readonly referrals: readonly { readonly number: string; readonly need: string; readonly state: string }[]
  /** How many other bodies' live views are in force. */
  readonly liveViews: number
}

/** Clocks that run, referrals without an outcome, live views in force. */
export const findStillOpen = async (
  tx: DatabaseTransaction,
  caseId: string,
  now: Date,
): Promise<StillOpen> => {
  const clocks = await tx
    .selectFrom('support.clock')
    .select(['kind', 'last_day as lastDay'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'running')
    .orderBy('last_day')
    .execute()
  const referrals = await tx
    .selectFrom('disclosure.referral')
    .select(['number', 'need', 'state'])
    .where('case_id', '=', caseId)
    .where('state', 'in', ['draft', 'sent', 'received', 'accepted', 'under_way'])
    .orderBy('number')
    .execute()
  const live = await tx
    .selectFrom('disclosure.disclosure')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('case_id', '=', caseId)
    .where('form', '=', 'live')
    .where('state', '=', 'in_force')
    .where('ends_at', '>', now)
    .executeTakeFirstOrThrow()
  return { clocks, referrals, liveViews: live.count }
}

/** Writes that work on the case has ended. */
export const markClosed = async (
  tx: DatabaseTransaction,
  caseId: string,
  reason: ClosingReason,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({
      state: 'closed',
      closed_at: now,
      closing_reason: reason,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', caseId)
    .execute()
}

/** Writes that work on the case goes on. */
export const markOpen = async (tx: DatabaseTransaction, caseId: string): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({
      state: 'open',
      closed_at: null,
      closing_reason: null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', caseId)
    .execute()
}
