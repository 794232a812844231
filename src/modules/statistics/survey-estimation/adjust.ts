import { codeOf, completeFactor, completeNumbers } from './data.ts'
import { basisOf, type Column, dot, outside, solve } from './linear.ts'
import type { Adjustment, Margin } from './plan.ts'
import { SurveyRefusal } from './refusal.ts'
import { replicateDf } from './replicates.ts'
import type { Design, Residual } from './types.ts'

/** Rows in cells with a known total each. */
interface Cells {
  readonly of: Int32Array
  readonly totals: readonly number[]
}

const noRow = (variable: string, label: string): SurveyRefusal =>
  new SurveyRefusal('design', `adjust: no row has the value "${label}" of "${variable}"`)

const cellsOf = ({ data }: Design, { variable, totals }: Margin): Cells => {
  const factor = completeFactor(data, variable)
  const cellOf = new Int32Array(factor.labels.length).fill(-1)
  Object.keys(totals).forEach((label, cell) => {
    const code = codeOf(factor, label)
    if (code >= 0 && totals[label]! > 0) cellOf[code] = cell
    else if (code < 0 && totals[label] !== 0) throw noRow(variable, label)
  })
  const of = factor.codes.map((code) => cellOf[code]!)
  const outsideAll = of.indexOf(-1)
  if (outsideAll >= 0)
    throw new SurveyRefusal(
      'data',
      `the value of "${variable}" has no total in adjust`,
      data.rowAt(outsideAll),
    )
  return { of, totals: Object.values(totals) }
}

const sumsBy = ({ of, totals }: Cells, weights: Column): Column => {
  const sums = new Float64Array(totals.length)
  for (let row = 0; row < of.length; row += 1) sums[of[row]!]! += weights[row]!
  return sums
}

const postStratified = (cells: Cells, weights: Column): Column => {
  const sums = sumsBy(cells, weights)
  return weights.map((weight, row) => (weight * cells.totals[cells.of[row]!]!) / sums[cells.of[row]!]!)
}

/** The weights of a design and of its replicates, changed. */
interface Change {
  readonly weights: Column
  readonly replicates: readonly Column[]
  readonly residual?: Residual
  /** Whether the degrees of freedom of replicates are counted anew, as R does for all but calibration within bounds. */
  readonly recount: boolean
}

const postStratify = (design: Design, margin: Margin): Change => {
  const cells = cellsOf(design, margin)
  const old = design.weights
  const weights = postStratified(cells, old)
  const sums = sumsBy(cells, old)
  return {
    weights,
    replicates: (design.replicates?.weights ?? []).map((one) => postStratified(cells, one)),
    residual: (column) => {
      const scaled = column.map((value, row) =>
        weights[row] === 0 ? 0 : (value * old[row]!) / weights[row]!,
      )
      const means = sumsBy(cells, scaled).map((sum, cell) => sum / sums[cell]!)
      return column.map((value, row) => value - means[cells.of[row]!]! * weights[row]!)
    },
    recount: true,
  }
}

/** Sweeps of raking, and the change of a cell below which it ends: R's defaults, which its figures depend on. */
const RAKING = { sweeps: 10, change: 1 }

const rake = (design: Design, margins: readonly Margin[]): Change => {
  const all = margins.map((margin) => cellsOf(design, margin))
  const places = new Map<string, number>()
  const cellOf = Int32Array.from({ length: design.weights.length }, (_, row) => {
    const key = all.map(({ of }) => of[row]).join()
    return places.get(key) ?? places.set(key, places.size).size - 1
  })
  const whole: Cells = { of: cellOf, totals: [...places.values()] }
  let weights = design.weights
  let replicates = design.replicates?.weights ?? []
  let table = sumsBy(whole, weights)
  let stands: readonly Column[] = []
  for (let sweep = 0; sweep < RAKING.sweeps; sweep += 1) {
    stands = all.map((cells) => {
      weights = postStratified(cells, weights)
      replicates = replicates.map((one) => postStratified(cells, one))
      return weights
    })
    const next = sumsBy(whole, weights)
    const change = Math.max(...next.map((sum, cell) => Math.abs(sum - table[cell]!)))
    if (change < RAKING.change) break
    table = next
  }
  const rows = all.map((cells) => sumsBy(cells, new Float64Array(weights.length).fill(1)))
  return {
    weights,
    replicates,
    residual: (column) => {
      let left = column
      for (let sweep = 0; sweep < 10; sweep += 1)
        all.forEach((cells, margin) => {
          const own = stands[margin]!
          const scaled = left.map((value, row) => (own[row] === 0 ? 0 : value / own[row]!))
          const means = sumsBy(cells, scaled).map((sum, cell) => sum / rows[margin]![cell]!)
          left = left.map((value, row) => value - own[row]! * means[cells.of[row]!]!)
        })
      return left
    },
    recount: true,
  }
}

type Calibration = NonNullable<Adjustment['calibrate']>

/** How far a weight is moved for a value `u` of the linear predictor, and the slope there (Deville & Särndal 1992). */
interface Distance {
  readonly move: (u: number) => number
  readonly slope: (u: number) => number
}

const distanceOf = ({ distance, bounds }: Calibration): Distance => {
  const [lower, upper] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const isWithin = (u: number) => u < upper - 1 && u > lower - 1
  const clamped = (g: number) => Math.min(Math.max(g, lower), upper) - 1
  if (distance === 'linear') return { move: (u) => clamped(u + 1), slope: (u) => (isWithin(u) ? 1 : 0) }
  if (distance === 'raking')
    return { move: (u) => clamped(Math.exp(u)), slope: (u) => (isWithin(u) ? Math.exp(u) : 0) }
  if (bounds === null || !(lower < 1 && upper > 1))
    throw new SurveyRefusal('design', 'adjust: logit calibration needs bounds below and above 1')
  const steep = (upper - lower) / ((upper - 1) * (1 - lower))
  const parts = (u: number) => {
    const grown = (1 - lower) * Math.exp(steep * u)
    return { grown, all: upper - 1 + grown }
  }
  return {
    move: (u) => {
      const { grown, all } = parts(u)
      return (lower * (upper - 1) + upper * grown) / all - 1
    },
    slope: (u) => {
      const { grown, all } = parts(u)
      return (steep * grown * (upper - 1) * (upper - lower)) / all ** 2
    },
  }
}

/** What is calibrated to: a column of the data or of the members of a class, and its total in the population. */
interface Known {
  readonly column: Column
  readonly total: number
}

const knownTotals = (design: Design, { intercept, factors, numbers }: Calibration): readonly Known[] => {
  const { data, weights } = design
  const ofClass = (variable: string, label: string, total: number): readonly Known[] => {
    const factor = completeFactor(data, variable)
    const code = codeOf(factor, label)
    if (code < 0 && total !== 0) throw noRow(variable, label)
    return code < 0
      ? []
      : [{ column: Float64Array.from(factor.codes, (one) => (one === code ? 1 : 0)), total }]
  }
  const known = [
    ...(intercept === null ? [] : [{ column: new Float64Array(weights.length).fill(1), total: intercept }]),
    ...Object.entries(factors).flatMap(([variable, totals]) =>
      Object.entries(totals).flatMap(([label, total]) => ofClass(variable, label, total)),
    ),
    ...Object.entries(numbers).map(([name, total]) => ({ column: completeNumbers(data, name), total })),
  ]
  if (known.length === 0) throw new SurveyRefusal('design', 'adjust: calibrate states no total')
  return known
}

const combined = (known: readonly Known[], by: readonly number[]): Column => {
  const sum = new Float64Array(known[0]!.column.length)
  for (const [at, { column }] of known.entries())
    for (let row = 0; row < sum.length; row += 1) sum[row]! += column[row]! * by[at]!
  return sum
}

const crossProducts = (known: readonly Known[], weights: Column): number[][] =>
  known.map(({ column }) => {
    const weighted = column.map((value, row) => value * weights[row]!)
    return known.map(({ column: other }) => dot(weighted, other))
  })

const NEWTON = { steps: 50, misfit: 1e-7 }
/** Weights that are smaller than the totals by more than this are first scaled up. */
const MOST_SCALING = 20

/** What the weights are multiplied by so that they meet the totals; `isMet` says whether they do. */
const factorsFor = (
  known: readonly Known[],
  base: Column,
  { move, slope }: Distance,
): { readonly g: Column; readonly isMet: boolean } => {
  const ratios = known.map(({ column, total }) => total / dot(column, base))
  const up =
    Math.min(...ratios) > MOST_SCALING ? ratios.reduce((sum, one) => sum + one, 0) / ratios.length : 1
  const weights = base.map((weight) => weight * up)
  let by = known.map(() => 0)
  let u = new Float64Array(weights.length)
  const missed = () =>
    known.map(({ column, total }) => {
      let reached = 0
      for (let row = 0; row < column.length; row += 1)
        reached += column[row]! * weights[row]! * (1 + move(u[row]!))
      return total - reached
    })
  const isSound = () => u.every((one) => Number.isFinite(move(one)) && Number.isFinite(slope(one)))
  let misfit = missed()
  let isMet = false
  for (let step = 1; !isMet && step <= NEWTON.steps; step += 1) {
    const curvature = crossProducts(
      known,
      weights.map((weight, row) => weight * slope(u[row]!)),
    )
    let change = solve(curvature, [misfit]).solutions[0]!
    by = by.map((one, at) => one + change[at]!)
    u = combined(known, by)
    while (step < NEWTON.steps && !isSound()) {
      step += 1
      change = change.map((one) => one / 2)
      by = by.map((one, at) => one - change[at]!)
      u = combined(known, by)
    }
    misfit = missed()
    isMet = misfit.every((one, at) => Math.abs(one) / (1 + Math.abs(known[at]!.total)) < NEWTON.misfit)
  }
  return { g: u.map((one) => (1 + move(one)) * up), isMet }
}

/** As `factorsFor` for a linear distance without bounds, which needs one step. */
const linearFactors = (
  known: readonly Known[],
  weights: Column,
): { readonly g: Column; readonly isMet: boolean } => {
  const misfit = known.map(({ column, total }) => total - dot(column, weights))
  const { solutions, rank } = solve(crossProducts(known, weights), [misfit])
  return { g: combined(known, solutions[0]!).map((one) => 1 + one), isMet: rank === known.length }
}

const calibrate = (design: Design, calibration: Calibration): Change => {
  const known = knownTotals(design, calibration)
  const isOneStep = calibration.distance === 'linear' && calibration.bounds === null
  const distance = distanceOf(calibration)
  const factors = (weights: Column) =>
    isOneStep ? linearFactors(known, weights) : factorsFor(known, weights, distance)
  const { g, isMet } = factors(design.weights)
  if (!isMet)
    throw new SurveyRefusal(
      'design',
      isOneStep
        ? 'adjust: the totals of calibrate follow from each other; leave one class of each variable out'
        : 'adjust: no weights within the bounds meet the totals of calibrate',
    )
  const roots = design.weights.map(Math.sqrt)
  const basis = basisOf(
    known.map(({ column }) => column.map((value, row) => value * roots[row]!)),
    1e-7,
  )
  const by = g.map((factor, row) => factor * roots[row]!)
  return {
    weights: design.weights.map((weight, row) => weight * g[row]!),
    replicates: (design.replicates?.weights ?? []).map((one) => {
      const own = factors(one).g
      return one.map((weight, row) => weight * own[row]!)
    }),
    residual: (column) =>
      outside(
        basis,
        column.map((value, row) => (by[row] === 0 ? 0 : value / by[row]!)),
      ).map((value, row) => value * by[row]!),
    recount: isOneStep,
  }
}

/**
 * Weights outside the limits are moved to them, and what that takes or gives is shared by the others, equally; strictly: again, until
 * none is outside. Replicates change by the same factors, so that a unit that is left out stays out.
 */
const trim = (design: Design, { lower, upper, strict }: NonNullable<Adjustment['trim']>): Change => {
  const isOutside = (weight: number) => weight < lower || weight > upper
  let weights = design.weights
  const trimmed = new Uint8Array(weights.length)
  while (weights.some(isOutside)) {
    const before = weights
    const takers = before.map((weight, row) => (isOutside(weight) || trimmed[row] === 1 ? 0 : 1))
    const cut = before.map((weight) => Math.max(lower, Math.min(weight, upper)))
    const count = takers.reduce((sum, one) => sum + one, 0)
    if (count === 0)
      throw new SurveyRefusal('design', 'adjust: no weights within the limits of trim keep their sum')
    const each = before.reduce((sum, weight, row) => sum + weight - cut[row]!, 0) / count
    weights = cut.map((weight, row) => weight + each * takers[row]!)
    before.forEach((weight, row) => {
      if (isOutside(weight)) trimmed[row] = 1
    })
    if (!strict) break
  }
  const factor = weights.map((weight, row) => (design.weights[row] === 0 ? 0 : weight / design.weights[row]!))
  return {
    weights,
    replicates: (design.replicates?.weights ?? []).map((one) =>
      one.map((weight, row) => weight * factor[row]!),
    ),
    recount: false,
  }
}

/** A design with one more adjustment of its weights. @throws SurveyRefusal where the adjustment cannot be made. */
export const adjusted = (
  design: Design,
  { rake: margins, poststratify, calibrate: totals, trim: limits }: Adjustment,
): Design => {
  const change =
    margins !== undefined
      ? rake(design, margins)
      : poststratify !== undefined
        ? postStratify(design, poststratify)
        : totals !== undefined
          ? calibrate(design, totals)
          : trim(design, limits!)
  const { replicates } = design
  return {
    ...design,
    weights: change.weights,
    replicates: replicates && {
      ...replicates,
      weights: change.replicates,
      df: change.recount ? replicateDf(change.replicates) : replicates.df,
    },
    residuals:
      replicates === null && change.residual !== undefined
        ? [...design.residuals, change.residual]
        : design.residuals,
  }
}
