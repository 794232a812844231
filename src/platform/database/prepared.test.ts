import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { saysWho } from '../../testing/vouched.ts'
import { connect, connectWorker } from './connect.ts'
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

test('statements made for the occasion take no room, and what is used keeps its name however many others come', () => {
  const names = new StatementNames()
  for (let one = 0; one < 5000; one += 1) expect(names.of(`select ${one}`)).toBeUndefined()
  names.of('select often')
  const often = names.of('select often')
  expect(often).toBeDefined()
  const given = new Set<string>()
  for (let one = 0; one < 4000; one += 1) {
    names.of(`select back ${one}`)
    given.add(names.of(`select back ${one}`)!)
    expect(names.of('select often')).toBe(often)
  }
  // No name is given twice: a connection may still hold a plan under it.
  expect(given.size).toBe(4000)
  expect(names.of('select back 0')).toBeUndefined()
})

test('a connection that keeps very many plans gives way to another, and nothing that is asked fails', async () => {
  const { pool: own, close } = connect(database.application, { connections: 1, secretKey: 'x'.repeat(40) })
  const backend = async () => (await own.query<{ id: number }>('select pg_backend_pid() as id')).rows[0]!.id
  const first = await backend()
  for (let one = 0; one < 600; one += 1)
    for (let time = 0; time < 2; time += 1)
      expect((await own.query(`select ${one} + $1::int as sum`, [time])).rows).toEqual([{ sum: one + time }])
  expect(await backend()).not.toBe(first)
  await close()
})

test('what somebody waits for may take a quarter of a minute, what the house does by itself ten', async () => {
  const limits = { connections: 1, secretKey: 'x'.repeat(40) }
  const people = connect(database.application, limits)
  const jobs = connectWorker(database.worker, limits)
  const longest = async ({ pool: of }: typeof people) =>
    (await of.query<{ statement_timeout: string }>('show statement_timeout')).rows[0]!.statement_timeout
  expect([await longest(people), await longest(jobs)]).toEqual(['15s', '10min'])
  await people.close()
  await jobs.close()
})
