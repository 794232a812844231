import type { DatabaseTransaction } from '../database/connect.ts'
import {
  type Answer,
  answersAmong,
  answersNow,
  type Opening,
  opensNext,
  opensNextAmong,
} from '../on-call/answers.ts'
import { listLinesOf } from '../on-call/store.ts'
import type { Told } from './arrival.ts'
import type { ArrivalKind } from './kind.ts'
import { listTold } from './store.ts'

/** Whom somebody can call at a body at a moment. */
export interface Numbers {
  readonly now: readonly Answer[]
  /** What is closed and opens soonest. */
  readonly next: Opening | undefined
}

/** What a page of a danger shows at once: whom to call in one's own body, and who has been told. */
export interface Danger extends Numbers {
  readonly told: readonly Told[]
}

export const numbersOf = async (tx: DatabaseTransaction, bodyId: string, moment: Date): Promise<Numbers> => ({
  now: await answersNow(tx, bodyId, moment),
  next: await opensNext(tx, bodyId, moment),
})

/** Whom somebody can call at each of several bodies. */
export const numbersOfBodies = async (
  tx: DatabaseTransaction,
  bodyIds: readonly string[],
  moment: Date,
): Promise<ReadonlyMap<string, Numbers>> => {
  const lines = bodyIds.length === 0 ? [] : await listLinesOf(tx, bodyIds)
  const byBody = Map.groupBy(lines, ({ bodyId }) => bodyId)
  return new Map(
    bodyIds.map((id) => {
      const own = byBody.get(id) ?? []
      return [id, { now: answersAmong(own, moment), next: opensNextAmong(own, moment) }]
    }),
  )
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
