import type { Inspect } from '../../../platform/series/inspect.ts'
import { loadSolver, type Solver } from '../protection/index.ts'
import { guardSeries } from './guard.ts'

let loading: Promise<Solver> | undefined

/** The attacker in the box before what every room tells of its series. */
export const inspectSeries: Inspect = async (given) => {
  loading ??= loadSolver()
  return guardSeries(await loading, given)
}
