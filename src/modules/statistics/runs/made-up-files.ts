import { type SimulatedPopulation, simulateHistories } from '../estimation/index.ts'
import {
  createEncoder,
  fingerprintOf,
  houseSchema,
  identityOf,
  makeRecords,
  readSchema,
  rowsOf,
} from '../linkage/index.ts'

/** Files of keys of made-up people, one for each list of a made-up population, and the fingerprint of their made-up secret. */
export interface MadeUpFiles {
  readonly files: readonly { readonly list: string; readonly content: string }[]
  readonly fingerprint: string
}

/**
 * What bodies would hand in of a made-up population: its people are seen by lists, their records damaged and encoded with the prepared
 * schema, one key for each record. For demonstrations and tests.
 *
 * @param undamaged share of the records that nothing has happened to.
 */
export const madeUpFiles = (
  population: SimulatedPopulation,
  { seed, undamaged }: { readonly seed: number; readonly undamaged: number },
): MadeUpFiles => {
  const secret = Buffer.from(`a made-up secret that is no secret, ${seed}`)
  const { schema } = readSchema(houseSchema())
  const encoder = createEncoder(schema, secret)
  const lists = makeRecords(seed, simulateHistories(population, seed), population.lists.length, undamaged)
  const keyOf = (row: readonly string[]): string => {
    const key = new Uint8Array(encoder.bytes)
    encoder.encode([...row], key, 0)
    return Buffer.from(key).toString('base64')
  }
  return {
    files: lists.map(({ records }, at) => ({
      list: population.lists[at]!.name,
      content: JSON.stringify({
        schema: identityOf(schema),
        clks: records.map((record) => keyOf(rowsOf(record)[0]!)),
      }),
    })),
    fingerprint: fingerprintOf(secret),
  }
}
