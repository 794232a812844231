import type { Actor } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { moneyAvailable, postMoney } from '../plan/index.ts'

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
  tx: DatabaseTransaction,
  by: Poster,
  grant: LedgerGrant,
  { kind, of, day, amountOre, field }: Step,
): Promise<void> => {
  if (grant.assignmentId === null) return
  await postMoney(tx, by, {
    kind,
    reference: `funding.${kind}:${grant.id}:${of}`,
    day,
    amountOre,
    assignmentId: grant.assignmentId,
    stewardId: grant.giverId,
    grant: { item: grant.id, bodyId: grant.receiverId, recipient: null },
    words: grant.title,
    source: `Beslut ${grant.number}`,
    ...(field === undefined ? {} : { field }),
  })
}

/** What a body has left to distribute of an assignment's money, in öre. */
export const leftToDistribute = async (
  tx: DatabaseTransaction,
  assignmentId: string,
  bodyId: string,
): Promise<number> => (await moneyAvailable(tx, { assignmentId, bodyId })).availableOre
