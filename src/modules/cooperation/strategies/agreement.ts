import { cohensKappa } from '../../../platform/two/kappa.ts'

/** How well two readers agree beyond chance. */
export interface Agreement {
  readonly n: number
  /** Share of the pairs in which both found the same. */
  readonly same: number
  readonly kappa: number
  /** 95 per cent; nothing where too few pairs, or one value alone, say nothing of how sure it is. */
  readonly interval: readonly [low: number, high: number] | undefined
}

/** As few pairs as an interval is told of. */
const LEAST = 10

/** Cohen's κ of pairs of readings. Nothing without a pair, and where both have found one and the same value everywhere. */
export const agreementOf = (
  pairs: readonly (readonly [one: number, other: number])[],
): Agreement | undefined => {
  const values = [...new Set(pairs.flat())]
  const count = (one: number, other: number) => pairs.filter(([a, b]) => a === one && b === other).length
  const { judged, agreed, kappa, lower, upper } = cohensKappa(
    values.map((one) => values.map((other) => count(one, other))),
  )
  if (kappa === null) return undefined
  return {
    ...{ n: judged, same: agreed, kappa },
    // Who agree on everything leave nothing to be unsure of.
    interval: judged < LEAST ? undefined : [lower ?? kappa, upper ?? kappa],
  }
}
