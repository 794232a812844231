import { type Eliminated, effectOn, eliminate } from './elimination.ts'
import { separatingDirection } from './feasibility.ts'
import type { Design } from './model.ts'

/** 0 exists and is identifiable, 1 does not exist, 2 is not identifiable, 3 neither. */
export type ExistenceStatus = 0 | 1 | 2 | 3

export const existenceMeanings = {
  0: 'the extended maximum-likelihood estimate exists and is identifiable',
  1: 'the extended maximum-likelihood estimate does not exist',
  2: 'the model is not identifiable',
  3: 'the extended maximum-likelihood estimate does not exist and the model is not identifiable',
} as const satisfies Record<ExistenceStatus, string>

interface Finding {
  readonly status: ExistenceStatus
  /** Where the estimate does not exist: a direction of the coefficients, by column, that data without these people never stop. */
  readonly direction: Float64Array | undefined
}

const splitHistories = (
  counts: Float64Array,
  retained: Uint8Array,
): { readonly seen: readonly number[]; readonly unseen: readonly number[] } => {
  const seen: number[] = []
  const unseen: number[] = []
  for (let history = 0; history < counts.length; history += 1)
    if (retained[history] === 1) (counts[history]! > 0 ? seen : unseen).push(history)
  return { seen, unseen }
}

/** What the null space does to each history without people; equal rows once, rows of nothing left out. */
const effectsOnUnseen = (
  unseen: readonly number[],
  columns: readonly number[],
  { nullSpace }: Eliminated,
): readonly Float64Array[] => {
  const rows = new Map<string, Float64Array>()
  for (const history of unseen) {
    const row = Float64Array.from(nullSpace, (vector) => effectOn(history, columns, vector))
    if (row.some((value) => value !== 0))
      rows.set(
        row.reduce((key, value) => `${key}${value.toFixed(6)} `, ''),
        row,
      )
  }
  return [...rows.values()]
}

/** Rank of a few short rows. */
const rankOf = (rows: readonly Float64Array[], width: number): number => {
  const left = rows.map((row) => Float64Array.from(row))
  let rank = 0
  for (let column = 0; column < width; column += 1) {
    let best = rank
    for (let index = rank; index < left.length; index += 1)
      if (Math.abs(left[index]![column]!) > Math.abs(left[best]?.[column] ?? 0)) best = index
    const pivot = left[best]
    if (pivot === undefined || Math.abs(pivot[column]!) < 1e-9) continue
    left[best] = left[rank]!
    left[rank] = pivot
    for (let index = rank + 1; index < left.length; index += 1) {
      const factor = left[index]![column]! / pivot[column]!
      if (factor !== 0) for (let at = column; at < width; at += 1) left[index]![at]! -= factor * pivot[at]!
    }
    rank += 1
  }
  return rank
}

/** The finding for a design, together with what the elimination gave. */
const examine = (counts: Float64Array, { columns, retained }: Design): Finding => {
  const { seen, unseen } = splitHistories(counts, retained)
  const eliminated = eliminate({ histories: seen, columns })
  const free = eliminated.nullSpace.length
  // The histories in which people were seen settle every parameter: nothing can run away.
  if (free === 0) return { status: 0, direction: undefined }
  const rows = effectsOnUnseen(unseen, columns, eliminated)
  const isIdentifiable = rankOf(rows, free) === free
  const weights = rows.length === 0 ? undefined : separatingDirection(rows, free)
  const direction =
    weights &&
    Float64Array.from(columns, (_, column) =>
      eliminated.nullSpace.reduce((sum, vector, index) => sum + weights[index]! * vector[column]!, 0),
    )
  return {
    status: (direction === undefined
      ? isIdentifiable
        ? 0
        : 2
      : isIdentifiable
        ? 1
        : 3) satisfies ExistenceStatus,
    direction,
  }
}

/**
 * Whether the extended maximum-likelihood estimate of a model exists and is identifiable.
 *
 * It exists where the sufficient statistics could have come from counts that are all positive: the linear programme of
 * Fienberg & Rinaldo (2012, Annals of Statistics 40, 996–1023) over the histories that do not contain a pair at −∞, as Chan,
 * Silverman & Vincent (2021, JASA 116, 1297–1306) apply it. It is identifiable where the design has full column rank over
 * the same histories.
 *
 * The programme is solved in its dual form and only over the directions that the histories with people leave open, which are
 * none for most data and a few for sparse ones; so it can be asked again and again inside a bootstrap.
 */
export const existenceOf = (counts: Float64Array, design: Design): ExistenceStatus =>
  examine(counts, design).status

/** A design cut down to where the likelihood has its supremum. */
export interface Face {
  readonly design: Design
  /** Where the dark figure goes on the way there: to a limit of its own, to nothing, or beyond all bounds. */
  readonly darkFigure: 'finite' | 'zero' | 'infinite' | 'undetermined'
}

/**
 * The face on which the likelihood of a model has its supremum: histories whose expected counts go to 0 are left out, and of
 * columns that have become dependent the first are kept (Fienberg & Rinaldo 2012, section 4). Where the estimate exists and
 * is identifiable, the face is the whole design.
 */
export const faceOf = (counts: Float64Array, design: Design): Face => {
  let retained = design.retained
  let darkFigure: Face['darkFigure'] = 'finite'
  for (;;) {
    const present = { ...design, retained }
    const { status, direction } = examine(counts, present)
    if (status === 0) return { design: present, darkFigure }
    if (direction === undefined) {
      const { seen, unseen } = splitHistories(counts, retained)
      const { pivots, nullSpace } = eliminate({ histories: [...seen, ...unseen], columns: design.columns })
      const columns = pivots.map((pivot) => design.columns[pivot]!)
      const isDetermined = nullSpace.every((vector) => Math.abs(vector[0]!) < 1e-9)
      return {
        design: { ...present, columns },
        darkFigure: darkFigure === 'finite' && !isDetermined ? 'undetermined' : darkFigure,
      }
    }
    // The coefficients run against the direction: what it would raise sinks to 0, and the intercept goes with it.
    if (darkFigure === 'finite' && Math.abs(direction[0]!) > 1e-9)
      darkFigure = direction[0]! > 0 ? 'zero' : 'infinite'
    const kept = Uint8Array.from(retained, (flag, history) =>
      flag === 1 && counts[history] === 0 && effectOn(history, design.columns, direction) > 0 ? 0 : flag,
    )
    retained = kept
  }
}
