import { Refusal } from '../../../platform/refusal.ts'
import type { Outcome } from './schema.ts'

interface Weighted {
  readonly id: string
  readonly weight: number
}

/** Points that one assessor gave, by criterion. */
type Points = Readonly<Record<string, number>>

/**
 * What one assessor's points come to: from 0 (nothing) to 1 (the highest of every criterion), each criterion by its weight.
 * Undefined where a criterion has no points.
 */
export const shareOf = (
  points: Points,
  criteria: readonly Weighted[],
  highest: number,
): number | undefined => {
  const total = criteria.reduce((sum, { weight }) => sum + weight * highest, 0)
  if (total === 0 || criteria.some(({ id }) => points[id] === undefined)) return undefined
  return criteria.reduce((sum, { id, weight }) => sum + weight * points[id]!, 0) / total
}

interface Ranked {
  /** The mean of the assessors that are done, from 0 to 1; undefined where none is. */
  readonly mean: number | undefined
  readonly lowest: number | undefined
  readonly highest: number | undefined
}

/** The mean of assessors, with the lowest and the highest: where they differ much, somebody should talk. */
export const summaryOf = (shares: readonly number[]): Ranked =>
  shares.length === 0
    ? { mean: undefined, lowest: undefined, highest: undefined }
    : {
        mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
        lowest: Math.min(...shares),
        highest: Math.max(...shares),
      }

/**
 * Applications in the order of their mean, those without one last, with whether the frame holds for each when all before it get
 * what they seek. A proposal: a person decides.
 */
export const ranking = <Row extends { readonly mean: number | undefined; readonly soughtOre: number }>(
  rows: readonly Row[],
  frameOre: number,
): (Row & { readonly fits: boolean })[] => {
  let left = frameOre
  return [...rows]
    .sort((one, other) => (other.mean ?? -1) - (one.mean ?? -1))
    .map((row) => {
      const fits = row.mean !== undefined && row.soughtOre <= left
      if (fits) left -= row.soughtOre
      return { ...row, fits }
    })
}

/**
 * How much an outcome grants, in öre.
 *
 * @throws Refusal where the sum does not fit the outcome
 */
export const grantedBy = (outcome: Outcome, soughtOre: number, written: number | undefined): number => {
  if (outcome === 'rejected') return 0
  if (outcome === 'granted') return soughtOre
  if (written === undefined || written <= 0) throw new Refusal('funding.part_of_what', 422, {}, 'granted')
  if (written >= soughtOre) throw new Refusal('funding.part_is_all', 422, {}, 'granted')
  return written
}

/** Criteria that an assessor has not given points and a reason for. */
export const unfinished = (
  criteria: readonly Weighted[],
  scores: readonly { criterionId: string; reason: string }[],
): string[] =>
  criteria
    .filter(({ id }) => !scores.some(({ criterionId, reason }) => criterionId === id && reason.trim() !== ''))
    .map(({ id }) => id)
