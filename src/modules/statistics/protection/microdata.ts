import { keysOfSums } from './cell-key.ts'
import { type Hierarchy, readHierarchy, UnusableTable } from './hierarchy.ts'
import { addUp, type CountTable, tableOf } from './table.ts'

/** A table of records, with the key of each cell where the records have keys. */
export interface Tabulation {
  readonly table: CountTable
  /** Of every cell; the sum of its records' keys, of which only the fraction is kept. */
  readonly keys: Float64Array
}

/**
 * Counts records (age, citizenship, county, year, form) into a table of all levels.
 *
 * @param hierarchies the dimensions of the table: fields of the records with their levels.
 * @param records one for each person or event; a field's value is a label without parts.
 * @param keyOf a record's key, uniform on [0, 1) (`keyOfRecord`); without it all keys are 0.
 * @throws UnusableTable that names the record by its place and the field, never by its content.
 */
export const tabulate = <Row extends Readonly<Record<string, string>>>(
  hierarchies: Readonly<Record<string, Hierarchy>>,
  records: Iterable<Row>,
  keyOf: (record: Row) => number = () => 0,
): Tabulation => {
  const dimensions = Object.entries(hierarchies).map(([name, hierarchy]) => readHierarchy(name, hierarchy))
  let sums = new Float64Array()
  const table = tableOf(dimensions, (empty) => {
    sums = new Float64Array(empty.counts.length)
    let at = 0
    for (const record of records) {
      let cell = 0
      for (const [dimension, { name, numbers, children }] of empty.dimensions.entries()) {
        const node = numbers.get(record[name] ?? '')
        if (node === undefined || children[node]!.length > 0)
          throw new UnusableTable(`records[${at}].${name}`, 'is no innermost label of the hierarchy')
        cell += node * empty.strides[dimension]!
      }
      empty.counts[cell]! += 1
      sums[cell] = (sums[cell]! + keyOf(record)) % 1
      at += 1
    }
  })
  addUp(table, sums)
  return { table, keys: keysOfSums(sums) }
}
