import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'

/** How high the numbers of records had risen at a moment, and which transactions could then still commit one so high. */
export interface Tide {
  readonly height: number
  readonly writers: readonly string[]
}

/** Looks at the tide, as the system. What is looked for after it sees everything that the writers of before have committed. */
export const readTide = async (tx: DatabaseTransaction): Promise<Tide> => {
  const { rows } = await sql<Tide>`select height::bigint as height, writers from audit.tide()`.execute(tx)
  return rows[0]!
}

/** Whether everybody who wrote at an earlier tide has ended by now. */
export const isSettled = (earlier: Tide, now: Tide): boolean =>
  earlier.writers.every((writer) => !now.writers.includes(writer))

/** The number of the record up to which everything is sealed that ever will be. */
export const readLowWater = async (tx: DatabaseTransaction): Promise<number> =>
  (await tx.selectFrom('audit.low_water').select('record_id').executeTakeFirstOrThrow()).record_id

/** Moves the low-water mark up. It never sinks. */
export const raiseLowWater = async (tx: DatabaseTransaction, to: number): Promise<void> => {
  await tx.updateTable('audit.low_water').set({ record_id: to }).where('record_id', '<', to).execute()
}

/** Records after a number that are not sealed, to be completed with what is wanted of them. */
export const selectUnsealed = (tx: DatabaseTransaction, after: number) =>
  tx
    .selectFrom('audit.record')
    .where('audit.record.id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit.sealed')
            .select('record_id')
            // Said once more for the planner, which then begins both indexes here.
            .where('audit.sealed.record_id', '>', after)
            .whereRef('audit.sealed.record_id', '=', 'audit.record.id'),
        ),
      ),
    )

/** How many records wait for their seal, and for how many seconds the oldest has waited. */
export interface WaitingForSeal {
  readonly count: number
  readonly seconds: number
}

/** Longest time in seconds that a record may wait for its seal before somebody is told. */
export const LONGEST_WAIT = 60

export const readWaiting = async (tx: DatabaseTransaction): Promise<WaitingForSeal> => {
  const found = await selectUnsealed(tx, await readLowWater(tx))
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      sql<number | null>`extract(epoch from clock_timestamp() - min(occurred_at))`.as('seconds'),
    ])
    .executeTakeFirstOrThrow()
  return { count: Number(found.count), seconds: Number(found.seconds ?? 0) }
}
