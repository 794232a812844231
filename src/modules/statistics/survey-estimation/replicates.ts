import { hadamard } from './hadamard.ts'
import { basisOf, type Column } from './linear.ts'
import { SurveyRefusal } from './refusal.ts'
import type { Replicates, Stage } from './types.ts'

/** Numbers that replicates may hold together, eight bytes each. */
const MOST_CELLS = 50_000_000

/** Degrees of freedom of replicates: how many of them are independent, less one (R's `degf`). */
export const replicateDf = (weights: readonly Column[]): number => basisOf(weights, 1e-5).length - 1

const lonely = (): SurveyRefusal => new SurveyRefusal('design', 'replicates: a stratum has one unit alone')

const unitsOf = ({ stratumOfUnit, strata }: Stage): readonly (readonly number[])[] => {
  const units: number[][] = Array.from({ length: strata }, () => [])
  for (const [unit, stratum] of stratumOfUnit.entries()) units[stratum]!.push(unit)
  return units
}

/** What each replicate multiplies the weights of a unit by, and what its deviation counts for. */
interface Factors {
  readonly of: readonly ((unit: number) => number)[]
  readonly scale: number
  readonly scales: readonly number[]
}

/** Each unit left out in turn, the others of its stratum standing in for it. */
const jackknife = (stage: Stage): Factors => {
  const left = unitsOf(stage).flatMap((units, stratum) => {
    const open = 1 - stage.drawn[stratum]! / stage.population[stratum]!
    if (open === 0) return []
    if (units.length === 1) throw lonely()
    return units.map((unit) => ({ unit, stratum, up: units.length / (units.length - 1), open }))
  })
  return {
    of: left.map(
      ({ unit, stratum, up }) =>
        (other) =>
          other === unit ? 0 : stage.stratumOfUnit[other] === stratum ? up : 1,
    ),
    scale: 1,
    scales: left.map(({ up, open }) => open / up),
  }
}

/** Balanced half-samples: of each pair of units one, strata by name and units as they come. */
const halves = (stage: Stage, labels: ReadonlyMap<number, string>): Factors => {
  const collator = new Intl.Collator('en')
  const strata = unitsOf(stage).map((units, stratum) => ({ units, label: labels.get(stratum)! }))
  strata.sort((a, b) => collator.compare(a.label, b.label))
  if (strata.some(({ units }) => units.length < 2)) throw lonely()
  if (strata.some(({ units }) => units.length % 2 === 1))
    throw new SurveyRefusal('design', 'replicates: BRR needs an even number of units in each stratum')
  // Larger strata first, then those of two, as R numbers the pairs.
  const pairs = [
    ...strata.filter(({ units }) => units.length > 2),
    ...strata.filter(({ units }) => units.length === 2),
  ]
  const placeOf = new Map(pairs.flatMap(({ units }) => units).map((unit, place) => [unit, place]))
  const matrix = hadamard(placeOf.size / 2)
  return {
    of: matrix.map((_, replicate) => (unit) => {
      const place = placeOf.get(unit)!
      return matrix[1 + (place >> 1)]![replicate] === place % 2 ? 0 : 2
    }),
    scale: 1 / matrix.length,
    scales: matrix.map(() => 1),
  }
}

/** Replicate weights of a design as it was drawn at its first stage. @throws SurveyRefusal where the method does not fit it. */
export const replicate = (
  kind: 'JK1' | 'JKn' | 'BRR',
  stage: Stage,
  weights: Column,
  labels: ReadonlyMap<number, string>,
): Replicates => {
  if ((kind === 'JK1') === labels.size > 0)
    throw new SurveyRefusal(
      'design',
      `replicates: ${kind} is for a design ${kind === 'JK1' ? 'without' : 'with'} strata`,
    )
  const { of, scale, scales } = kind === 'BRR' ? halves(stage, labels) : jackknife(stage)
  if (of.length * weights.length > MOST_CELLS)
    throw new SurveyRefusal(
      'design',
      `replicates: ${of.length} replicates of ${weights.length} rows are too many`,
    )
  const made = of.map((factor) => weights.map((weight, row) => weight * factor(stage.units.of[row]!)))
  return { weights: made, scale, scales: Float64Array.from(scales), df: replicateDf(made) }
}
