import type { Words } from '../../../platform/i18n/words.ts'
import type { Unit } from '../standards/index.ts'
import type { Counting, Method, Reporting } from './methods.ts'
import { cellsOf, lossOf, type ProtectedBlock, type TableCell } from './protecting.ts'

/** How a table was protected, as everybody may know it. */
type ToldMethod =
  | Method
  | (Extract<Method, { name: 'round' }> & {
      /** Cells that are a base or more from their count, because no closer table adds up. */
      readonly beyond: number
    })

/** A released table as it is frozen. */
export interface ReleaseContent {
  readonly format: 'samlad.released-table/1'
  readonly title: Words
  readonly body: string
  readonly collection: Words
  readonly from: string
  readonly to: string
  /** The day at which everybody's status was read. */
  readonly countedOn: string
  readonly unit: Unit
  readonly counting: Counting
  /** Dimensions with their levels: each label with its direct parts, from `Total` down. */
  readonly dimensions: readonly {
    readonly name: string
    readonly levels: Readonly<Record<string, readonly string[]>>
  }[]
  readonly method: ToldMethod
  readonly lost: readonly {
    readonly level: Readonly<Record<string, number>>
    readonly cells: number
    readonly of: number
  }[]
  readonly reporting: Reporting & {
    /** The same for the same set of reporters, and tells nobody who they are. */
    readonly set: string
  }
  readonly cells: readonly TableCell[]
}

/** Levels of a block, and the bodies that report where they are kept apart. */
export const dimensionsOf = (blocks: readonly ProtectedBlock[]): ReleaseContent['dimensions'] => {
  const [first] = blocks
  const names = [...new Set(blocks.flatMap(({ at }) => Object.keys(at)))]
  return [
    ...names.map((name) => ({
      name,
      levels: { Each: blocks.flatMap(({ at }) => at[name] ?? []) },
    })),
    ...Object.entries(first?.hierarchies ?? {})
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, levels]) => ({ name, levels })),
  ]
}

/** What of a table is released. Nothing in it tells a small count from one that is hidden for the sake of another. */
export const contentOf = (
  head: Pick<
    ReleaseContent,
    'title' | 'body' | 'collection' | 'from' | 'to' | 'countedOn' | 'unit' | 'counting'
  >,
  method: Method,
  blocks: readonly ProtectedBlock[],
  reporting: ReleaseContent['reporting'],
): ReleaseContent => ({
  format: 'samlad.released-table/1',
  ...head,
  dimensions: dimensionsOf(blocks),
  method:
    method.name === 'round'
      ? { ...method, beyond: blocks.reduce((sum, { beyond }) => sum + beyond, 0) }
      : method,
  lost: lossOf(blocks).map(({ level, cells, of }) => ({ level, cells, of })),
  reporting,
  cells: cellsOf(blocks),
})
