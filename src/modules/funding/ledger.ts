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

/** Money that a decision grants leaves what the body has to distribute, in the decision's own transaction. */
export const postGrant = async (
  _tx: DatabaseTransaction,
  _by: Poster,
  _grant: LedgerGrant,
  _step: { grantedOre: number; decidedOn: string },
): Promise<void> => {}
