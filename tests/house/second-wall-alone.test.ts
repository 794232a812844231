import pg from 'pg'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../src/testing/database.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'

// Whoever can write SQL in the application's role stands before the second wall alone: the action is not asked. They choose every
// setting, and make what they may make.

let database: TestDatabase
let owner: pg.Client
let application: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  owner = new pg.Client(database.owner)
  application = new pg.Client(database.application)
  await Promise.all([owner.connect(), application.connect()])
  return () => Promise.all([owner.end(), application.end()])
})

afterEach(async () => {
  await application.query('rollback')
})

/** What a statement of the application's role comes to: done, or the state that it is refused with. */
const outcomeOf = async (statement: string): Promise<string> => {
  await application.query('begin')
  const outcome = await application.query(statement).then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'lost',
  )
  await application.query('rollback')
  return outcome
}

const NOT_ALLOWED = '42501'

test.each([
  ['a temporary table', 'create temporary table planted (id uuid)'],
  ['a temporary view', 'create temporary view planted as select 1 as one'],
  ['a temporary function', `create function pg_temp.planted() returns integer language sql return 1`],
  ['a temporary type', 'create domain pg_temp.jsonb as pg_catalog.jsonb'],
  ['a schema', 'create schema planted'],
  ['a function for everybody', 'create function public.planted() returns integer language sql return 1'],
  ['an extension', 'create extension dblink'],
  ['a large object that everybody reads', `copy (select 1) to program 'true'`],
])('the application’s role cannot make %s', async (_, statement) => {
  expect(await outcomeOf(statement)).toBe(NOT_ALLOWED)
})

test('in no schema may it make anything, and it is a member of no other role', async () => {
  const { rows } = await owner.query(`
    select nspname as name from pg_namespace where has_schema_privilege('samlad_application', oid, 'create') and nspname !~ '^pg_(toast_)?temp'
    union all select rolname from pg_roles where rolname <> 'samlad_application' and pg_has_role('samlad_application', oid, 'member')`)
  expect(rows).toEqual([])
})

test('what runs as somebody else, or where somebody else may set it off, looks for names in the catalogue first and among temporary things last', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      and (p.prosecdef or (l.lanname = 'plpgsql' and n.nspname <> 'graphile_worker'))
      and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
    order by 1`)
  expect(rows).toEqual([])
})

/** Types that nearly every function names without saying where they are. */
const SHADOWED = [
  'jsonb',
  'json',
  'text',
  'uuid',
  'boolean',
  'integer',
  'timestamptz',
  'bytea',
  'date',
  'interval',
]

test('types that somebody plants before those of the catalogue are passed by, even where temporary things may be made', async () => {
  await owner.query(`grant temporary on database ${database.name} to samlad_application`)
  const attacker = new pg.Client(database.application)
  await attacker.connect()
  await attacker.query(`create function pg_temp.caught(value anyelement) returns pg_catalog.bool language plpgsql as $$ begin
    if current_user <> 'samlad_application' then perform set_config('planted.ran_as', current_user, false); end if;
    return true; end $$`)
  for (const type of SHADOWED)
    await attacker.query(
      `create domain pg_temp.${type} as pg_catalog.${type.replace('boolean', 'bool').replace('integer', 'int4')} check (pg_temp.caught(value))`,
    )
  const { rows: definers } = await owner.query<{ call: string; name: string }>(`
    select p.oid::regprocedure::text as name,
      format('%I.%I(%s)', n.nspname, p.proname, (select string_agg(format('null::%s', case when y.typnamespace = 'pg_catalog'::regnamespace
        then 'pg_catalog.' || quote_ident(y.typname) else t.type::regtype::text end), ', ' order by t.place)
        from unnest(p.proargtypes) with ordinality t (type, place) join pg_type y on y.oid = t.type)) as call
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^(pg_|graphile_worker)' and p.prorettype <> 'trigger'::regtype
      and has_function_privilege('samlad_application', p.oid, 'execute') order by 1`)
  expect(definers.length).toBeGreaterThan(80)
  const caught: string[] = []
  for (const { name, call } of definers) {
    await attacker.query(`select set_config('planted.ran_as', '', false)`)
    await attacker.query(`select from ${call} as planted`).catch(() => {})
    const { rows } = await attacker.query<{ as: string }>(`select current_setting('planted.ran_as') as as`)
    if (rows[0]!.as !== '') caught.push(`${name} ran what was planted as ${rows[0]!.as}`)
  }
  await attacker.end()
  await owner.query(`revoke temporary on database ${database.name} from samlad_application`)
  expect(caught).toEqual([])
})

describe('whoever says that they are the system', () => {
  /** Every table that the application may read, and what a question of it finds. */
  const rowsSeenAs = async (client: pg.Client, role: string): Promise<Record<string, number>> => {
    const { rows } = await owner.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|graphile_worker|migration|public)'
        and has_table_privilege('samlad_application', c.oid, 'select') order by 1`)
    const seen: Record<string, number> = {}
    await client.query('begin')
    await client.query(`select set_config('samlad.role', $1, true)`, [role])
    for (const { name } of rows)
      seen[name] = Number(
        (await client.query(`select count(*) from (select from ${name} limit 5) as one`)).rows[0].count,
      )
    await client.query('rollback')
    return seen
  }

  test('sees what nobody sees, in the application’s role; in the worker’s login the house itself sees its own', async () => {
    const held = (await openDemonstration()).database
    const [application, worker] = [new pg.Client(held.application), new pg.Client(held.byItself)]
    await Promise.all([application.connect(), worker.connect()])
    const asNobody = await rowsSeenAs(application, 'nobody')
    expect(await rowsSeenAs(application, 'system')).toEqual(asNobody)
    expect(await rowsSeenAs(application, 'SYSTEM')).toEqual(asNobody)
    expect(asNobody['support.case_file']).toBe(0)
    const asHouse = await rowsSeenAs(worker, 'system')
    expect(Object.keys(asHouse).filter((name) => asHouse[name]! > asNobody[name]!).length).toBeGreaterThan(50)
    await Promise.all([application.end(), worker.end()])
  }, 600_000)

  test('may not log in as the worker, nor say so', async () => {
    for (const statement of [
      'set role samlad_worker',
      'set session authorization samlad_worker',
      'set role samlad_owner',
    ])
      expect(await outcomeOf(statement)).toBe(NOT_ALLOWED)
  })

  test('hands in no job', async () => {
    const { rows } = await owner.query<{ name: string; takes: string[] }>(
      'select name, takes from jobs.task where open_because is null order by name',
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { name, takes } of rows) {
      const payload = JSON.stringify(Object.fromEntries(takes.map((key) => [key, crypto.randomUUID()])))
      const asked = `select set_config('samlad.role', 'system', true); select jobs.enqueue('${name}', '${payload}', null, null)`
      expect([name, await outcomeOf(asked)]).toEqual([name, NOT_ALLOWED])
    }
  })
})
