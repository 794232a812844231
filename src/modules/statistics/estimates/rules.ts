import { byTwo } from '../../../platform/two/by-two.ts'
import type { EstimateDocument, PublishReason } from '../estimation/index.ts'

/** Two people answer for a published estimate: who made it does not agree to it, and who agreed does not publish it. */
export const estimateByTwo = byTwo<'agree' | 'publish', 'make' | 'agree'>({
  agree: { make: 'estimate.made_by_oneself' },
  publish: { agree: 'estimate.agreed_by_oneself' },
})

/** What must be said with a figure and was not confirmed by name. */
export const unconfirmed = (
  reasons: readonly PublishReason[],
  confirmed: readonly PublishReason[],
): readonly PublishReason[] => reasons.filter((reason) => !confirmed.includes(reason))

/**
 * Chao's lower bound for a number of lists: n + (t − 1)/t · f₁²/(2 f₂) with t lists (Chao 1987, Biometrics 43, 783–791). The factor is 1
 * for endless lists, which the document's own bound has.
 */
export const chaoBound = ({
  observed,
  lists,
  chao,
}: Pick<EstimateDocument, 'observed' | 'lists' | 'chao'>): number =>
  observed + ((chao.lower ?? chao.biasCorrected) - observed) * ((lists.length - 1) / lists.length)
