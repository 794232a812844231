import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { migrate, readMigrations } from './migrate.ts'

const migrations = readMigrations(join(projectRoot, 'database', 'migrations'))
const earlier = migrations.filter(({ name }) => name < '0427')
const addresses = inject('addresses')
const name = `words_${randomBytes(6).toString('hex')}`
const owner = addresses.owner.replace(/\/samlad_template\?/, `/${name}?`)
let administrator: pg.Client
let client: pg.Client

beforeAll(async () => {
  administrator = new pg.Client(addresses.bootstrap)
  await administrator.connect()
  await administrator.query(`create database ${name} owner samlad_owner`)
  await migrate(owner, earlier)
  client = new pg.Client(owner)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await administrator.query(`drop database ${name} with (force)`)
  await administrator.end()
})

test('what an installation holds already is found by words typed without their marks, once it is migrated', async () => {
  const plan = await client.query<{ id: string }>(
    "insert into plan.plan (title, reference, period_from, period_to, fictional) values ('Påhittad plan', 'X2031/1', 2031, 2033, true) returning id",
  )
  const version = await client.query<{ id: string }>(
    "insert into plan.version (plan_id, number, provenance) values ($1, 1, 'shipped') returning id",
    [plan.rows[0]!.id],
  )
  const measure = await client.query<{ id: string }>(
    "insert into plan.measure (plan_id, number) values ($1, '1') returning id",
    [plan.rows[0]!.id],
  )
  await client.query(
    `insert into plan.measure_version (version_id, measure_id, position, heading, summary, instrument, status)
     values ($1, $2, 0, 'Stödprogram', 'Kriminalvården prövar dem.', 'action', 'intended')`,
    [version.rows[0]!.id, measure.rows[0]!.id],
  )
  await client.query(
    "insert into directory.body (name, type, fictional) values ('Påhittade häktet', 'agency', true)",
  )
  expect(await migrate(owner, migrations)).toContain('0427_words_without_marks.sql')
  const measures = async (typed: string) =>
    (
      await client.query(
        'select heading from plan.measure_version where search @@ words.asked($1) order by ts_rank(search, words.asked($1))',
        [typed],
      )
    ).rowCount
  expect([
    await measures('stodprogram'),
    await measures('kriminalvarden'),
    await measures('stodprågram'),
  ]).toEqual([1, 1, 0])
  const bodies = await client.query("select name from directory.body where search @@ words.asked('haktet')")
  expect(bodies.rows).toEqual([{ name: 'Påhittade häktet' }])
})

test('a text keeps its length without its marks, in every alphabet, so that its words are found again where they stand', async () => {
  await migrate(owner, migrations)
  for (const [written, plain] of [
    ['Åsa Öberg är på HÄKTET', 'asa oberg ar pa haktet'],
    ['İstanbul, Łódź, Brașov, Ærø', 'istanbul, lodz, brasov, aro'],
    ['A\u030akersberga', 'akersberga'],
    ['Київ 한국 人口 🙂', 'київ 한국 人口 🙂'],
  ] as const) {
    const { rows } = await client.query('select words.plain($1) as plain', [written])
    expect(rows[0].plain).toBe(plain)
    expect([...rows[0].plain]).toHaveLength([...written.normalize('NFC')].length)
  }
})
