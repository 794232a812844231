import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { type AnyAction, perform } from '../../src/platform/access/action.ts'
import type { PersonActor } from '../../src/platform/access/actor.ts'
import { findStanding } from '../../src/platform/ends/standing.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'

/**
 * Whole-house check 6 (domain rule 19): what rests on something ends with it. Knows no room: what refers to what is asked of
 * the database, and each room says of its own rows what becomes of them.
 */

const endings = rooms.flatMap(({ ends }) => ends?.endings ?? [])
const rests = rooms.flatMap(({ ends }) => ends?.rests ?? [])

interface Reference {
  /** Table of the thing that is referred to. */
  readonly on: string
  readonly table: string
  /** The column that holds the thing's identifier, or the columns of its key. */
  readonly by: string
  /** Condition that a row `r` of the table refers to a row `e` of the thing. */
  readonly joined: string
}

let world: World
let references: readonly Reference[]
/** Columns that hold aliases of something that may end, as their comments tell; who did something is a signature. */
let behindNames: readonly string[]
/** Tables of things that can end, as their columns tell. */
let ending: readonly string[]

let owner: pg.Client

/** Asked past row-level security: nothing hides from whoever looks for what is left. */
const query = async <R extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> => (await owner.query<R>(text, [...values])).rows

afterAll(() => owner.end())
beforeAll(async () => {
  world = await openDemonstration()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  await query("select set_config('samlad.now', $1, false)", [world.house.clock.now().toISOString()])
  const found = await query<{ on: string; table: string; columns: string[]; keys: string[] }>(`
    select tn.nspname || '.' || t.relname as on, rn.nspname || '.' || r.relname as table,
      (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k (num, n)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
      (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k (num, n)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as keys
    from pg_constraint c join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      join pg_class r on r.oid = c.conrelid join pg_namespace rn on rn.oid = r.relnamespace
    where c.contype = 'f' and tn.nspname <> 'graphile_worker'`)
  references = found.map(({ on, table, columns, keys }) => {
    const own = keys.includes('id') ? [columns[keys.indexOf('id')]!] : columns.toSorted()
    return {
      on,
      table,
      by: `${table}.${own.join('+')}`,
      joined: keys.map((key, at) => `r."${columns[at]}" = e."${key}"`).join(' and '),
    }
  })
  const behind = rests.flatMap(({ on, by, relation }) => {
    const [table, column] = [by.slice(0, by.lastIndexOf('.')), by.slice(by.lastIndexOf('.') + 1)]
    const joined = `access.behind('${relation}', r."${column}") = e.id`
    return relation === undefined ? [] : [{ on, table, by, joined }]
  })
  const aliased = await query<{ name: string }>(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where col_description(a.attrelid, a.attnum) like 'Alias of %' and a.attname !~ '_by_alias$' and a.attnum > 0`)
  behindNames = aliased.map((one) => one.name)
  references = [...references, ...behind]
  const columns = await query<{ table: string }>(`
    select distinct table_schema || '.' || table_name as table from information_schema.columns
    where column_name in ('withdrawn_at', 'ended_at', 'ended_on', 'closed_at', 'closed_on', 'active_until', 'disabled_at',
      'retired_on', 'left_on', 'left_at', 'lifted_at', 'lifted_on')`)
  const referred = new Set(references.map(({ on }) => on))
  ending = columns.map(({ table }) => table).filter((table) => referred.has(table))
}, 300_000)

const name = ({ on, by }: { readonly on: string; readonly by: string }): string => `${by} → ${on}`

/** Who did something with a thing: it stands in their name, whatever becomes of them. */
const isSignature = ({ on, by }: Reference): boolean => on === 'identity.person' && by.endsWith('_by')

/** What a record was before stands and falls with it. */
const isTwin = ({ on, by }: Reference): boolean => by === `${on}_before.id`

test('everything that can end says when it has, and everything that refers to it what becomes of it', () => {
  const declared = new Set(endings.map(({ of }) => of))
  expect(ending.length).toBeGreaterThan(25)
  expect(ending.filter((table) => !declared.has(table)).toSorted()).toEqual([])
  const said = new Set(rests.map(name))
  const wanted = references.filter(
    (reference) => declared.has(reference.on) && !isSignature(reference) && !isTwin(reference),
  )
  expect([...new Set(wanted.map(name).filter((one) => !said.has(one)))].toSorted()).toEqual([])
  const behind = new Set(rests.filter(({ relation }) => relation !== undefined).map(({ by }) => by))
  expect(behindNames.filter((one) => !behind.has(one))).toEqual([])
  expect(behindNames.length).toBeGreaterThan(3)
  const real = new Set(references.map(name))
  expect(rests.map(name).filter((one) => !real.has(one))).toEqual([])
  expect(rests.length).toBe(said.size)
  const silent = rests.filter((rest) => rest.becomes === 'nothing' && rest.why.length < 10)
  expect(silent.map(name)).toEqual([])
})

const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')

/** Rows that are living though what they rest on has ended. */
const survivors = async (): Promise<string[]> => {
  const found: string[] = []
  for (const rest of rests) {
    if (rest.becomes === 'nothing') continue
    const { ended } = endings.find(({ of }) => of === rest.on)!
    const { table, joined } = references.find((one) => name(one) === name(rest))!
    const [counted] = await query<{ count: number }>(`
      select count(*)::int as count from ${quoted(table)} r join ${quoted(rest.on)} e on ${joined}
      where (${ended}) and (${rest.living})`)
    // What is only listed goes on: that its condition can be asked is what is tried of it here.
    if (rest.becomes === 'stopped' && counted!.count > 0) found.push(`${counted!.count} × ${name(rest)}`)
  }
  return found
}

test('nothing that is stopped with something lives on after it, in the whole made-up history', async () => {
  expect(await survivors()).toEqual([])
})

test('what is told before something ends can be asked by the application, with the same conditions', async () => {
  for (const { of } of endings)
    await world.asSystem((tx) => findStanding(tx, rests, of, '00000000-0000-4000-8000-000000000000'))
})

const actions = new Map<string, AnyAction>(
  rooms.flatMap(({ routes, api }) => [...routes, ...api].map(({ action }) => [action.name, action] as const)),
)

/** Somebody's own standing at a body. */
const actorWhere = async (where: string, values: readonly unknown[]): Promise<PersonActor> => {
  const [found] = await query<Omit<PersonActor, 'kind'>>(
    `select m.person_id as "personId", m.id as "membershipId", m.body_id as "bodyId", m.role
     from identity.membership m where m.ended_at is null and (${where})
     order by m.role = 'case_manager', m.role limit 1`,
    values,
  )
  if (found === undefined) throw new Error(`nobody stands where ${where}`)
  return { kind: 'person', ...found }
}
const caseworker = (caseId: unknown): Promise<PersonActor> =>
  actorWhere(
    `exists (select from support.assignment a where a.case_id = $1 and a.person_id = m.person_id and a.body_id = m.body_id
      and a.ended_at is null) and m.role in ('caseworker', 'ngo_officer', 'case_manager', 'shelter_staff', 'police_prosecutor')`,
    [caseId],
  )
const administrator = (): Promise<PersonActor> => actorWhere("m.role = 'administrator'", [])

type Row = Readonly<Record<string, unknown>>
/** How each thing is ended, by the action that people end it by: what rests on others before those, so that something of each is left. */
const ways: Readonly<Record<string, (row: Row) => Promise<readonly [PersonActor, string, Row]>>> = {
  'housing.placement': async ({ id, case_id: caseId, revision }) => [
    await caseworker(caseId),
    'placement.end',
    {
      caseId,
      placementId: id,
      endedOn: '2026-11-24',
      reason: 'planned',
      followedBy: 'own_housing',
      revision,
    },
  ],
  'housing.request': async ({ id, case_id: caseId, revision }) => [
    await caseworker(caseId),
    'housing_request.end',
    { caseId, requestId: id, reason: 'no_longer_needed', revision },
  ],
  'disclosure.disclosure': async ({ id, case_id: caseId }) => [
    await caseworker(caseId),
    'disclosure.end',
    { caseId, disclosureId: id, reason: 'mistake' },
  ],
  'disclosure.consent': async ({ id, case_id: caseId }) => [
    await caseworker(caseId),
    'consent.withdraw',
    { caseId, consentId: id },
  ],
  'support.case_file': async ({ id: caseId }) => [
    await caseworker(caseId),
    'case.close',
    { caseId, reason: 'needs_met', acknowledged: 'yes' },
  ],
  'identity.membership': async ({ id, person_id: personId }) => [
    await administrator(),
    'identity.end_membership',
    { personId, membershipId: id },
  ],
  'identity.person': async ({ id }) => [await administrator(), 'identity.disable_person', { personId: id }],
}

/** How many of each are ended. */
const TRIED = 3

/** Things of a table that have not ended, and that something living rests on. */
const withLiving = async (of: string): Promise<Row[]> => {
  const { ended } = endings.find((one) => one.of === of)!
  const living = rests
    .filter((rest) => rest.on === of && rest.becomes === 'stopped')
    .map((rest) => {
      const { table, joined } = references.find((one) => name(one) === name(rest))!
      return `exists (select from ${quoted(table)} r where ${joined} and (${(rest as { living: string }).living}))`
    })
  return query<Row>(
    `select e.* from ${quoted(of)} e where not coalesce((${ended}), false) and (${living.join(' or ')}) limit 50`,
  )
}

/** Does what an action has handed to the queue: what ends may end within a moment. */
const doQueued = async (): Promise<void> => {
  const tasks = Object.assign({}, ...rooms.map(({ tasks }) => tasks?.(world.house) ?? {}))
  const queued = await query<{ task: string; payload: unknown }>(`
    with taken as (delete from graphile_worker._private_jobs returning task_id, payload)
    select t.identifier as task, payload from taken join graphile_worker._private_tasks t on t.id = task_id`)
  for (const { task, payload } of queued) if (task.startsWith('housing')) await tasks[task](payload)
}

/** What the made-up history has none of: a calendar that somebody reads by a secret address. */
const plantFeeds = (): Promise<unknown> =>
  query(`insert into reminders.feed (secret_hash, person_id, membership_id, made_at)
    select sha256(m.id::text::bytea), m.person_id, m.id, now() from identity.membership m
    where m.role = 'caseworker' and m.ended_at is null`)

describe('ended by the action that people end it by, it leaves nothing living', () => {
  beforeAll(plantFeeds)

  test.each(Object.entries(ways))('%s', async (of, way) => {
    const things = await withLiving(of)
    expect(things.length).toBeGreaterThan(0)
    let ended = 0
    const refused: unknown[] = []
    for (const thing of things) {
      if (ended === TRIED) break
      try {
        const [actor, action, input] = await way(thing)
        await perform(world.house, { actor }, actions.get(action)!, input)
        ended += 1
      } catch (error) {
        refused.push(error)
      }
    }
    expect(ended, String(refused)).toBeGreaterThan(0)
    await doQueued()
    expect(await survivors()).toEqual([])
  })
})
