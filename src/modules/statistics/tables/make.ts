import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { keyedHash } from '../../../platform/vault/vault.ts'
import {
  type CollectionHead,
  collected,
  type TableName,
  tableDefinitions,
  tableNames,
} from '../collection/index.ts'
import { UnusableTable } from '../protection/index.ts'
import type { CountedBlock } from './block.ts'
import { coarserThan } from './coarser.ts'
import { countPeople, countReported, organisationsOf, recordsOf } from './counting.ts'
import { type Choice, dimensionOf } from './dimensions.ts'
import { type Counting, type Definition, type Method, methodNames } from './methods.ts'
import { costOf, type ProtectedBlock, protectBlock, solverOf, usualMethods } from './protecting.ts'
import type { MakeInput } from './schema.ts'
import { type Basis, listReporters } from './store.ts'

const isTable = (subject: string): subject is TableName => (tableNames as readonly string[]).includes(subject)

/** Whom only victims have: who registered them as one, and what they were taken to be. */
const OF_VICTIMS: readonly Choice[] = ['organisation', 'status']

/** @throws Refusal at the field where the choices do not make a table. */
const countingOf = ({ subject, by }: MakeInput): Counting => {
  // What bodies have counted themselves has its own division: the boxes, some of them ticked from the start, say nothing of it.
  if (isTable(subject)) return { way: 'tables', table: subject }
  if (by.length === 0) throw new Refusal('table.by_nothing', 422, {}, 'by')
  const dimensions = by.map((choice) => dimensionOf[choice])
  if (new Set(dimensions).size < dimensions.length) throw new Refusal('table.coarse_and_fine', 422, {}, 'by')
  if (subject !== 'registered_victims' && by.some((choice) => OF_VICTIMS.includes(choice)))
    throw new Refusal('table.only_victims', 422, {}, 'by')
  return { way: 'records', population: subject, by }
}

const methodOf = (input: MakeInput): Method => {
  switch (input.method) {
    case 'suppress':
      return { name: 'suppress', threshold: input.threshold, width: input.width }
    case 'cell-key':
      return { name: 'cell-key', largestChange: input.largestChange, variance: input.variance }
    case 'round':
      return { name: 'round', base: input.base }
  }
}

const unitOf = (counting: Counting): Definition['unit'] => {
  if (counting.way === 'tables') return tableDefinitions[counting.table as TableName].unit
  return counting.population === 'registered_victims' ? 'victim' : 'perpetrator'
}

/** What is asked for, checked as far as it can be without what was handed in. @throws Refusal at the field. */
export const definitionOf = (input: MakeInput): Definition => {
  const counting = countingOf(input)
  return { counting, unit: unitOf(counting), method: methodOf(input), countedOn: input.countedOn }
}

/** Protects blocks; a noise that cannot be made is said at its field. */
export const protectAll = async (
  blocks: readonly Parameters<typeof protectBlock>[0][],
  method: Method,
  secret: Uint8Array,
): Promise<ProtectedBlock[]> => {
  const solver = await solverOf()
  try {
    return blocks.map((block) => protectBlock(block, method, solver, secret))
  } catch (error) {
    if (error instanceof UnusableTable && error.place.startsWith('ptable'))
      throw new Refusal('table.no_such_noise', 422, {}, 'variance')
    throw error
  }
}

type Counted = Pick<CollectionHead, 'id' | 'bodyId' | 'from' | 'to'>

/** Reads what counts of a collection today, and counts it in whatever division is asked. @throws Refusal where nobody has handed in. */
export const readyToCount = async (
  tx: DatabaseTransaction,
  settings: Parameters<typeof keyedHash>[0],
  collection: Counted,
  { counting: asIs, countedOn }: Definition,
) => {
  const secret = keyedHash(settings, 'cell_key', collection.bodyId)
  const handed = await (asIs.way === 'records'
    ? collected(tx, collection.id, 'records')
    : collected(tx, collection.id, 'tables'))
  if (handed.length === 0) throw new Refusal('table.nothing_handed_in', 422, {}, 'collectionId')
  const reporters = await listReporters(tx, collection.id)
  const asked = reporters.filter(({ ways, tables }) =>
    asIs.way === 'records'
      ? ways.includes('records')
      : ways.includes('tables') && tables.includes(asIs.table),
  )
  const time = { from: collection.from, to: collection.to, countedOn }
  const count = (counting: Counting): CountedBlock[] =>
    counting.way === 'records'
      ? [
          countPeople(
            recordsOf(handed as Awaited<ReturnType<typeof collected<'records'>>>),
            { population: counting.population, by: counting.by, ...time },
            { asked: organisationsOf(asked), handedIn: organisationsOf(handed) },
            secret,
          ),
        ]
      : countReported(handed as Awaited<ReturnType<typeof collected<'tables'>>>, counting.table as TableName)
  return { handed, asked, count, secret }
}

/**
 * Counts and protects a table from what counts of a collection today.
 *
 * @throws Refusal where nobody has handed in, or the table has more cells than are protected while somebody waits.
 */
export const workOut = async (
  tx: DatabaseTransaction,
  settings: Parameters<typeof keyedHash>[0],
  collection: CollectionHead,
  definition: Definition,
): Promise<Basis> => {
  const { counting, method } = definition
  const { handed, asked, count, secret } = await readyToCount(tx, settings, collection, definition)
  const counted = count(counting)
  if (counted.length === 0) throw new Refusal('table.nothing_handed_in', 422, {}, 'collectionId')
  const blocks = await protectAll(counted, method, secret)
  const costs = []
  for (const name of methodNames)
    costs.push(
      name === method.name
        ? costOf(name, blocks)
        : costOf(name, await protectAll(counted, usualMethods[name], secret)),
    )
  const bodies = handed.map(({ bodyId }) => bodyId).sort()
  return {
    blocks,
    submissions: handed.map(({ submissionId }) => submissionId),
    reporting: {
      asked: asked.length,
      handedIn: handed.length,
      kinds: [...new Set(handed.map(({ kind }) => kind))].sort(),
      set: keyedHash(settings, 'reporter_set', bodies.join()).toString('hex').slice(0, 32),
    },
    costs,
    coarser:
      counting.way === 'records' && method.name === 'suppress'
        ? await coarserThan({ by: counting.by, blocks }, method, (by) => count({ ...counting, by })[0]!)
        : [],
  }
}
