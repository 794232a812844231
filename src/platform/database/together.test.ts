import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { type Connection, connect, type Database, type DatabaseTransaction } from './connect.ts'
import { sideBySide, together } from './together.ts'

let database: TestDatabase
let connection: Connection
beforeAll(async () => {
  database = await openTestDatabase()
  connection = connect(database.application, { connections: 1 })
})
afterAll(async () => connection.close())

const within = <T>(work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> =>
  connection.database.transaction().execute(work)

const value = async (tx: Database, text: string): Promise<unknown> => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(text)} as value`.execute(tx)
  return rows[0]?.value
}

test('what is asked side by side is answered within the one transaction, in the order in which it was asked', async () => {
  await within(async (tx) => {
    await value(tx, "set_config('samlad.person', 'she', true)")
    const answers = await together(tx, (beside) => [
      value(beside, "current_setting('samlad.person')"),
      ...Array.from({ length: 20 }, (_, nth) => value(beside, String(nth))),
      'known already',
    ])
    expect(answers).toEqual(['she', ...Array.from({ length: 20 }, (_, nth) => nth), 'known already'])
    expect(await value(tx, "current_setting('samlad.person')")).toBe('she')
  })
})

test('none is kept back until another is answered', async () => {
  const steps: string[] = []
  const client = await connection.pool.connect()
  const { query } = client
  client.query = ((text: string, ...rest: unknown[]) => {
    if (/ as value/.test(text)) steps.push('sent')
    return (query as (...all: unknown[]) => unknown).call(client, text, ...rest)
  }) as typeof client.query
  client.release()
  await within((tx) =>
    together(tx, (beside) =>
      ['1', '2', '3'].map((text) => value(beside, text).then(() => steps.push('answered'))),
    ),
  )
  client.query = query
  expect(steps).toEqual(['sent', 'sent', 'sent', 'answered', 'answered', 'answered'])
})

test('without a transaction too, several things are asked of one connection in one go, each for itself', async () => {
  const { database: one } = connection
  const backends = await sideBySide(one, (beside) => [
    value(beside, 'pg_backend_pid()'),
    value(beside, '1 / 0').catch(() => 'failed'),
    value(beside, 'pg_backend_pid()'),
  ])
  expect(backends).toEqual([backends[0], 'failed', backends[0]])
})

test('where one fails, its error is told and not that of those which failed with it', async () => {
  const failed = within((tx) =>
    together(tx, (beside) => [value(beside, '1'), value(beside, '1 / 0'), value(beside, '2')]),
  )
  await expect(failed).rejects.toThrow(/division by zero/)
  expect(await within((tx) => value(tx, '3'))).toBe(3)
})

test('where one fails at once, nothing is asked any more when the transaction has ended', async () => {
  let last: unknown
  const slow = async (beside: DatabaseTransaction) => {
    await value(beside, '1')
    await new Promise((resolve) => setTimeout(resolve, 50))
    last = await value(beside, '2').catch((error: unknown) => error)
  }
  const failed = within((tx) =>
    together(tx, (beside) => [slow(beside), Promise.reject(new Error('refused'))]),
  )
  await expect(failed).rejects.toThrow('refused')
  // It was waited for: in the transaction that was still under way.
  expect(last).toBe(2)
})

test('a transaction that could not begin fails with what is asked first', async () => {
  const away = connect(database.application, { connections: 1, patience: 1000 })
  const { pid } = (await away.pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!
  const asked = away.database.transaction().execute(async (tx) => {
    await sql`select pg_terminate_backend(${pid})`.execute(tx).catch(() => {})
    return value(tx, '1')
  })
  await expect(asked).rejects.toThrow()
  expect(await away.database.transaction().execute((tx) => value(tx, '4'))).toBe(4)
  await away.close()
})
