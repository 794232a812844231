import type { DatabaseTransaction } from '../database/connect.ts'
import { type Numbers, numbersAmong } from '../on-call/answers.ts'
import { listLines, listLinesOf } from '../on-call/store.ts'
import type { Told } from './arrival.ts'
import type { ArrivalKind } from './kind.ts'
import { listTold } from './store.ts'

/** What a page of a danger shows at once: whom to call in one's own body, and who has been told. */
export interface Danger extends Numbers {
  readonly told: readonly Told[]
}

/** Whom somebody can call at a body at a moment: nothing is told of a hidden body outside it, nor of one that has entered no numbers. */
export const numbersOf = async (tx: DatabaseTransaction, bodyId: string, moment: Date): Promise<Numbers> =>
  numbersAmong(await listLines(tx, bodyId), moment)

/** Whom somebody can call at each of several bodies. */
export const numbersOfBodies = async (
  tx: DatabaseTransaction,
  bodyIds: readonly string[],
  moment: Date,
): Promise<ReadonlyMap<string, Numbers>> => {
  const lines = bodyIds.length === 0 ? [] : await listLinesOf(tx, bodyIds)
  const byBody = Map.groupBy(lines, ({ bodyId }) => bodyId)
  return new Map(bodyIds.map((id) => [id, numbersAmong(byBody.get(id) ?? [], moment)]))
}

/**
 * What a page of a danger shows, for `<DangerNow>`: the numbers of the reader's own body, and where the thing waits under any
 * of some kinds.
 */
export const readDanger = async (
  tx: DatabaseTransaction,
  asked: {
    readonly kinds: readonly ArrivalKind[]
    readonly about: string
    readonly bodyId: string
    readonly moment: Date
  },
): Promise<Danger> => ({
  ...(await numbersOf(tx, asked.bodyId, asked.moment)),
  told: await listTold(
    tx,
    asked.kinds.map(({ name }) => name),
    asked.about,
  ),
})
