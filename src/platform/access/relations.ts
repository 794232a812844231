import { type RawBuilder, sql } from 'kysely'
import type { Clock } from '../clock/clock.ts'
import type { Database } from '../database/connect.ts'
import { OperatorError } from '../refusal.ts'
import { setActor } from './action.ts'

/**
 * Relations that lead to somebody, whose rows hold aliases in place of identifiers (decision 91). An alias is made under a key that is
 * in no database: equal within its relation, compared by the wall, and joined to nothing by whoever reads the tables without the key.
 */
export type Relation = 'denied' | 'alerted' | 'operator' | 'shelter_staff' | 'resident' | 'waiting'

/** The alias of an identifier in a relation; `null` of none. */
export const aliasOf = (relation: Relation, id: unknown): RawBuilder<string> =>
  sql<string>`access.alias(${sql.lit(relation)}, ${id}::uuid)`

/** The identifier behind an alias that stands in a column of a relation; `null` of none. */
export const behind = <T extends string | null>(relation: Relation, column: string): RawBuilder<T> =>
  sql<T>`access.behind(${sql.lit(relation)}, ${sql.ref(column)})`

/** Lets the aliases be of another secret than before, which is lost: who stands behind the old ones, nobody knows any more. */
export const loseRelations = async (worker: Database, clock: Clock): Promise<void> => {
  await worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'restore' }, clock.now())
    await sql`select access.settle_relations(), access.lose_relations()`.execute(tx)
  })
}

/**
 * Gives aliases to the rows that had none before an upgrade; at every other start it asks one question.
 *
 * @throws OperatorError where the aliases were made under another secret: nobody would be denied by them.
 */
export const settleRelations = async (worker: Database, clock: Clock): Promise<void> => {
  const others = await worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'first_start' }, clock.now())
    const found = await sql<{ others: string[] }>`select access.settle_relations() as others`.execute(tx)
    return found.rows[0]!.others
  })
  if (others.length > 0)
    throw new OperatorError(
      `the database was used with another secret (${others.join(', ')}): who is denied and who runs which shelter could not be told; set SAMLAD_SECRET_KEY to it, or put secrets.json back`,
    )
}
