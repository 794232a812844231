import { globSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../app.ts'
import { action } from '../../platform/access/action.ts'
import { policy } from '../../platform/access/policy.ts'
import { sealAll } from '../../platform/audit/seal.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { thingWord } from './action-words.ts'
import { readTrail, verifyNow } from './actions.ts'
import { paths } from './paths.ts'
import type { trailInput } from './schema.ts'
import { auditTasks } from './tasks.ts'

let world: World
let auditor: TestPerson
let officer: TestPerson
const id = crypto.randomUUID()

const testPolicy = policy({ 'example.look': { people: 'all' }, 'example.change': { people: 'all' } })
const look = action(testPolicy, 'example.look', 'read_personal', z.object({}), async ({ about }) =>
  about('example', id, { section: 'hemlig_del' }),
)
const change = action(testPolicy, 'example.change', 'change', z.object({}), async ({ about }) => {
  about('example_part', 'x', { case: id })
  throw new Refusal('example.no')
})

beforeAll(async () => {
  world = await openWorld()
  auditor = await world.as('auditor')
  officer = await world.as('body_officer')
  await officer.perform(look, {})
  await officer.perform(change, {}).catch(() => undefined)
})

const found = async (wanted: z.input<typeof trailInput>) => (await auditor.perform(readTrail, wanted)).records

test('the trail is searched by action, outcome, thing and day', async () => {
  const all = [
    { action: 'example' },
    { action: 'example.look' },
    { outcome: 'refused', action: 'example' },
  ] as const
  expect(
    await Promise.all(all.map(async (wanted) => (await found(wanted)).map((row) => row.action))),
  ).toEqual([['example.change', 'example.look'], ['example.look'], ['example.change']])
  // By a case also what was done to something of it.
  expect((await found({ subjectId: id })).map((row) => row.action)).toEqual([
    'example.change',
    'example.look',
  ])
  expect(await found({ action: 'example', to: '2020-01-01' })).toEqual([])
})

test('it says who and why, and nothing of what a record is about but its identity', async () => {
  const [record] = await found({ action: 'example.change' })
  expect(record).toMatchObject({ personName: 'Påhittad body_officer', reason: 'example.no' })
  const page = await (await auditor.get(`${paths.trail()}?action=example`)).text()
  expect(page).toContain('Påhittad body_officer')
  expect(page).not.toContain('hemlig_del')
})

test('it tells what was done, to what and why not in the words of its reader, and fits a phone', async () => {
  await world.asSystem((tx) =>
    tx
      .insertInto('audit.record')
      .values({
        occurred_at: world.house.clock.now(),
        action: 'case.view',
        outcome: 'refused',
        reason: 'identity.code_wrong',
        actor_kind: 'system',
        subject_kind: 'case',
        subject_id: id,
      })
      .execute(),
  )
  const rowsIn = async () => {
    const page = load(await (await auditor.get(`${paths.trail()}?action=case`)).text())
    expect(page('.table-frame').attr('data-narrow')).toBe('stack')
    return page('tbody').text()
  }
  const swedish = await rowsIn()
  for (const words of ['Ärende: visa', 'Koden stämmer inte', `Ärende ${id.slice(0, 8)}`])
    expect(swedish).toContain(words)
  expect(swedish).not.toContain('case.view')
  await auditor.post('/account/profile', { name: 'Påhittad', language: 'en' })
  const english = await rowsIn()
  for (const words of ['Case: view', 'The code is not right', `Case ${id.slice(0, 8)}`])
    expect(english).toContain(words)
  await auditor.post('/account/profile', { name: 'Påhittad', language: 'sv' })
})

test('why not is told in words also where the sentence named what the trail does not hold', async () => {
  await world.asSystem((tx) =>
    tx
      .insertInto('audit.record')
      .values({
        ...{ occurred_at: world.house.clock.now(), action: 'letter.finish', outcome: 'refused' },
        ...{ reason: 'letter.gaps', actor_kind: 'system', subject_kind: 'case', subject_id: id },
      })
      .execute(),
  )
  const page = await (await auditor.get(`${paths.trail()}?action=letter`)).text()
  expect(page).toContain('Det finns luckor kvar: ….')
  expect(page).not.toContain('letter.gaps')
})

test('every action of the house is about something that has words in both languages', () => {
  const actions = rooms.flatMap((room) => [...room.routes, ...room.api].map((route) => route.action.name))
  const things = new Set(actions.map((name) => name.split('.')[0]!))
  expect(things.size).toBeGreaterThan(90)
  for (const thing of things)
    for (const locale of ['sv', 'en'] as const)
      expect([thing, thingWord(thing, locale)]).toEqual([thing, expect.any(String)])
})

test('every kind of thing that a record is about has words in both languages', () => {
  const sources = globSync('src/**/*.ts', { exclude: ['**/*.test.ts'] }).map((file) =>
    readFileSync(file, 'utf8'),
  )
  const kinds = new Set(
    sources.flatMap((source) => [...source.matchAll(/\babout\(\s*'(\w+)'/g)].map(([, kind]) => kind!)),
  )
  expect(kinds.size).toBeGreaterThan(80)
  expect([...kinds].filter((kind) => thingWord(kind, 'sv') === undefined)).toEqual([])
})

test('nobody else reads it, and looking into it is a record too', async () => {
  await expect(officer.perform(readTrail, {})).rejects.toThrow(NotFound)
  expect((await officer.get(paths.trail())).status).toBe(404)
  await auditor.perform(readTrail, {})
  expect((await found({ action: 'audit.read' })).length).toBeGreaterThan(0)
})

test('the whole chain is checked at a press, and a record that was changed is named', async () => {
  await sealAll(world.house, undefined)
  expect(await auditor.perform(verifyNow, {})).toMatchObject({ findings: [] })
  const press = async () => (await auditor.post(paths.verify(), {})).text()
  expect(await press()).toContain('som de förseglades')
  const [record] = await found({ action: 'example.change' })
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query('alter table audit.record disable trigger user')
  await owner.query("update audit.record set reason = 'example.yes' where id = $1", [record!.id])
  await owner.end()
  expect(await press()).toContain(`Ändrad rad ${record!.id}`)
})

test('auditors are told when lines wait more than a minute for their seal, once, until they are sealed', async () => {
  const watch = auditTasks(world.house)['auditing.watch_seals']!
  const auditor = await world.as('auditor', 'Granskande exempelmyndigheten')
  const told = async () => {
    const first = (await auditor.get('/')).headers.get('location') ?? '/'
    return (await (await auditor.get(first)).text()).split('Loggens rader förseglas inte i tid').length - 1
  }
  await sealAll(world.house, undefined)
  await watch(undefined)
  expect(await told()).toBe(0)
  await world.asSystem((tx) =>
    tx
      .insertInto('audit.record')
      .values({
        occurred_at: new Date(Date.now() - 61_000),
        action: 'test.waits',
        outcome: 'done',
        actor_kind: 'system',
      })
      .execute(),
  )
  await watch(undefined)
  await auditTasks(world.house)['auditing.watch_seals']!(undefined)
  expect(await told()).toBeGreaterThan(0)
  await sealAll(world.house, undefined)
  await watch(undefined)
  expect(await told()).toBe(0)
})

test('a trail that is not as it was written is told to the auditors by the daily verification, and so is that it holds', async () => {
  const fresh = await openWorld()
  const looker = await fresh.as('body_officer')
  const watcher = await fresh.as('auditor', 'Granskande exempelmyndigheten')
  const told = async () => {
    const first = (await watcher.get('/')).headers.get('location') ?? '/'
    return (await (await watcher.get(first)).text()).includes('Loggen är inte som den skrevs')
  }
  const daily = auditTasks(fresh.house)['auditing.verify']!
  for (let count = 0; count < 3; count++) await looker.perform(look, {})
  await daily(undefined)
  expect(await told()).toBe(false)
  const owner = new pg.Client(fresh.database.owner)
  await owner.connect()
  await owner.query('alter table audit.record disable trigger user')
  await owner.query(
    "create table public.taken as select * from audit.record where action = 'example.look' order by id limit 1",
  )
  await owner.query('delete from audit.record where id = (select id from public.taken)')
  await daily(undefined)
  expect(await told()).toBe(true)
  await owner.query('insert into audit.record overriding system value select * from public.taken')
  await owner.end()
  await daily(undefined)
  expect(await told()).toBe(false)
})
