import type pg from 'pg'
import { OperatorError } from '../../refusal.ts'

/** What seals of the audit trail name and the backup does not hold: it was taken away before the backup was made. */
export interface Missing {
  /** Numbers of records. */
  readonly records: readonly number[]
  /** Numbers of blocks. */
  readonly blocks: readonly number[]
}

const SHOWN = 20

/** The foreign keys that a missing record or block breaks. */
const TABLE = 'audit.sealed'

export const isBrokenBy = ({ records, blocks }: Missing, table: string): boolean =>
  table === TABLE && records.length + blocks.length > 0

/** Looks for them among the rows that were loaded. */
export const findMissing = async (client: pg.Client): Promise<Missing> => {
  const numbers = async (query: string) =>
    (await client.query<{ number: string }>(query)).rows.map(({ number }) => Number(number))
  return {
    records: await numbers(
      `select s.record_id as number from audit.sealed s
       where not exists (select from audit.record r where r.id = s.record_id) order by 1`,
    ),
    blocks: await numbers(
      `select distinct s.block as number from audit.sealed s
       where not exists (select from audit.block b where b.number = s.block) order by 1`,
    ),
  }
}

const list = (what: string, numbers: readonly number[]): string[] =>
  numbers.length === 0
    ? []
    : [
        `${what} ${numbers.slice(0, SHOWN).join(', ')}${numbers.length > SHOWN ? ` and ${numbers.length - SHOWN} more` : ''}`,
      ]

export const describeMissing = ({ records, blocks }: Missing): string =>
  [...list('records', records), ...list('blocks', blocks)].join('; ')

/**
 * Stops a restore whose trail is not whole, until the operator says that it is to go on: nobody should learn it later.
 *
 * @throws OperatorError with what is missing, and what to say.
 */
export const requireWord = (missing: Missing, hasWord: boolean): void => {
  if (hasWord || missing.records.length + missing.blocks.length === 0) return
  throw new OperatorError(
    `the audit trail of the backup is not whole: ${describeMissing(missing)} were sealed and are gone; nothing was restored. Keep the backup as it is. To restore what is there, say so: --without-missing-records (it is recorded)`,
  )
}
