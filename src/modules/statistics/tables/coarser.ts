import { sumsIn } from '../protection/index.ts'
import type { CountedBlock } from './block.ts'
import { tableIn } from './block.ts'
import type { Choice } from './dimensions.ts'
import type { Method } from './methods.ts'
import { type ProtectedBlock, protectBlock, solverOf } from './protecting.ts'

/** What a choice is one step coarser; one that is not here can be left out alone. */
const WIDER: Partial<Record<Choice, Choice>> = { age_classes: 'age', countries: 'citizenship', forms: 'form' }

/** How much of a table is shown. */
export interface Shown {
  readonly cells: number
  readonly hidden: number
  /** Sums that are hidden: cells that have parts. */
  readonly hiddenSums: number
}

/** A coarser table of the same people, as it would be protected. */
export interface Coarser extends Shown {
  readonly by: readonly Choice[]
}

export const shownOf = (blocks: readonly ProtectedBlock[]): Shown => ({
  cells: blocks.reduce((sum, { counts }) => sum + counts.length, 0),
  hidden: blocks.reduce((sum, { hidden }) => sum + hidden.length, 0),
  hiddenSums: blocks.reduce((sum, block) => {
    const table = tableIn(block)
    return sum + block.hidden.filter((cell) => sumsIn(table, cell) > 0).length
  }, 0),
})

/** The share of cells that a table shows, 0 to 1. */
export const shareShown = ({ cells, hidden }: Shown): number => (cells - hidden) / cells

/** From what share of cells on a coarser table is worth making: with it all of its sums are shown too. */
const ENOUGH = 0.9
const MOST_TRIED = 24
const MOST_OFFERED = 2

/** Each way in which a division becomes one step coarser. */
export const stepsFrom = (by: readonly Choice[]): Choice[][] =>
  by.flatMap((choice, at) => {
    const wider = WIDER[choice]
    const step = by.toSpliced(at, 1, ...(wider === undefined ? [] : [wider]))
    return step.length === 0 ? [] : [step]
  })

/**
 * What would let more of a table out: coarser divisions, tried until some show all of their sums and nearly all of their cells,
 * those that take least away first. Where none does, the one that shows most, if it shows more than the table itself.
 *
 * @returns two at most, those with most cells to read first.
 */
export const coarserThan = async (
  table: { readonly by: readonly Choice[]; readonly blocks: readonly ProtectedBlock[] },
  method: Extract<Method, { name: 'suppress' }>,
  count: (by: readonly Choice[]) => CountedBlock,
): Promise<Coarser[]> => {
  const own = shownOf(table.blocks)
  if (own.hidden === 0) return []
  const solver = await solverOf()
  const tried = new Map<string, Coarser>()
  const isEnough = (one: Coarser) => one.hiddenSums === 0 && shareShown(one) >= ENOUGH
  let steps = stepsFrom(table.by)
  while (steps.length > 0 && tried.size < MOST_TRIED) {
    for (const by of steps) {
      const key = by.toSorted().join()
      if (tried.has(key) || tried.size >= MOST_TRIED) continue
      const block = protectBlock(count(by), method, solver, new Uint8Array())
      tried.set(key, { by, ...shownOf([block]) })
    }
    if ([...tried.values()].some(isEnough)) break
    steps = steps.flatMap(stepsFrom)
  }
  const all = [...tried.values()]
  const enough = all.filter(isEnough)
  const [best] = all.toSorted((one, other) => shareShown(other) - shareShown(one))
  if (enough.length === 0) return best && shareShown(best) > shareShown(own) ? [best] : []
  return enough
    .toSorted((one, other) => other.cells - other.hidden - (one.cells - one.hidden))
    .slice(0, MOST_OFFERED)
}
