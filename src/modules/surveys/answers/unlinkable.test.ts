import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { madeUpForm, madeUpOpenRound, madeUpSites } from '../../../testing/surveys.ts'
import { openWorld } from '../../../testing/world.ts'
import { paths } from '../paths.ts'

// Two hundred made-up respondents, of whom somebody at the door has seen in which order they answered and has every code. Whoever then
// takes the whole database (in the order in which a backup copies it), the trail and all that is noted must not find whose answer is whose.

const RESPONDENTS = 200
/** Right guesses by chance, of any number: one, with a standard error of one. */
const BY_CHANCE = 1 + 2

test('no attacker with the database and the order of arrival is better than chance and two standard errors', async () => {
  const world = await openWorld()
  world.setTime('2026-11-04T09:00:00Z')
  const keeper = await world.as('body_officer', 'Påhittade myndigheten')
  const { codes } = await madeUpOpenRound(keeper, {
    form: await madeUpForm([['integer', 'marker', 'Ett tal?', 'A number?', '']]),
    sites: madeUpSites('Påhittad mottagning;;;;220;1'),
  })
  const client = new pg.Client(world.database.owner)
  await client.connect()
  onTestFinished(() => client.end())
  const tables = (
    await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
        order by 1`)
  ).rows.map(({ name }) => name)
  /** Every row of every table in the order in which it lies, as a backup reads it. */
  const dump = async (): Promise<Map<string, string[]>> => {
    const all = new Map<string, string[]>()
    for (const name of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${name} t order by ctid`,
      )
      all.set(
        name,
        rows.map(({ row }) => row),
      )
    }
    return all
  }
  const sequences = async () =>
    (
      await client.query(
        `select schemaname, sequencename, last_value from pg_sequences where schemaname <> 'vouched' order by 1, 2`,
      )
    ).rows
  // That requests come through a proxy that nobody trusts is noted to the hour, of whatever request comes first.
  await world.app.request('/', { headers: { 'x-forwarded-for': '203.0.113.1' } })
  await vi.waitUntil(async () => (await client.query('select from access.misfit')).rowCount === 1)
  const [before, counted] = [await dump(), await sequences()]

  const send = (address: string, fields: Record<string, string>, agent: number) =>
    world.app.request(address, {
      method: 'POST',
      headers: { 'user-agent': `Made-up browser ${agent}`, 'x-forwarded-for': `203.0.113.${agent % 250}` },
      body: new URLSearchParams(fields),
    })
  const passes: string[] = []
  const answer = async (at: number): Promise<void> => {
    const html = await (
      await send(paths.answer(), { code: codes[at]!, age: '16', language: 'sv' }, at)
    ).text()
    const pass = /name="pass" value="([^"]*)"/.exec(html)![1]!
    passes.push(pass)
    // Nobody but respondent `at` answers this.
    const sent = { pass, given: '{"age":16}', here: 'marker', 'answers.marker': String(10_000 + at) }
    expect((await send(paths.answerSent(), sent, at)).status).toBe(200)
  }
  const arrivals = Array.from({ length: RESPONDENTS }, (_, at) => at)
  for (const at of arrivals) await answer(at)

  /** How many answers are told rightly by the place that an order gives them. */
  const rightBy = async (order: string): Promise<number> => {
    const { rows } = await client.query<{ marker: number }>(
      `select (answers ->> 'marker')::int as marker from surveys.intake order by ${order}`,
    )
    return arrivals.filter((at) => rows[at]?.marker === 10_000 + at).length
  }
  const orders = ['ctid', 'xmin::text::bigint, ctid', 'id', 'xmin::text::bigint desc, ctid desc']
  // Each guess is drawn three times: by chance alone an attacker is that good all three times in none of a hundred thousand tests.
  const right = new Map(orders.map((order) => [order, [] as number[]]))
  for (const more of [0, 1, 2]) {
    if (more > 0) await answer(RESPONDENTS + more)
    for (const order of orders) right.get(order)!.push(await rightBy(order))
  }
  for (const [order, drawn] of right)
    expect({ order, best: Math.min(...drawn) <= BY_CHANCE }).toEqual({ order, best: true })

  // What else the house has written down since: only what was answered and spent, and how many in an hour. Nothing is recorded or noted.
  const after = await dump()
  const changed = tables.filter((name) => before.get(name)!.join() !== after.get(name)!.join())
  expect(changed).toEqual(['audit.hourly', 'surveys.intake', 'surveys.slip', 'surveys.spent'])
  expect(await sequences()).toEqual(counted)
  const text = [...after.values()].flat().join('\n')
  for (const pass of passes) expect(text).not.toContain(pass.split('.')[0])
  expect(text).not.toMatch(/Made-up browser|203\.0\.113/)
  expect(after.get('surveys.slip')!.length).toBe(codes.length - RESPONDENTS - 2)
  // What comes by day stands in no write-ahead log: the tables are unlogged.
  const { rows } = await client.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'surveys'::regnamespace and relkind = 'r' and relpersistence = 'u' order by 1`,
  )
  expect(rows.map(({ relname }) => relname)).toEqual(['halfway', 'intake', 'spent'])
}, 600_000)
