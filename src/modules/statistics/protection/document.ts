import { type Hierarchy, readHierarchy, UnusableTable } from './hierarchy.ts'
import type { PerturbationDemand } from './ptable.ts'
import { type CountTable, tableOf } from './table.ts'

/** A table with what is to be done to it. */
export type Request = { readonly table: CountTable } & (
  | {
      readonly method: 'suppress'
      readonly threshold: number
      readonly protectZeros: boolean
      readonly width: number
    }
  | { readonly method: 'cell-key'; readonly ptable: PerturbationDemand }
  | { readonly method: 'round'; readonly base: number }
)

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of its own, never one that every object has. */
const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

const wholeNumber = (value: unknown, place: string, least: number): number => {
  if (value === undefined) throw new UnusableTable(place, 'is missing')
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
    throw new UnusableTable(place, `is not a whole number of ${least} or more`)
  return value
}

const flag = (value: unknown, place: string): boolean => {
  if (value === undefined) return false
  if (typeof value !== 'boolean') throw new UnusableTable(place, 'is neither true nor false')
  return value
}

const widthOf = (interval: unknown): number => {
  if (interval === undefined) return 1
  const width = isObject(interval) ? own(interval, 'width') : undefined
  if (width === undefined) throw new UnusableTable('interval', 'has no width')
  if (typeof width !== 'number' || !Number.isFinite(width) || width < 0)
    throw new UnusableTable('interval.width', 'is not a number of 0 or more')
  return Math.max(1, Math.ceil(width))
}

const ptableOf = (ptable: unknown): PerturbationDemand => {
  if (!isObject(ptable)) throw new UnusableTable('ptable', 'is missing: {"D": n, "V": x, "js": n}')
  const D = wholeNumber(own(ptable, 'D'), 'ptable.D', 1)
  if (D > 1_000) throw new UnusableTable('ptable.D', 'is more than 1000')
  const V = own(ptable, 'V')
  if (typeof V !== 'number' || !Number.isFinite(V) || V <= 0)
    throw new UnusableTable('ptable.V', V === undefined ? 'is missing' : 'is not a number above 0')
  const js = own(ptable, 'js') === undefined ? 0 : wholeNumber(own(ptable, 'js'), 'ptable.js', 0)
  if (js > 1_000) throw new UnusableTable('ptable.js', 'is more than 1000')
  return { D, V, js }
}

const dimensionsOf = (hierarchies: unknown) => {
  if (!isObject(hierarchies))
    throw new UnusableTable('hierarchies', hierarchies === undefined ? 'is missing' : 'is not an object')
  const names = Object.keys(hierarchies)
  if (names.length === 0) throw new UnusableTable('hierarchies', 'has no dimension')
  const taken = names.find((name) => name === 'freq' || name === 'status')
  if (taken !== undefined)
    throw new UnusableTable(`hierarchies.${taken}`, 'is a name that no dimension can have')
  return names.map((name) => readHierarchy(name, hierarchies[name] as Hierarchy))
}

/** Puts the innermost cells where they belong. */
const fillIn = (table: CountTable, inner: unknown): void => {
  if (!Array.isArray(inner))
    throw new UnusableTable('inner', inner === undefined ? 'is missing' : 'is not a list')
  const { dimensions, strides, counts } = table
  const seen = new Map<number, number>()
  const names = new Set(dimensions.map(({ name }) => name))
  let sum = 0
  for (const [at, row] of inner.entries() as ArrayIterator<[number, unknown]>) {
    const place = `inner[${at}]`
    if (!isObject(row)) throw new UnusableTable(place, 'is not a cell')
    let cell = 0
    for (const [dimension, { name, numbers, children }] of dimensions.entries()) {
      const label = own(row, name)
      if (label === undefined) throw new UnusableTable(place, `has no "${name}"`)
      const node = numbers.get(typeof label === 'number' ? String(label) : (label as string))
      if (node === undefined)
        throw new UnusableTable(`${place}.${name}`, 'is a label that the hierarchy does not have')
      if (children[node]!.length > 0)
        throw new UnusableTable(`${place}.${name}`, 'is a label with parts: an inner cell has none')
      cell += node * strides[dimension]!
    }
    const stray = Object.keys(row).find((key) => key !== 'freq' && !names.has(key))
    if (stray !== undefined) throw new UnusableTable(place, `has "${stray}", which is no dimension`)
    const before = seen.get(cell)
    if (before !== undefined) throw new UnusableTable(place, `is the same cell as inner[${before}]`)
    seen.set(cell, at)
    counts[cell] = wholeNumber(own(row, 'freq'), `${place}.freq`, 0)
    sum += counts[cell]!
    if (!Number.isSafeInteger(sum)) throw new UnusableTable(`${place}.freq`, 'makes the total too large')
  }
}

/**
 * Reads a document of a table that is to be protected: innermost cells, hierarchies, method and its parameters.
 *
 * @throws UnusableTable with the place in the document and the reason.
 */
export const readRequest = (document: unknown): Request => {
  if (!isObject(document)) throw new UnusableTable('document', 'is not an object')
  const table = tableOf(dimensionsOf(own(document, 'hierarchies')), (empty) =>
    fillIn(empty, own(document, 'inner')),
  )
  const method = own(document, 'method')
  const given = own(document, 'threshold')
  const width = widthOf(own(document, 'interval'))
  const protectZeros = flag(own(document, 'protectZeros'), 'protectZeros')
  if (given !== undefined) wholeNumber(given, 'threshold', 1)
  switch (method) {
    case 'suppress':
      return { table, method, threshold: wholeNumber(given, 'threshold', 1), protectZeros, width }
    case 'cell-key':
      return { table, method, ptable: ptableOf(own(document, 'ptable')) }
    case 'round': {
      const base = own(document, 'base')
      return { table, method, base: base === undefined ? 3 : wholeNumber(base, 'base', 1) }
    }
    default:
      throw new UnusableTable(
        'method',
        method === undefined ? 'is missing' : 'is none of suppress, cell-key and round',
      )
  }
}
