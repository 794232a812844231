import { associationIn } from './association.ts'
import type { SurveyData } from './data.ts'
import { designOf } from './design.ts'
import { tAbove, tBeyond } from './distributions.ts'
import { classesOf, classOf, countOf, degreesOf, narrowed, type Rows, rowsWhere } from './domain.ts'
import {
  type Estimate,
  estimateIn,
  groupsWithin,
  measuredIn,
  reach,
  unweightedIn,
  withLimits,
} from './measure.ts'
import { type Ask, type AskOf, readAsks, readPlan } from './plan.ts'
import { proportionIn } from './proportion.ts'
import { quantileIn } from './quantile.ts'
import { SurveyRefusal } from './refusal.ts'
import type { Design } from './types.ts'
import { differenceOf, standardError } from './variance.ts'

type Figure = number | null

/** A number that can be told, or nothing. */
const told = (value: number): Figure => (Number.isFinite(value) ? value : null)

interface Figures {
  readonly estimate: Figure
  readonly se: Figure
  readonly lower: Figure
  readonly upper: Figure
}

interface Group extends Figures {
  readonly value: string | number
  readonly deff?: Figure
  readonly unweighted: number
}

/** One answer: a figure, a figure for each group or share, or a test. `missing`: rows of the domain left out for want of a value. */
export interface Answer extends Partial<Figures> {
  readonly ask: unknown
  readonly missing: number
  readonly deff?: Figure
  readonly groups?: readonly Group[]
  readonly statistic?: Figure
  readonly df?: readonly number[]
  readonly p?: Figure
}

export interface SurveyDocument {
  readonly rows: number
  readonly design: { readonly strata: number; readonly units: number; readonly df: number }
  readonly weights: { readonly min: number; readonly max: number; readonly sum: number }
  readonly answers: readonly Answer[]
}

type Told = Omit<Answer, 'ask'>

const figuresOf = ({ estimate, se, lower, upper }: Omit<Estimate, 'deff' | 'unweighted'>): Figures => ({
  estimate: told(estimate),
  se: told(se),
  lower: told(lower),
  upper: told(upper),
})

/** An estimate of a domain, or of each group of it. */
const estimated = (
  design: Design,
  by: string | undefined,
  rows: Rows,
  estimate: (rows: Rows) => Estimate,
): Told => {
  if (by === undefined) {
    const one = estimate(rows)
    return { missing: unweightedIn(design, rows) - one.unweighted, ...figuresOf(one), deff: told(one.deff) }
  }
  const groups = groupsWithin(design, by, rows).map(({ value, rows: own }) => ({ value, ...estimate(own) }))
  const used = groups.reduce((sum, { unweighted }) => sum + unweighted, 0)
  return {
    missing: unweightedIn(design, rows) - used,
    groups: groups.map((group) => ({
      value: group.value,
      ...figuresOf(group),
      deff: told(group.deff),
      unweighted: group.unweighted,
    })),
  }
}

const quantiles = (design: Design, { quantile, at, by }: AskOf<'quantile'>, rows: Rows): Told => {
  const one = (p: number) => (own: Rows) => ({ ...quantileIn(design, quantile, p, own), deff: Number.NaN })
  if (typeof at === 'number') return estimated(design, by, rows, one(at))
  if (by !== undefined) throw new SurveyRefusal('ask', 'quantile: give one share in "at" where there is "by"')
  const found = at.map((p) => ({ value: p, ...one(p)(rows) }))
  return {
    missing: unweightedIn(design, rows) - found[0]!.unweighted,
    groups: found.map((each) => ({ value: each.value, ...figuresOf(each), unweighted: each.unweighted })),
  }
}

/** The difference of a measure between two groups, with what they have in common. */
const between = (
  design: Design,
  measure: AskOf<'difference'>['difference'],
  groups: readonly [Rows, Rows],
) => {
  const [a, b] = groups.map((rows) => measuredIn(design, measure, rows))
  const statistic = differenceOf(a!.statistic, b!.statistic)
  const used = a!.used.map((is, row) => is | b!.used[row]!)
  return { estimate: statistic.of(design.weights), se: standardError(design, statistic), used }
}

const difference = (
  design: Design,
  { difference: measure, by, of, limits }: AskOf<'difference'>,
  rows: Rows,
): Told => {
  const factor = classesOf(design, by)
  const [first, second] = of.map((value) => {
    const code = classOf(factor, by, value)
    return narrowed(rows, (row) => factor.codes[row] === code)
  })
  const asked = countOf(first!) + countOf(second!)
  const { estimate, se, used } = between(design, measure, [first!, second!])
  return {
    missing: asked - countOf(used),
    ...figuresOf(withLimits(estimate, se, reach(design, limits, rows))),
  }
}

/** Student's t for the second group less the first. */
const tested = (design: Design, { test, by }: AskOf<'test'>, rows: Rows): Told => {
  const { used } = measuredIn(design, test, rows)
  const groups = groupsWithin(design, by, used)
  if (groups.length !== 2)
    throw new SurveyRefusal('ask', `test: "${by}" has ${groups.length} groups, not two`)
  const [first, second] = groups.map((group) => group.rows)
  const { estimate, se, used: both } = between(design, test, [second!, first!])
  // R counts the degrees of freedom of replicates before the rows without a value are left out.
  const df = degreesOf(design, design.replicates === null ? both : rows) - 1
  return {
    missing: unweightedIn(design, rows) - unweightedIn(design, both),
    statistic: told(estimate / se),
    df: [df],
    p: told(tBeyond(estimate / se, df)),
    ...figuresOf(withLimits(estimate, se, tAbove(0.025, df))),
  }
}

const answer = (design: Design, ask: Ask): Told => {
  const rows = rowsWhere(design, ask.given.where)
  switch (ask.kind) {
    case 'mean':
    case 'total':
    case 'ratio': {
      const { by, limits } = ask.given
      return estimated(design, by, rows, (own) => estimateIn(design, ask.given, limits, own))
    }
    case 'proportion':
      return estimated(design, ask.given.by, rows, (own) => proportionIn(design, ask.given, own))
    case 'quantile':
      return quantiles(design, ask.given, rows)
    case 'difference':
      return difference(design, ask.given, rows)
    case 'test':
      return tested(design, ask.given, rows)
    default: {
      const { statistic, df, p, used } = associationIn(design, ask.given, rows)
      return { missing: countOf(rows) - countOf(used), statistic: told(statistic), df, p: told(p) }
    }
  }
}

/**
 * Estimates from a survey as its design says, as R's package survey (4.4) does.
 *
 * @param plan and `asks` as parsed from JSON, not yet known to be what they should be.
 * @throws SurveyRefusal where the data, the design or an ask cannot be used.
 */
export const estimateSurvey = (data: SurveyData, plan: unknown, asks: unknown): SurveyDocument => {
  const design = designOf(data, readPlan(plan))
  const asked = readAsks(asks)
  const { weights, stages } = design
  const answers = asked.map((ask, at) => {
    try {
      return { ask: (asks as readonly unknown[])[at], ...answer(design, ask) }
    } catch (error) {
      if (!(error instanceof SurveyRefusal) || error.file !== 'ask') throw error
      throw new SurveyRefusal('ask', `ask ${at + 1}: ${error.message}`)
    }
  })
  return {
    rows: data.rows,
    design: {
      strata: stages[0]!.strata,
      units: stages[0]!.units.count,
      df: degreesOf(design, new Uint8Array(data.rows).fill(1)),
    },
    weights: {
      min: weights.reduce((least, one) => Math.min(least, one)),
      max: weights.reduce((most, one) => Math.max(most, one)),
      sum: weights.reduce((sum, one) => sum + one, 0),
    },
    answers,
  }
}
