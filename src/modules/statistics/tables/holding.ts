import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { keyedHash } from '../../../platform/vault/vault.ts'
import type { Verdict } from './attack.ts'
import { type Shown, shownOf, stepsFrom } from './coarser.ts'
import type { Choice } from './dimensions.ts'
import { protectAll, readyToCount } from './make.ts'
import { type Counting, type Method, methodNames, SMALL } from './methods.ts'
import { usualMethods } from './protecting.ts'
import { type FullTable, listReleasedTables } from './store.ts'

/** A table that could be made in place of another. */
export interface Offer extends Shown {
  readonly by: readonly Choice[]
  readonly method: Method
  /** Whether it is divided as the other is. */
  readonly isSame: boolean
}

const MOST_TRIED = 10
const MOST_OFFERED = 2

const keyOf = (counting: Counting): string => JSON.stringify({ ...counting, by: byOf(counting).toSorted() })
const byOf = (counting: Counting): readonly Choice[] => (counting.way === 'records' ? counting.by : [])

/** Every coarser division, the finest first. */
const coarserDivisions = (counting: Counting): Counting[] => {
  if (counting.way !== 'records') return []
  const found = new Map<string, Counting>()
  for (let steps = stepsFrom(counting.by); steps.length > 0; steps = steps.flatMap(stepsFrom))
    for (const by of steps) found.set(keyOf({ ...counting, by }), { ...counting, by })
  return [...found.values()]
}

/**
 * Of a table that may not be released: tables of the same people that may, today. The same division is tried first, by each method as it
 * is usually set; then each coarser one that is not out already.
 */
export const holdingTables = async (
  tx: DatabaseTransaction,
  settings: Parameters<typeof keyedHash>[0],
  table: FullTable,
  judge: (table: FullTable) => Promise<Verdict>,
): Promise<readonly Offer[]> => {
  const { definition, collectionId } = table
  const { counting, method } = definition
  const hiding = method.name === 'suppress' && method.threshold >= SMALL ? method : usualMethods.suppress
  const out = new Set(
    (await listReleasedTables(tx, collectionId)).map((one) => keyOf(one.definition.counting)),
  )
  const candidates = [
    ...methodNames
      .map((name) => ({ counting, method: usualMethods[name] }))
      .filter((one) => JSON.stringify(one.method) !== JSON.stringify(method)),
    ...coarserDivisions(counting)
      .filter((one) => !out.has(keyOf(one)))
      .map((one) => ({ counting: one, method: hiding })),
  ]
  const { count, handed, secret } = await readyToCount(
    tx,
    settings,
    { ...table, id: collectionId },
    definition,
  )
  const submissions = handed.map(({ submissionId }) => submissionId)
  const offers: Offer[] = []
  for (const one of candidates.slice(0, MOST_TRIED)) {
    const blocks = await protectAll(count(one.counting), one.method, secret)
    const { findings, contradicts } = await judge({
      ...table,
      definition: { ...definition, ...one },
      basis: { ...table.basis, blocks, submissions },
    })
    if (contradicts || findings.length > 0) continue
    offers.push({
      by: byOf(one.counting),
      method: one.method,
      isSame: one.counting === counting,
      ...shownOf(blocks),
    })
    if (offers.length === MOST_OFFERED) break
  }
  return offers
}
