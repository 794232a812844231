import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type FullTable, listOutsideFigures, listReleasedTables } from './store.ts'
import type { KnownFigure, Publication } from './telling.ts'

/** Whom a table counts, as tables of the same people have it alike. */
export const populationOf = ({ definition: { counting } }: Pick<FullTable, 'definition'>): string =>
  counting.way === 'records' ? counting.population : `reported ${counting.table}`

/** A table as the attacker in the box reads it. */
export const publicationOf = (table: FullTable): Publication => ({
  source: table.title.sv,
  population: populationOf(table),
  method: table.definition.method,
  blocks: table.basis.blocks,
  rests: [...table.basis.submissions, table.definition.countedOn],
})

/** Every table of a collection that was ever released, withdrawn ones too. @param but the one that is judged. */
export const releasedPublications = async (
  tx: DatabaseTransaction,
  collectionId: string,
  but?: string,
): Promise<Publication[]> =>
  (await listReleasedTables(tx, collectionId)).filter(({ id }) => id !== but).map(publicationOf)

/** What others have published of the people of a collection. */
export const notedFigures = async (tx: DatabaseTransaction, collectionId: string): Promise<KnownFigure[]> =>
  (await listOutsideFigures(tx, collectionId)).map(({ source, population, cell, least, most }) => ({
    source,
    population,
    cells: [cell],
    perhaps: [],
    least,
    most,
  }))
