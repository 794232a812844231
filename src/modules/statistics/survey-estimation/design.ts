import { adjusted } from './adjust.ts'
import { completeFactor, completeNumbers, type SurveyData } from './data.ts'
import type { Column } from './linear.ts'
import type { SurveyPlan } from './plan.ts'
import { SurveyRefusal } from './refusal.ts'
import { replicate } from './replicates.ts'
import type { Design, Groups, Stage } from './types.ts'

const number = (keys: Iterable<number>): Groups => {
  const seen = new Map<number, number>()
  const of = Int32Array.from(keys, (key) => {
    const known = seen.get(key) ?? seen.size
    seen.set(key, known)
    return known
  })
  return { of, count: seen.size }
}

/** Each row's pair of groups as one group. */
const crossed = (a: Groups, b: Groups): Groups =>
  number(Array.from(a.of, (group, row) => group * b.count + b.of[row]!))

const oneGroup = (rows: number): Groups => ({ of: new Int32Array(rows), count: 1 })

const groupsOf = (data: SurveyData, name: string): Groups => number(completeFactor(data, name).codes)

const strataOfUnits = (data: SurveyData, units: Groups, strata: Groups): Int32Array => {
  const stratumOf = new Int32Array(units.count).fill(-1)
  units.of.forEach((unit, row) => {
    const stratum = strata.of[row]!
    if (stratumOf[unit] === -1) stratumOf[unit] = stratum
    else if (stratumOf[unit] !== stratum)
      throw new SurveyRefusal(
        'data',
        'its unit lies in another stratum too; "nest": true where units are numbered anew in each',
        data.rowAt(row),
      )
  })
  return stratumOf
}

/** Population sizes of a stage by stratum, stated as such or as the share that was drawn. */
const populationOf = (
  { data, plan }: { readonly data: SurveyData; readonly plan: SurveyPlan },
  at: number,
  { strata, drawn }: { readonly strata: Groups; readonly drawn: Column },
): Column => {
  const population = new Float64Array(strata.count).fill(Number.POSITIVE_INFINITY)
  if (plan.fpc === null) return population
  const stated = plan.fpc.map((name) => completeNumbers(data, name))
  const areSizes = stated.some((numbers) => numbers.some((one) => one > 1))
  const name = plan.fpc[at]!
  population.fill(Number.NaN)
  stated[at]!.forEach((one, row) => {
    const refuse = (why: string) => new SurveyRefusal('data', `"${name}" ${why}`, data.rowAt(row))
    if (!(one > 0)) throw refuse('is not above 0')
    if (areSizes && one < 1) throw refuse('is a share, and elsewhere there are population sizes')
    const stratum = strata.of[row]!
    const size = areSizes ? one : drawn[stratum]! / one
    if (size < drawn[stratum]!)
      throw refuse(`is a population smaller than the ${drawn[stratum]} units drawn from it`)
    if (population[stratum]! !== size && !Number.isNaN(population[stratum]!))
      throw refuse('differs within a stratum')
    population[stratum] = size
  })
  return population
}

const stagesOf = (data: SurveyData, plan: SurveyPlan): readonly Stage[] => {
  const each = Int32Array.from({ length: data.rows }, (_, row) => row)
  const ids = plan.ids.length === 0 ? [number(each)] : plan.ids.map((name) => groupsOf(data, name))
  if (plan.fpc !== null && plan.fpc.length !== ids.length)
    throw new SurveyRefusal('design', `fpc: ${plan.fpc.length} columns for ${ids.length} stages`)
  const stages: Stage[] = []
  for (const [at, own] of ids.entries()) {
    const above = stages.at(-1)
    const strata = above?.units ?? (plan.strata === null ? oneGroup(data.rows) : groupsOf(data, plan.strata))
    const units = above === undefined && !plan.nest ? own : crossed(strata, own)
    const stratumOfUnit = strataOfUnits(data, units, strata)
    if (units.count === 1) throw new SurveyRefusal('design', 'ids: all rows are of one unit')
    const drawn = new Float64Array(strata.count)
    for (const stratum of stratumOfUnit) drawn[stratum]! += 1
    const population = populationOf({ data, plan }, at, { strata, drawn })
    const share = drawn.map((_, stratum) => {
      if (above === undefined) return 1
      const upper = above.stratumOfUnit[stratum]!
      return (above.share[upper]! * above.drawn[upper]!) / above.population[upper]!
    })
    const scale = drawn.map((n, stratum) => {
      const size = population[stratum]!
      const open = size === Number.POSITIVE_INFINITY ? 1 : (size - n) / size
      if (open < 1e-7) return 0
      if (n === 1 && plan.replicates === null)
        throw new SurveyRefusal(
          'data',
          `its stratum has one unit alone at stage ${at + 1}: join strata, or state that no other unit exists`,
          data.rowAt(strata.of.indexOf(stratum)),
        )
      return (share[stratum]! * open * n) / (n - 1)
    })
    stages.push({ units, stratumOfUnit, strata: strata.count, drawn, population, share, scale })
    if (plan.fpc === null) break
  }
  return stages
}

const weightsOf = (data: SurveyData, plan: SurveyPlan, stages: readonly Stage[]): Column => {
  if (plan.weights === null)
    // Without population sizes every row counts for one.
    return Float64Array.from({ length: data.rows }, (_, row) =>
      stages.reduce((product, { units, stratumOfUnit, population, drawn }) => {
        const stratum = stratumOfUnit[units.of[row]!]!
        return plan.fpc === null ? 1 : (product * population[stratum]!) / drawn[stratum]!
      }, 1),
    )
  const weights = completeNumbers(data, plan.weights)
  const negative = weights.findIndex((weight) => weight < 0)
  if (negative >= 0) throw new SurveyRefusal('data', `"${plan.weights}" is below 0`, data.rowAt(negative))
  return weights
}

/** The design of a survey: how it was drawn, its weights after every adjustment, and its replicates. @throws SurveyRefusal */
export const designOf = (data: SurveyData, plan: SurveyPlan): Design => {
  const stages = stagesOf(data, plan)
  const weights = weightsOf(data, plan, stages)
  const labels = plan.strata === null ? [] : data.factor(plan.strata).labels
  const codes = plan.strata === null ? [] : data.factor(plan.strata).codes
  const labelOf = new Map(
    Array.from(codes, (code, row) => [stages[0]!.stratumOfUnit[stages[0]!.units.of[row]!]!, labels[code]!]),
  )
  const replicates =
    plan.replicates === null ? null : replicate(plan.replicates, stages[0]!, weights, labelOf)
  return (plan.adjust ?? []).reduce<Design>(adjusted, { data, weights, stages, replicates, residuals: [] })
}
