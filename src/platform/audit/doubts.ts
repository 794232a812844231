import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import { isSettled, readTide, type Tide } from './low-water.ts'
import type { GivenNumber, Numbers } from './numbers.ts'

/** Numbers whose commit was asked for and never answered. */
export interface Doubt {
  readonly given: readonly GivenNumber[]
  /** Who wrote when the database was first there again: whoever asked for the commit may be among them. */
  tide?: Tide
}

/**
 * Finds out what became of commits that were never answered, once everybody who wrote then has ended: what is there by then
 * was committed, what is not never will be. Where the database is away, it is tried again later.
 *
 * @param doubts those that are settled are taken out.
 */
export const lookInto = async (
  database: Database,
  run: string,
  doubts: Doubt[],
  numbers: Numbers,
): Promise<void> => {
  if (doubts.length === 0) return
  try {
    await database.transaction().execute(async (tx) => {
      await sql`select set_config('samlad.role', 'system', true)`.execute(tx)
      const now = await readTide(tx)
      for (const doubt of [...doubts]) {
        doubt.tide ??= now
        if (!isSettled(doubt.tide, now)) continue
        const found = await tx
          .selectFrom('audit.record')
          .select('number')
          .where('run', '=', run)
          .where(
            'number',
            'in',
            doubt.given.map(({ number }) => number),
          )
          .execute()
        doubts.splice(doubts.indexOf(doubt), 1)
        // All of a transaction is there, or nothing.
        if (found.length > 0) numbers.commit(doubt.given)
        else numbers.void(doubt.given)
      }
    })
  } catch {
    // Looked into again in a second.
  }
}
