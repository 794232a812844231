import { Refusal } from '../../../platform/refusal.ts'
import type { CaseFacts } from './facts.ts'

/**
 * Nothing is written in a case that is closed, or whose use the person has had restricted (GDPR article 18: it is kept, and
 * not used).
 *
 * @throws Refusal `case.restricted`, `case.closed_reopen_first`.
 */
export const requireInUse = (facts: Pick<CaseFacts, 'restricted' | 'open'>): void => {
  if (facts.restricted) throw new Refusal('case.restricted', 409)
  if (!facts.open) throw new Refusal('case.closed_reopen_first', 409)
}
