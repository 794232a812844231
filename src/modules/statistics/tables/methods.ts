import type { Population, Unit } from '../standards/index.ts'
import type { Choice } from './dimensions.ts'

/** How a table is protected. */
export type Method =
  | { readonly name: 'suppress'; readonly threshold: number; readonly width: number }
  | { readonly name: 'cell-key'; readonly largestChange: number; readonly variance: number }
  | { readonly name: 'round'; readonly base: number }
export const methodNames = ['suppress', 'cell-key', 'round'] as const
export type MethodName = (typeof methodNames)[number]

/** Counts below this are small in every table, whatever its method: a reader must not be able to tell one. */
export const SMALL = 5

/** The small counts of a table, and how wide the interval must be that a reader can work out for one. */
export const demandOf = (method: Method): { readonly threshold: number; readonly width: number } =>
  method.name === 'suppress' ? method : { threshold: SMALL, width: 1 }

/** What a table counts: people by their records, or what bodies have counted themselves. */
export type Counting =
  | { readonly way: 'records'; readonly population: Population; readonly by: readonly Choice[] }
  | { readonly way: 'tables'; readonly table: string }

/** What a table is, as it was decided when it was made. */
export interface Definition {
  readonly counting: Counting
  readonly unit: Unit
  readonly method: Method
  readonly countedOn: string
}

/** Who reported, of those who were asked. */
export interface Reporting {
  readonly asked: number
  readonly handedIn: number
  /** Kinds of registering organisation, each once. */
  readonly kinds: readonly string[]
}
