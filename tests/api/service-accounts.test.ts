import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { disablePerson } from '../../src/modules/identity/people-actions.ts'
import {
  endService,
  handOnService,
  makeService,
  noteService,
  renewService,
  viewService,
  viewServices,
} from '../../src/modules/identity/services/actions.ts'
import { tokenDeadlines } from '../../src/modules/identity/services/deadlines.ts'
import { serviceTasks } from '../../src/modules/identity/services/mail.ts'
import { createTokenFor, withdrawOwnToken } from '../../src/modules/identity/token-actions.ts'
import { roundWith } from '../../src/modules/reminders/round.ts'
import { registerSeries } from '../../src/modules/series/reported/actions.ts'
import { releaseFigures } from '../../src/modules/series/reported/held-actions.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import type { PersonActor } from '../../src/platform/access/actor.ts'
import { addDays, dayOf } from '../../src/platform/clock/clock.ts'
import { addAccount } from '../../src/testing/account.ts'
import {
  type CollectionScene,
  countedOn,
  openCollectionScene,
  POLICE,
  tablesOf,
} from '../../src/testing/collections.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'

// Bodies, people, programs and figures are made up.

let scene: CollectionScene
let world: World
let administrator: TestPerson
let manager: TestPerson
let officer: TestPerson
const START = '2010-02-01T09:00:00Z'
beforeAll(async () => {
  scene = await openCollectionScene()
  world = scene.world
  administrator = await world.as('administrator', 'Påhittade driften')
  manager = await world.as('case_manager', POLICE)
  officer = scene.police
})

const emailOf = async ({ actor: { personId } }: TestPerson): Promise<string> =>
  world.asSystem(
    async (tx) =>
      (
        await tx
          .selectFrom('identity.person')
          .select('email')
          .where('id', '=', personId)
          .executeTakeFirstOrThrow()
      ).email,
  )
const asked = async (answers: TestPerson, more: object = {}) => ({
  name: 'Påhittade statistiksystemet',
  purpose: 'Lämnar in statistiken varje månad.',
  answeredBy: await emailOf(answers),
  address: 'drift@police.example',
  rooms: ['statistics' as const, 'plan' as const],
  scope: 'write' as const,
  endsOn: '2010-12-31',
  ...more,
})
const made = async (answers = officer, more: object = {}) =>
  manager.perform(makeService, await asked(answers, more))
const ask = (secret: string, address = '/v1/me', body?: object, headers: Record<string, string> = {}) =>
  world.app.request(address, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const handIn = (secret: string, collectionId: string, headers: Record<string, string> = {}) =>
  ask(
    secret,
    `/v1/statistics/collections/${collectionId}/submissions`,
    { countedOn, tables: tablesOf(7) },
    headers,
  )
const askedFor = async (): Promise<string> => {
  const collectionId = await scene.collection()
  await scene.ask(collectionId, POLICE, { ways: ['tables'] })
  return collectionId
}
const trailOf = (action: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('audit.record')
      .selectAll()
      .where('action', '=', action)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  )
const firstPage = async (person: TestPerson): Promise<string> => {
  const first = await person.get('/')
  return (await person.get(first.headers.get('location') ?? '/')).text()
}

describe('a program of a body', () => {
  test('has an account of its own, which says what it is and for which body it acts', async () => {
    const { secret } = await made()
    expect(secret).toMatch(/^samlad_[\w-]{43}$/)
    const answer = await ask(secret)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      name: 'Påhittade statistiksystemet',
      language: 'sv',
      body: { id: officer.actor.bodyId, name: POLICE },
      role: 'service',
      scopes: ['statistics:read', 'statistics:write', 'plan:read', 'plan:write'],
    })
  })

  test('hands in the statistics of its body; the trail names the program, and who answers for it', async () => {
    const { serviceId, secret } = await made()
    const collectionId = await askedFor()
    expect((await handIn(secret, collectionId)).status).toBe(201)
    expect(await trailOf('submission.hand_in')).toMatchObject({
      outcome: 'done',
      actor_kind: 'service',
      actor_role: serviceId,
      actor_person: officer.actor.personId,
      actor_body: officer.actor.bodyId,
    })
    const [kept] = await world.asSystem((tx) =>
      tx.selectFrom('statistics.submission').selectAll().where('collection_id', '=', collectionId).execute(),
    )
    expect(kept).toMatchObject({ service_id: serviceId, handed_in_by: officer.actor.personId })
    const auditor = await world.as('auditor')
    // The trail keeps the time of the machine.
    const day = dayOf(new Date())
    const page = await (
      await auditor.get(`/audit?from=${addDays(day, -1)}&to=${addDays(day, 1)}&action=submission`)
    ).text()
    expect(page).toContain('Ett systemkonto')
    expect(page).toContain('som Påhittad police_prosecutor svarade för')
  })

  test('hands in once what it sends twice under one key', async () => {
    const { secret } = await made()
    const collectionId = await askedFor()
    const key = { 'idempotency-key': randomUUID() }
    expect((await handIn(secret, collectionId, key)).status).toBe(201)
    const again = await handIn(secret, collectionId, key)
    expect(again.status).toBe(201)
    expect(await again.json()).toMatchObject({ number: 1 })
    expect(await (await handIn(secret, collectionId)).json()).toMatchObject({ number: 2 })
  })

  test('hands in nothing for another body, and nothing in a room that its token is not for', async () => {
    const elsewhere = await administrator.perform(
      makeService,
      await asked(scene.county, { body: scene.county.actor.bodyId }),
    )
    const collectionId = await askedFor()
    expect((await handIn(elsewhere.secret, collectionId)).status).toBe(404)
    const { secret } = await made(officer, { rooms: ['plan'] })
    const refused = await handIn(secret, collectionId)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('statistics:write')
    const reading = await made(officer, { scope: 'read' })
    expect((await handIn(reading.secret, collectionId)).status).toBe(403)
  })

  test('reports figures of its body’s series, which somebody else than whoever answers for it releases', async () => {
    const { secret } = await made()
    const colleague = await world.as('police_prosecutor', POLICE)
    await officer.perform(registerSeries, {
      ...{
        code: 'program',
        titleSv: 'Påhittade anrop',
        unitSv: 'anrop',
        definitionSv: 'Anrop.',
        source: 'Påhittat',
      },
      ...{ method: 'Räknat.', evidence: 'output', every: 'year', adds: 'yes', threshold: 5 },
    })
    const periods = [{ from: '2009-01-01', to: '2009-12-31', cells: [{ value: 120 }] }]
    const reported = await ask(secret, '/v1/series/reported.program/periods', { periods })
    expect(reported.status).toBe(200)
    const { heldId } = (await reported.json()) as { heldId: string }
    expect(await (await colleague.get(`/reported-figures/${heldId}`)).text()).toContain(
      'Ett systemkonto som Påhittad police_prosecutor svarar för rapporterade detta',
    )
    expect(await firstPage(colleague)).toContain('Siffror väntar på att släppas')
    await expect(officer.perform(releaseFigures, { heldId })).rejects.toMatchObject({
      code: 'reported.released_by_oneself',
    })
    await colleague.perform(releaseFigures, { heldId })
  })

  test('comes in on no page, and is nobody’s colleague', async () => {
    const { secret } = await made()
    const page = await world.app.request('/account', { headers: { authorization: `Bearer ${secret}` } })
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toContain('/sign-in')
    const people = await (await administrator.get('/people')).text()
    expect(people).not.toContain('Påhittade statistiksystemet')
  })
})

describe('whoever lets people in', () => {
  test('makes the accounts of their own body; an administrator those of every body; nobody else any', async () => {
    const theirs = await asked(scene.county, { body: scene.county.actor.bodyId })
    await expect(manager.perform(makeService, theirs)).rejects.toMatchObject({
      code: 'identity.service_nobody',
    })
    for (const person of [officer, await world.as('national_coordinator'), await world.as('auditor')])
      await expect(person.perform(makeService, await asked(officer))).rejects.toMatchObject({ status: 403 })
    const { serviceId } = await administrator.perform(makeService, theirs)
    await expect(manager.perform(viewService, { serviceId })).rejects.toMatchObject({ status: 404 })
    const { services } = await manager.perform(viewServices, {})
    expect(new Set(services.map(({ bodyName }) => bodyName))).toEqual(new Set([POLICE]))
  })

  test('makes none that lasts longer than a year, or that nobody of the body answers for', async () => {
    for (const endsOn of ['2010-02-01', '2011-02-03'])
      await expect(made(officer, { endsOn })).rejects.toMatchObject({ code: 'identity.service_end_day' })
    await expect(made(officer, { endsOn: '2011-02-02' })).resolves.toBeDefined()
    await expect(made(scene.county)).rejects.toMatchObject({ code: 'identity.service_nobody' })
  })

  test('makes none for a shelter, whose being there its row would tell', async () => {
    const { shelter } = scene
    const input = await asked(shelter, { body: shelter.actor.bodyId })
    await expect(administrator.perform(makeService, input)).rejects.toMatchObject({
      code: 'identity.service_no_shelter',
    })
  })

  test('gives it a new token, and the one before works for seven days more', async () => {
    const { serviceId, secret } = await made()
    const renewed = await manager.perform(renewService, { serviceId, endsOn: '2011-01-31' })
    for (const one of [secret, renewed.secret]) expect((await ask(one)).status).toBe(200)
    world.setTime('2010-02-08T08:59:00Z')
    expect((await ask(secret)).status).toBe(200)
    world.setTime('2010-02-08T09:00:00Z')
    expect((await ask(secret)).status).toBe(401)
    expect((await ask(renewed.secret)).status).toBe(200)
    world.setTime('2011-01-31T22:58:00Z')
    expect((await ask(renewed.secret)).status).toBe(200)
    world.setTime('2011-01-31T22:59:00Z')
    expect((await ask(renewed.secret)).status).toBe(401)
    world.setTime(START)
  })

  test('stops it at once, and does not begin it again', async () => {
    const { serviceId, secret } = await made()
    expect((await ask(secret)).status).toBe(200)
    await manager.perform(endService, { serviceId })
    expect((await ask(secret)).status).toBe(401)
    await expect(manager.perform(renewService, { serviceId, endsOn: '2010-12-31' })).rejects.toMatchObject({
      code: 'identity.service_ended',
    })
    await expect(manager.perform(endService, { serviceId })).rejects.toMatchObject({
      code: 'identity.service_ended',
    })
  })

  test('sees on which day it was used last, and not when', async () => {
    const { serviceId, secret } = await made()
    expect((await manager.perform(viewService, { serviceId })).service.usedOn).toBe(null)
    await ask(secret)
    expect((await manager.perform(viewService, { serviceId })).service.usedOn).toBe('2010-02-01')
  })
})

describe('whoever answers for a program', () => {
  test('is told, says that they know, and stops it; they renew nothing and hand nothing on', async () => {
    const { serviceId, secret } = await made()
    expect(await firstPage(officer)).toContain('Du svarar för ett program')
    await expect(officer.perform(renewService, { serviceId, endsOn: '2010-12-31' })).rejects.toMatchObject({
      status: 403,
    })
    await expect(
      officer.perform(handOnService, { serviceId, answeredBy: await emailOf(manager) }),
    ).rejects.toMatchObject({ status: 403 })
    await officer.perform(noteService, { serviceId })
    expect(await (await officer.get(`/service-accounts/${serviceId}`)).text()).toContain(
      'Du svarar för detta program',
    )
    await officer.perform(endService, { serviceId })
    expect((await ask(secret)).status).toBe(401)
  })

  test('leaves, and it reads on but hands nothing in until somebody else answers; whoever made it leaves, and it goes on', async () => {
    const leaving = await world.as('police_prosecutor', POLICE)
    const { serviceId, secret } = await made(leaving)
    const collectionId = await askedFor()
    await administrator.perform(disablePerson, { personId: leaving.actor.personId })
    expect((await ask(secret)).status).toBe(200)
    const refused = await handIn(secret, collectionId)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Ingen svarar för systemkontot')
    expect(await firstPage(manager)).toContain('Ingen svarar för ett program')
    const another = await world.as('case_manager', POLICE)
    await another.perform(handOnService, { serviceId, answeredBy: await emailOf(another) })
    expect(await firstPage(manager)).not.toContain('Ingen svarar för ett program')
    expect((await handIn(secret, collectionId)).status).toBe(201)

    const maker = await world.as('case_manager', POLICE)
    const second = await maker.perform(makeService, await asked(officer))
    await administrator.perform(disablePerson, { personId: maker.actor.personId })
    expect((await ask(second.secret)).status).toBe(200)
  })
})

describe('a token that ends', () => {
  const reminded = async (day: string): Promise<Set<string | null>> => {
    const before = await world.asSystem((tx) =>
      tx.selectFrom('reminders.reminder').select('id').where('source', '=', 'identity.tokens').execute(),
    )
    world.setTime(`${day}T08:00:00Z`)
    await perform(world.house, { actor: { kind: 'system', name: 'job' } }, roundWith([tokenDeadlines]), {})
    const after = await world.asSystem((tx) =>
      tx
        .selectFrom('reminders.reminder')
        .select(['id', 'person_id'])
        .where('source', '=', 'identity.tokens')
        .execute(),
    )
    world.setTime(START)
    const known = new Set(before.map(({ id }) => id))
    return new Set(after.filter(({ id }) => !known.has(id)).map(({ person_id }) => person_id))
  }

  test('is told a month and a week before: of a program to whoever made it, answers for it and lets people in', async () => {
    await made(officer, { endsOn: '2010-06-30' })
    const concerned = [officer.actor.personId, manager.actor.personId]
    for (const day of ['2010-05-31', '2010-06-23'])
      expect([...(await reminded(day))], day).toEqual(expect.arrayContaining(concerned))
    expect(await reminded('2010-06-24')).toEqual(new Set())
  })

  test('is told to its owner too, and to nobody once it is withdrawn (ASVS V6.4.5)', async () => {
    world.setTime('2010-07-01T09:00:00Z')
    const account = await addAccount(world, { role: 'rapporteur', body: 'Påhittade rapportören' })
    const make = () =>
      perform(world.house, { actor: { kind: 'system', name: 'test' } }, createTokenFor, {
        ...{ email: account.email, scopes: ['statistics:read'] as const, days: 60 },
      })
    await make()
    expect(await reminded('2010-07-31')).toEqual(new Set([account.personId]))
    const tokens = await world.asSystem((tx) =>
      tx.selectFrom('identity.token').select('id').where('person_id', '=', account.personId).execute(),
    )
    const { personId, membershipId } = account
    const bodyId = await world.body('Påhittade rapportören')
    const actor: PersonActor = { kind: 'person', personId, membershipId, bodyId, role: 'rapporteur' }
    for (const { id } of tokens) await perform(world.house, { actor }, withdrawOwnToken, { id })
    expect(await reminded('2010-08-23')).toEqual(new Set())
  })
})

test('that somebody acts for a body is told to whoever lets people in there and to themselves, to nobody else, and of a shelter to nobody', async () => {
  const { shelter } = scene
  const stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
  const tells = (reader: TestPerson, of: TestPerson) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, reader.actor, world.house.clock.now())
      const { rows } = await sql<{ told: boolean }>`
        select identity.may_answer(${of.actor.personId}::uuid, ${of.actor.bodyId}::uuid) as told`.execute(tx)
      return rows[0]!.told
    })
  for (const [reader, of, told] of [
    ...([
      [manager, officer, true],
      [administrator, officer, true],
      [officer, officer, true],
    ] as const),
    ...([
      [stranger, officer, false],
      [officer, manager, false],
      [shelter, shelter, true],
    ] as const),
    ...([
      [stranger, shelter, false],
      [administrator, shelter, false],
      [manager, shelter, false],
    ] as const),
  ])
    expect([reader.actor.role, of.actor.role, await tells(reader, of)]).toEqual([
      reader.actor.role,
      of.actor.role,
      told,
    ])
})

test('a row that somebody writes or changes by themselves lets no program in', async () => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const { serviceId, secret } = await made(officer, { scope: 'read' })
  const other = await made(scene.police, { scope: 'write' })
  await owner.query('update identity.service_account set scopes = $1 where id = $2', [
    ['statistics:write'],
    serviceId,
  ])
  expect((await ask(secret)).status).toBe(401)
  await owner.query(
    `update identity.service_token set ends_at = ends_at + interval '1 day' where service_id = $1`,
    [other.serviceId],
  )
  expect((await ask(other.secret)).status).toBe(401)
  await owner.end()
})

test('those who run a program are written to at its function address when it is stopped', async () => {
  const { serviceId } = await made()
  const tasks = serviceTasks({
    ...world.house,
    settings: { ...world.house.settings, baseUrl: 'http://samlad.example' },
  })
  // No mail goes out here: that one is made says that the address is found.
  await expect(tasks['identity.mail_service']!({ serviceId, what: 'ended' })).resolves.toBeUndefined()
})
