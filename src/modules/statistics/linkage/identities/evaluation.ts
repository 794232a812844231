/** How well a linkage does on cases whose truth is known, by kind of damage. */
import type { LinkedPeople } from './link-people.ts'
import { type Damage, damages, type MadeUpCase } from './made-up-people.ts'

/** Of true pairs and of links found. */
export interface Quality {
  /** True pairs of this kind. */
  readonly truePairs: number
  readonly found: number
  /** Links from a record of this kind to another person's. */
  readonly wrong: number
  /** found / truePairs. */
  readonly recall: number
  /** found / (found + wrong). */
  readonly precision: number
}

const qualityOf = (truePairs: number, found: number, wrong: number): Quality => ({
  truePairs,
  found,
  wrong,
  recall: truePairs === 0 ? Number.NaN : found / truePairs,
  precision: found + wrong === 0 ? Number.NaN : found / (found + wrong),
})

/**
 * Precision and recall of links between two lists in which the person of case n stands at place n, in all and by kind of
 * damage. Cases with two kinds count under both.
 *
 * @param leftCount how many of the cases, from the first, stand in the list on the left; likewise `rightFrom` on the right:
 *   people who stand in one list alone are what a wrong link is made of.
 */
export const evaluate = (
  cases: readonly MadeUpCase[],
  links: readonly LinkedPeople[],
  { leftCount, rightFrom }: { leftCount: number; rightFrom: number },
): ReadonlyMap<Damage | 'none' | 'all', Quality> => {
  const kinds = ['all', 'none', ...damages] as const
  const counts = new Map(kinds.map((kind) => [kind, { truePairs: 0, found: 0, wrong: 0 }]))
  const count = (at: number, what: 'truePairs' | 'found' | 'wrong'): void => {
    const own = cases[at]?.damages ?? []
    for (const kind of ['all' as const, ...(own.length === 0 ? (['none'] as const) : own)]) {
      const tally = counts.get(kind)
      if (tally !== undefined) tally[what] += 1
    }
  }
  for (let at = rightFrom; at < leftCount; at += 1) count(at, 'truePairs')
  for (const { left, right } of links)
    count(right + rightFrom, left === right + rightFrom ? 'found' : 'wrong')
  return new Map(
    kinds.map((kind) => {
      const { truePairs, found, wrong } = counts.get(kind) as {
        truePairs: number
        found: number
        wrong: number
      }
      return [kind, qualityOf(truePairs, found, wrong)]
    }),
  )
}
