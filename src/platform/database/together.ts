import { type DatabaseConnection, Kysely, type KyselyProps, PostgresDialect, Transaction } from 'kysely'
import type { Database, DatabaseTransaction } from './connect.ts'
import type { Tables } from './tables.ts'

/** A statement that failed only because another of its transaction had failed before it. */
const isConsequence = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: string }).code === '25P02'

// What a transaction would need to begin others; this one is under way, and is asked for none.
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('a transaction under way opens no connection')),
})
const driver = dialect.createDriver()

/** The same connection, on which a statement is sent without waiting for the answers to those before it. */
const withoutWaiting = async (held: Database): Promise<KyselyProps> => {
  const executor = held.getExecutor()
  const connection = await executor.provideConnection(async (one): Promise<DatabaseConnection> => one)
  return {
    config: { dialect },
    dialect,
    driver,
    executor: executor.withConnectionProvider({ provideConnection: (ask) => ask(connection) }),
  }
}

type Answers<T extends readonly unknown[]> = { -readonly [K in keyof T]: Awaited<T[K]> }

/** Waits for all, also where one fails. @throws the error of the one that failed, and not of those that failed because of it. */
const allOf = async <const T extends readonly unknown[]>(asked: T): Promise<Answers<T>> => {
  const settled = await Promise.allSettled(asked)
  const failures = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason)
  if (failures.length > 0) throw failures.find((reason) => !isConsequence(reason)) ?? failures[0]
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as never
}

/**
 * Asks several things of one transaction side by side: the statements go to the server in one go, and it answers them in
 * order, which saves the way there and back for each. Waits for all of them even where one fails, so that none still asks
 * on the connection when the transaction has ended and somebody else has it.
 *
 * @param ask begins all questions, with the transaction that it is given; what changes something does not belong here.
 * @throws the error of the one that failed, and not that of those which failed because of it.
 */
export const together = async <const T extends readonly unknown[]>(
  tx: DatabaseTransaction,
  ask: (tx: DatabaseTransaction) => T,
): Promise<Answers<T>> => allOf(ask(new Transaction<Tables>(await withoutWaiting(tx))))

/** Asks several things of one connection side by side, as `together` does, where they need no transaction. @throws as that does. */
export const sideBySide = <const T extends readonly unknown[]>(
  database: Database,
  ask: (database: Database) => T,
): Promise<Answers<T>> =>
  database.connection().execute(async (held) => allOf(ask(new Kysely<Tables>(await withoutWaiting(held)))))
