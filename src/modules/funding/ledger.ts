import type { Actor } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { moneyAvailable, postMoney, takeBackGranted, takeStepBack } from '../plan/index.ts'

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

const referenceOf = ({ id }: LedgerGrant, { kind, of }: Pick<Step, 'kind' | 'of'>): string =>
  `funding.${kind}:${id}:${of}`

const stepOf = (grant: LedgerGrant, assignmentId: string, { kind, of, day, amountOre, field }: Step) => ({
  ...{ kind, day, amountOre, assignmentId, stewardId: grant.giverId },
  reference: referenceOf(grant, { kind, of }),
  grant: { item: grant.id, bodyId: grant.receiverId, recipient: null },
  words: grant.title,
  source: `Beslut ${grant.number}`,
  ...(field === undefined ? {} : { field }),
})

/**
 * Moves a grant's money on in the ledger of the plan, in the transaction of whoever decides it: granted by the decision, disposed by
 * a payment, spent by an accepted report-back, returned by a repayment. The same step again moves nothing.
 */
export const moveMoney = async (
  tx: DatabaseTransaction,
  by: Poster,
  grant: LedgerGrant,
  step: Step,
): Promise<void> => {
  if (grant.assignmentId !== null) await postMoney(tx, by, stepOf(grant, grant.assignmentId, step))
}

/** Takes a step back that was none: a payment or a repayment that was noted wrongly. `words` say why, in the ledger. */
export const takeStepBackOf = async (
  tx: DatabaseTransaction,
  by: Poster,
  grant: LedgerGrant,
  { day, words, ...step }: Pick<Step, 'kind' | 'of' | 'day'> & { readonly words: string },
): Promise<void> => {
  if (grant.assignmentId !== null)
    await takeStepBack(tx, by, { reference: referenceOf(grant, step), day, words })
}

/** Money that is not paid after all is granted no more, and can be distributed anew. `words` say why, in the ledger. */
export const takeBack = async (
  tx: DatabaseTransaction,
  by: Poster,
  grant: LedgerGrant,
  { words, ...step }: Omit<Step, 'kind'> & { readonly words: string },
): Promise<void> => {
  if (grant.assignmentId === null) return
  const { kind: _, ...posted } = stepOf(grant, grant.assignmentId, { kind: 'grant', ...step })
  await takeBackGranted(tx, by, {
    ...{ ...posted, references: `funding.grant:${grant.id}:` },
    words,
  })
}

/** What a body has left to distribute of an assignment's money, in öre. */
export const leftToDistribute = async (
  tx: DatabaseTransaction,
  assignmentId: string,
  bodyId: string,
): Promise<number> => (await moneyAvailable(tx, { assignmentId, bodyId })).availableOre
