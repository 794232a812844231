import type { Actor } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

interface Poster {
  readonly actor: Actor
  readonly now: Date
}

/** What the ledger needs to know of a grant; without an assignment its money is none of the plan's. */
interface LedgerGrant {
  readonly id: string
  readonly assignmentId: string | null
  readonly giverId: string
  readonly receiverId: string
  readonly number: string
  readonly title: string
}

interface Step {
  readonly kind: 'grant' | 'disposal' | 'spending' | 'return'
  /** What tells the step from others of the grant: an instalment, a report-back. */
  readonly of: string
  readonly day: string
  readonly amountOre: number
  /** Which input is wrong where there is not money enough. */
  readonly field?: string
}

/**
 * Moves a grant's money on in the ledger of the plan, in the transaction of whoever decides it: granted by the decision, disposed by
 * a payment, spent by an accepted report-back, returned by a repayment. The same step again moves nothing.
 */
export const moveMoney = async (
  _tx: DatabaseTransaction,
  _by: Poster,
  _grant: LedgerGrant,
  _step: Step,
): Promise<void> => {}
