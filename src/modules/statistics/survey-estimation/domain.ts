import { codeOf, type Factor } from './data.ts'
import type { Column } from './linear.ts'
import { SurveyRefusal } from './refusal.ts'
import { replicateDf } from './replicates.ts'
import type { Design } from './types.ts'

/** Rows that an answer is of: 1 inside, 0 outside. The design stays whole around them. */
export type Rows = Uint8Array

export const narrowed = (rows: Rows, isInside: (row: number) => boolean): Rows =>
  rows.map((inside, row) => (inside === 1 && isInside(row) ? 1 : 0))

export const countOf = (rows: Rows): number => rows.reduce((sum, inside) => sum + inside, 0)

const asked = ({ data }: Design, column: string): void => {
  if (!data.has(column)) throw new SurveyRefusal('ask', `there is no column "${column}" in the data`)
}

/** A column that an ask names. @throws SurveyRefusal where there is none. */
export const classesOf = (design: Design, column: string): Factor => {
  asked(design, column)
  return design.data.factor(column)
}

/** Numbers that an ask names. @throws SurveyRefusal where there are none, as in a column of texts. */
export const numbersOf = (design: Design, column: string): Column => {
  asked(design, column)
  return design.data.numbers(column)
}

/** The class of a column that an ask means. @throws SurveyRefusal where no row has it. */
export const classOf = (factor: Factor, column: string, value: string | number): number => {
  const code = codeOf(factor, value)
  if (code < 0) throw new SurveyRefusal('ask', `no row has the value "${value}" of "${column}"`)
  return code
}

/** The rows that an ask is of. */
export const rowsWhere = (design: Design, where: Readonly<Record<string, string | number>>): Rows => {
  let rows: Rows = new Uint8Array(design.weights.length).fill(1)
  for (const [column, value] of Object.entries(where)) {
    const factor = classesOf(design, column)
    const code = classOf(factor, column, value)
    rows = narrowed(rows, (row) => factor.codes[row] === code)
  }
  if (countOf(rows) === 0) throw new SurveyRefusal('ask', 'where: no row is of all of these')
  return rows
}

/**
 * How many rows R counts in the design of a domain: a design that was calibrated keeps them all, with weights of 0. Some of R's
 * figures depend on it (the mean weight in a likelihood, the rows of a test of association).
 */
export const isKept = ({ residuals }: Design, rows: Rows): Rows =>
  residuals.length > 0 ? new Uint8Array(rows.length).fill(1) : rows

/**
 * Degrees of freedom of a domain: units less strata that it reaches, or how many independent replicates there are of it.
 *
 * @param isWhole of replicates: whether the design is the one that was made, whose degrees of freedom are known.
 */
export const degreesOf = (
  { weights, stages, replicates }: Design,
  rows: Rows,
  isWhole = rows.every((inside) => inside === 1),
): number => {
  if (replicates !== null) {
    if (isWhole) return replicates.df
    return replicateDf(replicates.weights.map((one) => one.filter((_, row) => rows[row] === 1)))
  }
  const { units, stratumOfUnit } = stages[0]!
  const reached = new Set<number>()
  rows.forEach((inside, row) => {
    if (inside === 1 && weights[row] !== 0) reached.add(units.of[row]!)
  })
  return reached.size - new Set(Array.from(reached, (unit) => stratumOfUnit[unit])).size
}
