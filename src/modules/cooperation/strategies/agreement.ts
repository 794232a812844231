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
const Z = 1.959_964

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)

/**
 * Cohen's κ of pairs of readings, with the interval of Fleiss, Cohen and Everitt (1969). Nothing without a pair, and where both have
 * found one and the same value everywhere: chance then agrees as well as they do.
 */
export const agreementOf = (
  pairs: readonly (readonly [one: number, other: number])[],
): Agreement | undefined => {
  const n = pairs.length
  const values = [...new Set(pairs.flat())]
  const share = (of: (pair: readonly [number, number]) => boolean) => pairs.filter(of).length / n
  const at = values.map((one) => values.map((other) => share(([a, b]) => a === one && b === other)))
  const first = at.map(sum)
  const second = values.map((_, j) => sum(at.map((row) => row[j]!)))
  const same = sum(values.map((_, i) => at[i]![i]!))
  const chance = sum(values.map((_, i) => first[i]! * second[i]!))
  if (n === 0 || chance === 1) return undefined
  const kappa = (same - chance) / (1 - chance)
  const off = 1 - kappa
  const agreeing = sum(values.map((_, i) => at[i]![i]! * (1 - (first[i]! + second[i]!) * off) ** 2))
  const apart = sum(
    values.flatMap((_, i) =>
      values.map((__, j) => (i === j ? 0 : at[i]![j]! * (second[i]! + first[j]!) ** 2)),
    ),
  )
  const variance = (agreeing + off ** 2 * apart - (kappa - chance * off) ** 2) / (n * (1 - chance) ** 2)
  const half = Z * Math.sqrt(Math.max(0, variance))
  return {
    ...{ n, same, kappa },
    interval: n < LEAST ? undefined : [Math.max(-1, kappa - half), Math.min(1, kappa + half)],
  }
}
