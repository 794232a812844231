import type { DatabaseTransaction } from '../database/connect.ts'
import type { Refusal } from '../refusal.ts'

/** What is written although a request is refused: such as that somebody tried. */
type Leaving = (tx: DatabaseTransaction) => Promise<void>

const left = new WeakMap<Refusal, Leaving>()

/**
 * A refusal that leaves something behind. The work runs once the refused transaction has been rolled back, as the same
 * actor, in the transaction that records the refusal; its sender learns nothing of it.
 */
export const leaving = <R extends Refusal>(refusal: R, work: Leaving): R => {
  left.set(refusal, work)
  return refusal
}

/** What a refusal leaves behind, where it does. */
export const leftBy = (refusal: Refusal): Leaving | undefined => left.get(refusal)
