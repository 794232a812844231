import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openWorld, type World } from '../../testing/world.ts'
import { NotFound, NotPermitted, Refusal } from '../refusal.ts'
import type { Vault } from '../vault/case-vault.ts'
import {
  action,
  type Effect,
  freshly,
  perform,
  preparedAction,
  type Request,
  requirePermissions,
  setActor,
} from './action.ts'
import { type Actor, anonymous } from './actor.ts'
import { leaving } from './left-by-refusal.ts'
import { findOutcome, forgetOnce, keepOutcome, onceKey } from './once.ts'
import { actsFor, policy } from './policy.ts'
import { aliasOf, behind, loseRelations, settleRelations } from './relations.ts'

const testPolicy = policy({
  'test.rename': { people: ['administrator'] },
  'test.look': { people: ['administrator'] },
  'test.glance': { people: ['administrator'] },
  'test.fail': { people: ['administrator'] },
  'test.own': {
    people: ['body_officer'],
    when: (actor, facts: { bodyId: string }) => actsFor(actor, facts.bodyId),
  },
  'test.forgetful': { people: 'all', when: () => true },
  'test.open': { people: 'all', anyone: true },
  'test.work': { people: [], system: true },
  'test.hidden': { people: 'all', apart: true },
  'test.untraced': { people: ['administrator'], untraced: true },
})
/** An action of a rule of this test that does just this. */
const doing = <O>(
  name: keyof (typeof testPolicy)['rules'],
  run: Parameters<typeof action>[4],
  effect: Effect = 'change',
) => action(testPolicy, name, effect, z.looseObject({}), run as () => Promise<O>)
const rename = action(
  testPolicy,
  'test.rename',
  'change',
  z.object({ id: z.guid(), name: z.string().min(1) }),
  async ({ tx, about }, input) => {
    about('body', input.id)
    await tx.updateTable('directory.body').set({ name: input.name }).where('id', '=', input.id).execute()
  },
)
const look = action(testPolicy, 'test.look', 'read_personal', z.object({}), async ({ about }) =>
  about('person', 'x'),
)
const fail = action(testPolicy, 'test.fail', 'change', z.object({ id: z.guid() }), async ({ tx }, { id }) => {
  await tx.updateTable('directory.body').set({ name: 'Halvgjort' }).where('id', '=', id).execute()
  throw new Refusal('test.no')
})
const own = action(
  testPolicy,
  'test.own',
  'change',
  z.object({ bodyId: z.guid() }),
  async ({ permit }, facts) => permit(facts),
)
const forgetful = action(
  testPolicy,
  'test.forgetful',
  'change',
  z.object({ id: z.guid() }),
  async ({ tx }, { id }) => {
    await tx.updateTable('directory.body').set({ name: 'Utan prövning' }).where('id', '=', id).execute()
  },
)

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const trail = () => world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().orderBy('id').execute())
const nameOf = (id: string) =>
  world.asSystem(
    async (tx) =>
      (await tx.selectFrom('directory.body').select('name').where('id', '=', id).executeTakeFirstOrThrow())
        .name,
  )

test('a change and its audit record commit together', async () => {
  const id = await world.body('Före')
  const administrator = await world.as('administrator')
  await administrator.perform(rename, { id, name: 'Efter' })
  expect(await nameOf(id)).toBe('Efter')
  expect((await trail()).at(-1)).toMatchObject({
    action: 'test.rename',
    outcome: 'done',
    subject_id: id,
    actor_role: 'administrator',
  })
})

test('a refused change leaves nothing but the record of its refusal', async () => {
  const id = await world.body('Orörd')
  const administrator = await world.as('administrator')
  await expect(administrator.perform(fail, { id })).rejects.toThrow(Refusal)
  expect(await nameOf(id)).toBe('Orörd')
  expect((await trail()).at(-1)).toMatchObject({ action: 'test.fail', outcome: 'refused', reason: 'test.no' })
})

test('what a role may not change is refused, what it may not read does not exist, and both are recorded', async () => {
  const learner = await world.as('learner')
  await expect(learner.perform(rename, { id: await world.body('Skyddad'), name: 'Nytt' })).rejects.toThrow(
    NotPermitted,
  )
  await expect(learner.perform(look, {})).rejects.toThrow(NotFound)
  expect((await trail()).slice(-2).map(({ action, outcome }) => [action, outcome])).toEqual([
    ['test.rename', 'refused'],
    ['test.look', 'refused'],
  ])
})

test('reading personal data is recorded', async () => {
  await (await world.as('administrator')).perform(look, {})
  expect((await trail()).at(-1)).toMatchObject({
    action: 'test.look',
    outcome: 'read',
    subject_kind: 'person',
  })
})

test('what leaves no record opens no key, and looks nobody up', async () => {
  const administrator = await world.as('administrator')
  const { bodyId } = administrator.actor
  const { id } = await world.house.vault.createKey(bodyId, 'case')
  const ways: readonly ((vault: Vault) => Promise<unknown>)[] = [
    (vault) => vault.openKey(id),
    (vault) => vault.openKeys([id]),
    // It trips before there is anything to open, so that it is seen where there is nothing yet.
    (vault) => vault.openKeys([]),
    (vault) => vault.opening(['case']).openKey(id),
    (vault) => vault.rotateKey(id),
    (vault) => vault.blindIndex(bodyId, 'chosen_name', 'Påhittad Asp'),
  ]
  for (const way of ways) {
    const opening = (effect: Effect) =>
      action(testPolicy, 'test.glance', effect, z.object({}), ({ vault }) => way(vault))
    await expect(administrator.perform(opening('read'), {}), String(way)).rejects.toThrow(
      /is opened|opens a key/,
    )
    await administrator.perform(opening('read_personal'), {})
  }
})

test('the facts of the thing decide after the role', async () => {
  const officer = await world.as('body_officer', 'Egen myndighet')
  await officer.perform(own, { bodyId: officer.actor.bodyId })
  await expect(officer.perform(own, { bodyId: await world.body('Annan myndighet') })).rejects.toThrow(
    NotPermitted,
  )
})

test('an action that never looks at the facts of its rule is rolled back', async () => {
  const id = await world.body('Oprövad')
  await expect((await world.as('administrator')).perform(forgetful, { id })).rejects.toThrow(/never looked/)
  expect(await nameOf(id)).toBe('Oprövad')
})

test('somebody who has not signed in is asked to', async () => {
  await expect(perform(world.house, { actor: anonymous }, rename, {})).rejects.toMatchObject({ status: 401 })
})

test('an action without a permission stops the start-up', () => {
  const open = { ...rename, name: 'test.undeclared' }
  expect(() => requirePermissions([rename, open])).toThrow('actions without a permission: test.undeclared')
})

test('the application can neither change nor remove what the trail holds', async () => {
  for (const statement of [
    "update audit.record set action = 'x'",
    'delete from audit.record',
    'truncate audit.record',
  ])
    await expect(world.database.connection.pool.query(statement)).rejects.toThrow(/permission denied/)
})

test('what a refusal leaves behind stays, although everything else of the request is rolled back', async () => {
  const id = await world.body('Innan försöket')
  const administrator = await world.as('administrator')
  const trying = action(testPolicy, 'test.rename', 'change', z.object({}), async ({ tx }) => {
    await tx.updateTable('directory.body').set({ name: 'Halvgjort' }).where('id', '=', id).execute()
    throw leaving(new NotFound('case'), async (refused) => {
      await refused.updateTable('directory.body').set({ county: '05' }).where('id', '=', id).execute()
    })
  })
  await expect(administrator.perform(trying, {})).rejects.toThrow(NotFound)
  const left = await world.asSystem((tx) =>
    tx.selectFrom('directory.body').select(['name', 'county']).where('id', '=', id).executeTakeFirst(),
  )
  expect(left).toEqual({ name: 'Innan försöket', county: '05' })
})

test('an action that nobody is given is refused to everybody, and not a failure of the house', async () => {
  const undeclared = { ...look, name: 'test.undeclared' }
  await expect((await world.as('administrator')).perform(undeclared, {})).rejects.toThrow(NotFound)
})

test('a token does no more than it is for, whatever its bearer may', async () => {
  const { actor } = await world.as('administrator')
  const perhaps = (scopes: string[]) =>
    perform(world.house, { actor: { ...actor, scopes } }, rename, { id: actor.bodyId, name: 'Bytt' })
  await expect(perhaps(['read'])).rejects.toThrow(NotPermitted)
  await perhaps(['write'])
})

describe('a fresh proof', () => {
  const opening = freshly(doing('test.open', async () => 'opened'))
  const at = new Date('2026-02-03T09:00:00Z')
  const tried = async (request: Request, of = opening, { demo = false } = {}) =>
    perform(
      { ...world.house, clock: { now: () => at }, settings: { ...world.house.settings, demo } },
      request,
      of,
      {},
    ).catch((error: Refusal) => error.code)
  test('opens for five minutes to the moment, and without one nothing is opened', async () => {
    const { actor } = await world.as('administrator')
    const ago = (milliseconds: number) => ({ actor, provedAt: new Date(at.getTime() - milliseconds) })
    expect(await tried(ago(0))).toBe('opened')
    expect(await tried(ago(5 * 60_000))).toBe('opened')
    expect(await tried(ago(5 * 60_000 + 1))).toBe('proof_needed')
    expect(await tried({ actor })).toBe('proof_needed')
    expect(
      await tried(
        { actor },
        doing('test.open', async () => 'opened'),
      ),
    ).toBe('opened')
    expect(await tried({ actor }, opening, { demo: true })).toBe('opened')
    expect(await tried({ actor: anonymous })).toBe('opened')
  })
})

test('what takes time is prepared once somebody is let through, and what it refuses is recorded', async () => {
  const prepared: string[] = []
  const reading = preparedAction(
    testPolicy,
    'test.rename',
    'change',
    z.object({ text: z.string() }),
    async ({ text }) => {
      prepared.push(text)
      if (text === 'oläslig') throw new Refusal('test.unreadable', 422)
      return text.length
    },
    async (_, length) => length,
  )
  await expect((await world.as('learner')).perform(reading, { text: 'nej' })).rejects.toThrow(NotPermitted)
  const administrator = await world.as('administrator')
  expect(await administrator.perform(reading, { text: 'läst' })).toBe(4)
  await expect(administrator.perform(reading, { text: 'oläslig' })).rejects.toThrow('test.unreadable')
  expect(prepared).toEqual(['läst', 'oläslig'])
  expect((await trail()).at(-1)).toMatchObject({ outcome: 'refused', reason: 'test.unreadable' })
})

test('whether a button is shown follows the other action’s rule, with the facts where they are known', async () => {
  const asking = doing('test.open', async ({ may }) => [
    ...['test.rename', 'test.own', 'test.nothing'].map((name) => may(testPolicy, name)),
    ...['a', 'b'].map((bodyId) => may(testPolicy, 'test.own', { bodyId })),
    may(testPolicy, 'test.rename', { bodyId: 'a' }),
  ])
  const officer = (await world.as('body_officer')).actor
  const ask = (actor: Actor) => perform(world.house, { actor }, asking, {})
  expect(await ask((await world.as('administrator')).actor)).toEqual([true, false, false, false, false, true])
  expect(await ask({ ...officer })).toEqual([false, true, false, false, false, false])
  const own = doing('test.open', async ({ may }) => may(testPolicy, 'test.own', { bodyId: officer.bodyId }))
  expect(await perform(world.house, { actor: officer }, own, {})).toBe(true)
})

test('work that is handed on is there when the change is, with its time and its key', async () => {
  const arrivalId = crypto.randomUUID()
  const handing = (fails: boolean) =>
    doing('test.open', async ({ enqueue }) => {
      await enqueue(
        'arrivals.tell',
        { arrivalId },
        { runAt: new Date('2030-01-01T00:00:00Z'), key: `k${fails}` },
      )
      await enqueue('arrivals.tell', { arrivalId })
      if (fails) throw new Refusal('test.no')
    })
  const { actor } = await world.as('administrator')
  await perform(world.house, { actor }, handing(false), {})
  await expect(perform(world.house, { actor }, handing(true), {})).rejects.toThrow('test.no')
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const { rows } = await owner.query<{ key: string | null; run_at: Date }>(
    `select key, run_at from graphile_worker.jobs where task_identifier = 'arrivals.tell' order by id`,
  )
  await owner.end()
  expect(rows.map(({ key }) => key)).toEqual(['kfalse', null])
  expect(rows[0]!.run_at).toEqual(new Date('2030-01-01T00:00:00Z'))
})

test('what no column can hold is its sender’s fault, and what the database refuses by a rule is told as that', async () => {
  const asking = (text: string) =>
    doing('test.open', ({ tx }) => sql`${sql.raw(text)}`.execute(tx).then(() => undefined))
  const { actor } = await world.as('administrator')
  const told = (text: string) =>
    perform(world.house, { actor }, asking(text), {}).then(
      () => 'done',
      (error: Refusal) => [error.code, error.status],
    )
  for (const text of [
    ...["select '1e999'::float8", "select '2026-13-01'::date", "select 'x'::uuid", "select '{'::jsonb"],
    ...["select '\\x00'::bytea::text::int", 'select 2147483647 + 1'],
  ])
    expect([text, await told(text)]).toEqual([text, ['unfit_value', 422]])
  const rule = `do $$ begin raise exception 'test.kept_apart' using errcode = 'SL409'; end $$`
  expect(await told(rule)).toEqual(['test.kept_apart', 409])
  expect((await trail()).at(-1)).toMatchObject({ outcome: 'refused', reason: 'test.kept_apart' })
  expect(await told('select 1 / 0')).toEqual(['22012', undefined])
})

test('a record says to what, how and on which trace, and set apart not to whom', async () => {
  const { actor } = await world.as('administrator')
  const id = crypto.randomUUID()
  const telling = (name: 'test.open' | 'test.hidden', effect: Effect) =>
    doing(name, async ({ about }) => about('thing', id, { code: 'a', other: id }), effect)
  const trace = '00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01'
  await perform(world.house, { actor, trace }, telling('test.open', 'change'), {})
  expect((await trail()).at(-1)).toMatchObject({
    ...{ action: 'test.open', outcome: 'done', subject_kind: 'thing', subject_id: id, trace },
    details: { code: 'a', other: id },
  })
  const length = (await trail()).length
  await perform(world.house, { actor }, telling('test.open', 'read'), {})
  expect(await trail()).toHaveLength(length)
  await perform(world.house, { actor }, telling('test.hidden', 'change'), {})
  const hidden = (await trail()).at(-1)!
  expect(hidden).toMatchObject({
    action: 'test.hidden',
    subject_kind: 'thing',
    details: { code: 'a', apart: true },
  })
  expect(JSON.stringify(hidden)).not.toContain(id)
  const { rows } = await world.asSystem((tx) =>
    sql<{ alias: string }>`select access.alias(${`trail ${actor.bodyId}`}, ${id}::uuid) as alias`.execute(tx),
  )
  expect(hidden.subject_id).toBe(rows[0]!.alias)
})

describe('the system', () => {
  test('acts on the connection of the worker alone, and opens the keys that a job declares', async () => {
    const acting = () =>
      world.house.database.transaction().execute((tx) => setActor(tx, { kind: 'system', name: 'x' }))
    await expect(acting()).rejects.toThrow('the system acts on the connection of the worker alone')
    const { id } = await world.house.vault.createKey(await world.body('Egen'), 'case')
    const working = doing('test.work', ({ vault }) => vault.openKey(id).then(() => 'opened'))
    const as = (opens?: readonly ['case']) =>
      perform(world.house, { actor: { kind: 'system', name: 'x', ...(opens ? { opens } : {}) } }, working, {})
    expect(await as(['case'])).toBe('opened')
    await expect(as()).rejects.toThrow()
  })

  test('acts at the time that it is told, and at the database’s own where it is told none', async () => {
    const now = (moment?: Date) =>
      world.house.worker.transaction().execute(async (tx) => {
        await setActor(tx, { kind: 'system', name: 'x' }, moment)
        return (await sql<{ now: Date }>`select access.now() as now`.execute(tx)).rows[0]!.now
      })
    const moment = new Date('2020-05-01T10:00:00Z')
    expect(await now(moment)).toEqual(moment)
    expect(Math.abs((await now()).getTime() - Date.now())).toBeLessThan(60_000)
  })
})

describe('what is sent twice', () => {
  const counting = (input: z.ZodType = z.looseObject({})) => {
    let count = 0
    const of = action(testPolicy, 'test.open', 'change', input, async () => ++count)
    return { of, count: () => count }
  }
  const key = () => `once-${crypto.randomUUID()}`
  const send = (
    actor: Actor,
    of: ReturnType<typeof counting>['of'],
    sent: string,
    strict: boolean,
    input: object,
  ) =>
    perform(world.house, { actor, once: onceKey(sent, strict)! }, of, input).then(
      String,
      (error: Refusal) => error.code,
    )

  test('is done once, and with other content it is another sending, or a client’s fault', async () => {
    const { actor } = await world.as('administrator')
    const { of, count } = counting()
    const form = key()
    expect(await send(actor, of, form, false, { a: 1 })).toBe('1')
    expect(await send(actor, of, form, false, { a: 1 })).toBe('already_done')
    expect(await send(actor, of, form, false, { a: 2 })).toBe('2')
    expect(await send(actor, of, form, false, { a: 2 })).toBe('already_done')
    const client = key()
    expect(await send(actor, of, client, true, { a: 1 })).toBe('3')
    expect(await send(actor, of, client, true, { a: 1 })).toBe('already_done')
    expect(await send(actor, of, client, true, { a: 2 })).toBe('key_reused')
    expect(await send((await world.as('administrator')).actor, of, client, true, { a: 2 })).toBe('4')
    expect(count()).toBe(4)
  })

  test('tells files apart by name, size and kind', async () => {
    const { actor } = await world.as('administrator')
    const { of } = counting(z.object({ file: z.instanceof(File) }))
    const sent = key()
    const file = (text: string, name = 'a.txt', type = 'text/plain') => ({
      file: new File([text], name, { type }),
    })
    expect(await send(actor, of, sent, true, file('a'))).toBe('1')
    expect(await send(actor, of, sent, true, file('b'))).toBe('already_done')
    for (const other of [file('ab'), file('a', 'b.txt'), file('a', 'a.txt', 'text/csv')])
      expect(await send(actor, of, sent, true, other)).toBe('key_reused')
  })

  test('is no matter of what only reads, nor of nobody', async () => {
    const { actor } = await world.as('administrator')
    const sent = key()
    const reading = doing('test.open', async () => 'read', 'read') as never
    expect([await send(actor, reading, sent, true, {}), await send(actor, reading, sent, true, {})]).toEqual([
      ...['read', 'read'],
    ])
    const { of } = counting()
    expect([await send(anonymous, of, sent, true, {}), await send(anonymous, of, sent, true, {})]).toEqual([
      ...['1', '2'],
    ])
  })

  test('leads where the first led, for just its sender, until a day has passed', async () => {
    const { actor } = await world.as('administrator')
    const { of } = counting()
    const once = onceKey(key(), false)!
    await perform(world.house, { actor, once }, of, {})
    const place = (who: Actor) => ({ actor: who, action: of.name, once })
    const as = <T>(who: Actor, work: (tx: Parameters<typeof findOutcome>[0]) => Promise<T>) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, who)
        return work(tx)
      })
    const found = (who: Actor) => as(who, (tx) => findOutcome(tx, world.house.settings, place(who)))
    expect(await found(actor)).toBeUndefined()
    await as(actor, (tx) => keepOutcome(tx, world.house.settings, place(actor), '/done'))
    await as(anonymous, (tx) => keepOutcome(tx, world.house.settings, place(anonymous), '/nobody'))
    expect(await found(actor)).toBe('/done')
    expect(await found((await world.as('administrator')).actor)).toBeUndefined()
    expect(await found(anonymous)).toBeUndefined()
    const { done_at } = await world.asSystem((tx) =>
      tx
        .selectFrom('access.once')
        .select('done_at')
        .where('actor', '=', actor.personId)
        .executeTakeFirstOrThrow(),
    )
    const later = (milliseconds: number) => new Date(done_at.getTime() + 24 * 3_600_000 + milliseconds)
    await world.asSystem((tx) => forgetOnce(tx, later(0)))
    expect(await found(actor)).toBe('/done')
    expect(await world.asSystem((tx) => forgetOnce(tx, later(1)))).toBeGreaterThan(0)
    expect(await found(actor)).toBeUndefined()
  })
})

test('an alias leads back to whom it stands for until the relations are lost, and is of its relation alone', async () => {
  const id = crypto.randomUUID()
  const [one, other] = await world.asSystem(async (tx) => {
    const { rows } = await sql<{
      one: string
      other: string
    }>`select ${aliasOf('denied', id)} as one, ${aliasOf('resident', id)} as other`.execute(tx)
    return [rows[0]!.one, rows[0]!.other]
  })
  expect(new Set([id, one, other]).size).toBe(3)
  const back = await world.asSystem((tx) =>
    sql<{ id: string }>`select ${behind('denied', 'x')} as id from (select ${one}::uuid as x) as of`.execute(
      tx,
    ),
  )
  expect(back.rows[0]!.id).toBe(id)
  await settleRelations(world.house.worker, world.house.clock)
  await loseRelations(world.house.worker, world.house.clock)
  await settleRelations(world.house.worker, world.house.clock)
})

test('what is untraced is counted by the hour, by whomever and however often it was sent; whoever may not is recorded', async () => {
  const outcomes = action(
    testPolicy,
    'test.untraced',
    'change',
    z.object({ no: z.boolean() }),
    async ({ about }, { no }) => {
      about('contact', 'x')
      if (no) throw new Refusal('test.no')
    },
  )
  const administrator = await world.as('administrator')
  const learner = await world.as('learner')
  const once = { key: 'made-up-key-0000', strict: true }
  await administrator.perform(outcomes, { no: false })
  await perform(world.house, { actor: administrator.actor, once }, outcomes, { no: false })
  await expect(administrator.perform(outcomes, { no: true })).rejects.toThrow('test.no')
  await expect(learner.perform(outcomes, { no: false })).rejects.toThrow()
  const { rows } = await world.asSystem((tx) =>
    sql<object>`select outcome, count, (extract(epoch from hour)::int % 3600) as past from audit.hourly where action = 'test.untraced'`.execute(
      tx,
    ),
  )
  expect(rows).toEqual(
    expect.arrayContaining([
      { outcome: 'done', count: 2, past: 0 },
      { outcome: 'refused', count: 1, past: 0 },
    ]),
  )
  const kept = await world.asSystem((tx) =>
    sql<object>`select outcome, actor_person as who from audit.record where action = 'test.untraced'`.execute(
      tx,
    ),
  )
  expect(kept.rows).toEqual([{ outcome: 'refused', who: learner.actor.personId }])
  const claims = await world.asSystem((tx) =>
    sql<object>`select extract(epoch from done_at)::int % 3600 as past from access.once where action = 'test.untraced'`.execute(
      tx,
    ),
  )
  expect(claims.rows).toEqual([{ past: 0 }])
})
