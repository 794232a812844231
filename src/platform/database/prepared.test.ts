import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { saysWho } from '../../testing/vouched.ts'
import { preparingClient, StatementNames } from './prepared.ts'
import { SteadyPool } from './steady-client.ts'

let database: TestDatabase
let pool: pg.Pool
let owner: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  owner = new pg.Client(database.owner)
  await owner.connect()
  pool = new SteadyPool({
    connectionString: database.owner,
    max: 1,
    Client: preparingClient(new StatementNames()),
  })
})
// Before the database itself is dropped.
afterAll(async () => {
  await pool.end()
  await owner.end()
})

const preparedTexts = async (): Promise<string[]> => {
  const found = await pool.query<{ statement: string }>('select statement from pg_prepared_statements')
  return found.rows.map(({ statement }) => statement)
}

test('a statement that comes back is prepared, one that comes once is not', async () => {
  await pool.query('select 1 + $1::int as sum', [1])
  expect(await preparedTexts()).not.toContain('select 1 + $1::int as sum')
  const second = await pool.query('select 1 + $1::int as sum', [2])
  expect(second.rows).toEqual([{ sum: 3 }])
  expect(await preparedTexts()).toContain('select 1 + $1::int as sum')
  expect((await pool.query('select 1 + $1::int as sum', [41])).rows).toEqual([{ sum: 42 }])
})

test('a statement in several parts, sent without values, runs as before', async () => {
  for (let time = 0; time < 3; time += 1) {
    await pool.query('begin')
    await pool.query('select 1; select 2')
    await pool.query('commit')
  }
  expect((await preparedTexts()).filter((text) => /begin|select 2/.test(text))).toEqual([])
})

test('a prepared statement whose table is changed under it fails once, and works from then on', async () => {
  await owner.query('create table public.changing (a int)')
  const everything = 'select * from public.changing where $1::int is not null'
  const client = await pool.connect()
  for (let time = 0; time < 3; time += 1) await client.query(everything, [1])
  await owner.query('alter table public.changing add column b int')
  await expect(client.query(everything, [1])).rejects.toThrow(/cached plan/)
  const after = await client.query(everything, [1])
  expect(after.fields.map(({ name }) => name)).toEqual(['a', 'b'])
  client.release()
})

test('two actors on one connection see each their own through one prepared statement', async () => {
  const application = new SteadyPool({
    connectionString: database.application,
    max: 1,
    Client: preparingClient(new StatementNames()),
  })
  const seen = async (role: string): Promise<number> => {
    const client = await application.connect()
    try {
      await client.query('begin')
      await saysWho(client as never, { role })
      const found = await client.query<{ count: string }>('select count(*) from audit.block where $1', [true])
      await client.query('commit')
      return Number(found.rows[0]?.count)
    } finally {
      client.release()
    }
  }
  await owner.query("insert into audit.block values (1, now(), '{}', '', '', '', '')")
  const order = [
    'auditor',
    'body_officer',
    'auditor',
    'body_officer',
    'nobody',
    'auditor',
    'body_officer',
    'auditor',
  ]
  const counts: number[] = []
  for (const role of order) counts.push(await seen(role))
  await application.end()
  expect(counts).toEqual(order.map((role) => (role === 'auditor' ? 1 : 0)))
})

test('statements made for the occasion take no room, and a pool keeps no more than its share', () => {
  const names = new StatementNames()
  for (let one = 0; one < 5000; one += 1) expect(names.of(`select ${one}`)).toBeUndefined()
  for (let one = 0; one < 400; one += 1) {
    names.of(`select back ${one}`)
    names.of(`select back ${one}`)
  }
  const named = Array.from({ length: 400 }, (_, one) => names.of(`select back ${one}`)).filter(Boolean)
  expect(new Set(named).size).toBe(300)
})
