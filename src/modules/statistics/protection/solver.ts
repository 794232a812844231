import highs, { type Highs } from 'highs'

// The package describes its default export as that of a CommonJS module; what Node imports is the function itself.
const loadHighs = highs as unknown as () => Promise<Highs>

/** A sparse linear programme: minimise cost · x subject to rows and bounds. */
export interface Programme {
  readonly cost: readonly number[] | Float64Array
  readonly lower: readonly number[] | Float64Array
  readonly upper: readonly number[] | Float64Array
  readonly rows: readonly ProgrammeRow[]
  /** Whole numbers only. */
  readonly whole?: boolean
}

/** `lower ≤ Σ values · x[indices] ≤ upper`. */
export interface ProgrammeRow {
  readonly indices: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** The answer to a programme; `optimal` is false where it has no solution, none was found in time, or it has no bound. */
interface Answer {
  readonly optimal: boolean
  readonly unbounded: boolean
  readonly objective: number
  readonly values: Float64Array
  readonly rowDuals: Float64Array
}

/** A programme that stays in the solver, to be asked with one objective after another. */
interface Questions {
  /** Solves with another objective; what was left out of `cost` is zero. */
  readonly minimise: (cost: ReadonlyMap<number, number>) => Answer
  readonly end: () => void
}

/** The solver (HiGHS in WebAssembly), loaded once for its user. */
export interface Solver {
  readonly infinity: number
  /** @param seconds when to give up; never without it. */
  readonly solve: (programme: Programme, seconds?: number) => Answer
  readonly keep: (programme: Programme) => Questions
}

type Model = ReturnType<Highs['createModel']>

const modelOf = (highs: Highs, { cost, lower, upper, rows, whole }: Programme): Model => {
  const starts = new Int32Array(rows.length + 1)
  for (const [at, { indices }] of rows.entries()) starts[at + 1] = starts[at]! + indices.length
  const indices = new Int32Array(starts[rows.length]!)
  const values = new Float64Array(starts[rows.length]!)
  for (const [at, row] of rows.entries()) {
    indices.set(row.indices, starts[at])
    values.set(row.values, starts[at])
  }
  const model = highs.createModel()
  model.options.set({ output_flag: false })
  model.passModel({
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: cost.length, starts, indices, values },
    ...(whole ? { integrality: new Int32Array(cost.length).fill(1) } : {}),
  })
  return model
}

const NOTHING = new Float64Array()

const answer = (highs: Highs, model: Model): Answer => {
  model.run()
  const status = model.getModelStatus()
  const { optimal: done, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  const optimal = status === done
  const { colValue, rowDual } = optimal ? model.getSolution() : { colValue: NOTHING, rowDual: NOTHING }
  return {
    optimal,
    unbounded: status === unbounded || status === unboundedOrInfeasible,
    objective: optimal ? model.getObjectiveValue() : Number.NaN,
    values: colValue,
    rowDuals: rowDual,
  }
}

/** Loads the solver. One thread, no output, no randomness: the same question has the same answer. */
export const loadSolver = async (): Promise<Solver> => {
  const highs = await loadHighs()
  return {
    infinity: highs.infinity,
    solve: (programme, seconds) => {
      const model = modelOf(highs, programme)
      try {
        if (seconds !== undefined) model.options.set('time_limit', seconds)
        return answer(highs, model)
      } finally {
        model.dispose()
      }
    },
    keep: (programme) => {
      const model = modelOf(highs, programme)
      let asked: readonly number[] = []
      return {
        minimise: (cost) => {
          for (const column of asked) if (!cost.has(column)) model.changeColCost(column, 0)
          for (const [column, value] of cost) model.changeColCost(column, value)
          asked = [...cost.keys()]
          return answer(highs, model)
        },
        end: () => model.dispose(),
      }
    },
  }
}
