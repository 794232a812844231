import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** The public numbers of those of some cases that the reader may see. */
const numbersOfCases = async (
  tx: DatabaseTransaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('support.case_file')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(caseIds)])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** What belongs to cases, shown with the number of each; what belongs to a case that the reader may not see is left out. */
export const shownByNumber = async <Thing extends { readonly caseId: string }, Shown>(
  tx: DatabaseTransaction,
  things: readonly Thing[],
  show: (thing: Thing, number: string) => Shown,
): Promise<readonly Shown[]> => {
  const numbers = await numbersOfCases(
    tx,
    things.map(({ caseId }) => caseId),
  )
  return things.flatMap((thing) => {
    const number = numbers.get(thing.caseId)
    return number === undefined ? [] : [show(thing, number)]
  })
}

/** The identifiers of the cases that the reader may see, by numbers in their own form. */
export const listByNumber = async (
  tx: DatabaseTransaction,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (numbers.length === 0) return new Map()
  const rows = await tx
    .selectFrom('support.case_file')
    .select(['id', 'number'])
    .where('number', 'in', [...numbers])
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}
