import type { PublishReason } from '../estimation/index.ts'

/** What must be said with a figure and was not confirmed by name. */
export const unconfirmed = (
  reasons: readonly PublishReason[],
  confirmed: readonly PublishReason[],
): readonly PublishReason[] => reasons.filter((reason) => !confirmed.includes(reason))
