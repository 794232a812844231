import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { shelterFields } from '../../../testing/own-shelter.ts'
import { givenPlacement } from '../../../testing/shelters.ts'
import { openVisitor } from '../../../testing/visitor.ts'
import { saysWho } from '../../../testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { registerShelter } from '../../housing/shelters/shelter-actions.ts'
import { identityTasks } from '../tasks.ts'
import {
  confirmColleague,
  noteColleague,
  proposeColleague,
  proposeSecond,
  refuseColleague,
  viewColleagues,
} from './actions.ts'

const TOWN = 'Påhittade kommunen'
const SMALL = 'Påhittade lilla föreningen'

let world: World
let manager: TestPerson
let worker: TestPerson
let administrator: TestPerson
let coordinator: TestPerson
let auditor: TestPerson
let number = 0
const address = () => `ny-${++number}@example.invalid`

beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2026-11-24T09:00:00Z')
  await world.body(TOWN, 'municipality')
  manager = await world.as('case_manager', TOWN)
  worker = await world.as('caseworker', TOWN)
  administrator = await world.as('administrator', 'Påhittade förvaltningen')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  auditor = await world.as('auditor', 'Påhittade granskningen')
})
beforeEach(() => world.setTime('2026-11-24T09:00:00Z'))

const ask = async (
  by: TestPerson,
  more: {
    role?: 'caseworker' | 'case_manager' | 'shelter_staff' | 'auditor' | 'police_prosecutor'
    body?: string
    email?: string
  } = {},
) => by.perform(proposeColleague, { name: 'Påhittad Ny', email: address(), role: 'caseworker', ...more })

const membershipsOf = (proposalId: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('identity.proposal as o')
      .innerJoin('identity.membership as m', 'm.person_id', 'o.person_id')
      .select(['m.role', 'm.body_id'])
      .where('o.id', '=', proposalId)
      .execute(),
  )
const emailOf = ({ actor }: TestPerson) =>
  world.asSystem(async (tx) => {
    const found = tx.selectFrom('identity.person').select('email').where('id', '=', actor.personId)
    return (await found.executeTakeFirstOrThrow()).email
  })
const refusedWith = (code: string) => ({ code })
const firstPage = async (person: TestPerson) => {
  const answer = await person.get('/')
  return (await person.get(answer.headers.get('location') ?? '/')).text()
}

test('a manager asks, a colleague says yes, and the new one comes in by a link that the colleague hands over', async () => {
  const { proposalId, link } = await ask(manager)
  expect(link).toBeUndefined()
  expect(await membershipsOf(proposalId)).toEqual([])
  expect(await (await worker.get('/colleagues')).text()).toContain('Säg ja')
  const shown = await worker.post(`/colleagues/${proposalId}/confirm`, {})
  const welcome = /(\/welcome\/[\w-]{32})/.exec(await shown.text())?.[1] ?? ''
  expect((await openVisitor(world).get(welcome)).status).toBe(200)
  expect(await membershipsOf(proposalId)).toMatchObject([{ role: 'caseworker' }])
})

test('the manager of the body and the auditor are told, until each has noted it', async () => {
  const { proposalId } = await ask(manager)
  await worker.perform(confirmColleague, { proposalId })
  for (const told of [manager, auditor]) {
    expect((await told.get(`/colleagues/${proposalId}`)).status).toBe(200)
    expect(await (await told.get(`/colleagues/${proposalId}`)).text()).toContain('Jag har sett det')
    await told.perform(noteColleague, { proposalId })
    expect(await (await told.get(`/colleagues/${proposalId}`)).text()).not.toContain('Jag har sett det')
  }
})

test('it waits on the first page of those who can say yes, and of nobody else', async () => {
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const { proposalId } = await ask(manager)
  expect(await firstPage(worker)).toContain(`/colleagues/${proposalId}`)
  expect(await firstPage(manager)).not.toContain(`/colleagues/${proposalId}`)
  expect(await firstPage(stranger)).not.toContain(`/colleagues/${proposalId}`)
  expect((await stranger.get(`/colleagues/${proposalId}`)).status).toBe(404)
  await worker.perform(refuseColleague, { proposalId })
  expect(await firstPage(worker)).not.toContain(`/colleagues/${proposalId}`)
  expect(await membershipsOf(proposalId)).toEqual([])
})

describe('nobody gives power alone', () => {
  test('the administrator gives no role that opens cases, places or the trail', async () => {
    const body = await world.body(TOWN)
    for (const role of ['caseworker', 'shelter_staff', 'auditor', 'national_coordinator']) {
      const refused = await administrator.post('/people/invite', { name: 'Ny', email: address(), body, role })
      expect(refused.status).toBe(409)
      const given = await administrator.post(`/people/${administrator.actor.personId}/memberships`, {
        body,
        role,
      })
      expect(given.status).toBe(409)
    }
    await expect(ask(administrator, { body })).rejects.toMatchObject(refusedWith('identity.body_lets_in'))
  })

  test('nobody asks for themselves, confirms what they asked for, or is asked about as the second', async () => {
    const email = await emailOf(manager)
    await expect(ask(manager, { email, role: 'caseworker' })).rejects.toMatchObject(
      refusedWith('identity.power_for_oneself'),
    )
    const { proposalId } = await ask(manager)
    await expect(manager.perform(confirmColleague, { proposalId })).rejects.toMatchObject({ status: 403 })
    const { proposalId: promoted } = await ask(manager, {
      role: 'case_manager',
      email: await emailOf(worker),
    })
    await expect(worker.perform(confirmColleague, { proposalId: promoted })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('where a body has a manager the manager alone asks; an administrator and a coordinator say yes to nothing there', async () => {
    await expect(ask(worker)).rejects.toMatchObject(refusedWith('identity.manager_lets_in'))
    const { proposalId } = await ask(manager)
    for (const outsider of [administrator, coordinator])
      await expect(outsider.perform(confirmColleague, { proposalId })).rejects.toMatchObject({ status: 403 })
  })

  test('an auditor is asked for by the administrator and confirmed by somebody who watches, never by another administrator', async () => {
    const other = await world.as('administrator', 'Påhittade förvaltningen')
    const { proposalId } = await ask(administrator, { role: 'auditor' })
    await expect(other.perform(confirmColleague, { proposalId })).rejects.toMatchObject({ status: 403 })
    await coordinator.perform(confirmColleague, { proposalId })
    expect(await membershipsOf(proposalId)).toMatchObject([{ role: 'auditor' }])
  })
})

test('a role fits what the body is', async () => {
  const court = await world.body('Påhittade europeiska byrån', 'eu_body')
  await expect(ask(administrator, { body: court })).rejects.toMatchObject(refusedWith('identity.role_unfit'))
  await expect(ask(manager, { role: 'police_prosecutor' })).rejects.toMatchObject(
    refusedWith('identity.role_unfit'),
  )
})

test('only the roles that fit the body are there to choose, and whoever looks after the house names the body', async () => {
  expect((await manager.perform(viewColleagues, {})).roles).toEqual([
    'regional_coordinator',
    'caseworker',
    'case_manager',
    'shelter_staff',
    'lawyer',
  ])
  const page = await (await administrator.get('/colleagues')).text()
  const choice = /<select[^>]*name="body"[\s\S]*?<\/select>/.exec(page)![0]
  expect(choice).toMatch(/^<select[^>]* required/)
  expect(choice.match(/<option value=""/g)).toHaveLength(1)
})

test('the first person of a new body is asked for by the administrator and confirmed by the national coordinator', async () => {
  const body = await world.body('Påhittade nya kommunen', 'municipality')
  const { proposalId } = await ask(administrator, { body, role: 'case_manager' })
  await expect(worker.perform(confirmColleague, { proposalId })).rejects.toMatchObject({ status: 404 })
  await coordinator.perform(confirmColleague, { proposalId })
  expect(await membershipsOf(proposalId)).toEqual([{ role: 'case_manager', body_id: body }])
})

test('of a hidden shelter the coordinator learns who is to come in, and not its name', async () => {
  const body = await world.body('Påhittade gömda huset', 'shelter')
  const { proposalId } = await ask(administrator, { body, role: 'shelter_staff' })
  const page = await (await coordinator.get(`/colleagues/${proposalId}`)).text()
  expect(page).toContain('Påhittad Ny')
  expect(page).not.toContain('gömda')
  await coordinator.perform(confirmColleague, { proposalId })
  const first = await world.as('shelter_staff', 'Påhittade gömda huset')
  await world.as('shelter_staff', 'Påhittade gömda huset')
  await expect(ask(administrator, { body, role: 'shelter_staff' })).rejects.toMatchObject(
    refusedWith('identity.body_lets_in'),
  )
  const { proposalId: own } = await ask(first, { role: 'shelter_staff' })
  await expect(coordinator.perform(confirmColleague, { proposalId: own })).rejects.toMatchObject({
    status: 403,
  })
})

test('a small body has a second person of another, agreed beforehand by both; they count while it is small', async () => {
  await world.body(SMALL, 'ngo')
  const lonely = await world.as('case_manager', SMALL)
  await expect(lonely.perform(proposeSecond, { second: 'ingen@example.invalid' })).rejects.toMatchObject(
    refusedWith('identity.second_unknown'),
  )
  // Where somebody leads, they choose: others are told so, by the page too.
  await expect(worker.perform(proposeSecond, { second: await emailOf(lonely) })).rejects.toMatchObject({
    status: 403,
  })
  expect((await worker.post('/colleagues/second', { second: "o'x@example.com" })).status).toBe(403)
  await lonely.perform(proposeSecond, { second: await emailOf(manager) })
  const waiting = (await manager.perform(viewColleagues, {})).proposals.find(
    ({ kind }) => kind === 'agreement',
  )!
  await expect(lonely.perform(confirmColleague, { proposalId: waiting.id })).rejects.toMatchObject({
    status: 403,
  })
  await manager.perform(confirmColleague, { proposalId: waiting.id })

  const { proposalId } = await ask(lonely)
  await expect(coordinator.perform(confirmColleague, { proposalId })).rejects.toMatchObject({ status: 403 })
  await manager.perform(confirmColleague, { proposalId })
  expect(await membershipsOf(proposalId)).toMatchObject([{ role: 'caseworker' }])
  for (let count = 0; count < 3; count++) await world.as('caseworker', SMALL)
  const { proposalId: late } = await ask(lonely)
  await expect(manager.perform(confirmColleague, { proposalId: late })).rejects.toMatchObject({ status: 403 })
})

test('a shelter asks nobody who could not answer, reads so where there is nobody, and asks who has placed somebody there', async () => {
  await world.body('Påhittade hemliga boendet', 'shelter')
  const staff = await world.as('shelter_staff', 'Påhittade hemliga boendet')
  const placing = await world.as('caseworker', TOWN)
  const { shelterId } = await staff.perform(registerShelter, shelterFields)
  const second = await emailOf(placing)
  await expect(staff.perform(proposeSecond, { second })).rejects.toMatchObject(
    refusedWith('identity.second_unknown'),
  )
  const without = await (await staff.get('/colleagues')).text()
  expect(without).toContain('Just nu känner ingen utanför till er')
  expect(without).not.toContain('action="/colleagues/second"')
  await givenPlacement(world, placing, {
    caseId: await givenCase(placing),
    shelter: { shelterId, rooms: [] },
    shelterBody: staff.actor.bodyId,
  })
  expect(await (await staff.get('/colleagues')).text()).toContain('action="/colleagues/second"')
  await expect(staff.perform(proposeSecond, { second: await emailOf(worker) })).rejects.toMatchObject(
    refusedWith('identity.second_unknown'),
  )
  await staff.perform(proposeSecond, { second })
  const asked = (await placing.perform(viewColleagues, {})).proposals.find(({ kind }) => kind === 'agreement')
  await placing.perform(confirmColleague, { proposalId: asked!.id })
})

test('what nobody has confirmed within a week lapses, and waits no longer', async () => {
  const { proposalId } = await ask(manager)
  world.setTime('2026-12-01T09:00:01Z')
  await expect(worker.perform(confirmColleague, { proposalId })).rejects.toMatchObject(
    refusedWith('identity.power_settled'),
  )
  await identityTasks(world.house)['identity.forget']!({})
  expect(await firstPage(worker)).not.toContain(`/colleagues/${proposalId}`)
  expect(await membershipsOf(proposalId)).toEqual([])
})

describe('SQL in the role of the application', () => {
  /** Tries statements as somebody, past the actions. @returns the error's code, or the rows that were changed */
  const attempt = async (as: { role: string; person?: string; body?: string }, ...statements: string[]) => {
    const { application, byItself } = world.database
    // The house itself is believed in the worker's login alone; there too the wall holds.
    const client = new pg.Client(as.role === 'system' ? byItself : application)
    await client.connect()
    try {
      await client.query('begin')
      await saysWho(client, { ...as, now: world.house.clock.now() })
      let changed: number | null = 0
      for (const statement of statements) changed = (await client.query(statement)).rowCount
      return changed
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await client.query('rollback')
      await client.end()
    }
  }
  const POWERS = ['caseworker', 'shelter_staff', 'auditor', 'national_coordinator', 'administrator']

  test('writes no membership that needs two, whoever it says it is', async () => {
    const { personId, bodyId } = administrator.actor
    const town = await world.body(TOWN)
    for (const role of ['administrator', 'system', 'sign_in'])
      for (const power of POWERS)
        expect([
          role,
          power,
          await attempt(
            { role, person: personId, body: bodyId },
            `insert into identity.membership (person_id, body_id, role) values ('${personId}', '${town}', '${power}')`,
          ),
        ]).toEqual([role, power, '42501'])
  })

  test('gives no ended one back, and makes none of another', async () => {
    const gone = await world.as('caseworker', TOWN)
    const { membershipId, personId } = gone.actor
    await attempt({ role: 'system' })
    const end = `update identity.membership set ended_at = now() where id = '${membershipId}'`
    const back = `update identity.membership set ended_at = null where id = '${membershipId}'`
    expect(await attempt({ role: 'system' }, end, back)).toBe('42501')
    const learner = await world.as('learner', TOWN)
    const raise = `update identity.membership set role = 'caseworker' where id = '${learner.actor.membershipId}'`
    expect(await attempt({ role: 'administrator', person: personId }, raise)).toBe('42501')
  })

  test('confirms nothing for somebody who does not really act, and writes no proposal of its own', async () => {
    const { proposalId } = await ask(manager)
    const confirm = `select 1 where identity.confirm('${proposalId}')`
    const town = manager.actor.bodyId
    expect(
      await attempt({ role: 'caseworker', person: administrator.actor.personId, body: town }, confirm),
    ).toBe(0)
    expect(await attempt({ role: 'case_manager', person: manager.actor.personId, body: town }, confirm)).toBe(
      0,
    )
    expect(await attempt({ role: 'system' }, confirm)).toBe(0)
    expect(
      await attempt(
        { role: 'system' },
        `update identity.proposal set confirmed_at = now() where id = '${proposalId}'`,
      ),
    ).toBe('42501')
    expect(await attempt({ role: 'caseworker', person: worker.actor.personId, body: town }, confirm)).toBe(1)
  })

  test('moves nobody’s address, where a link would go', async () => {
    const { personId } = worker.actor
    const move = `update identity.person set email = 'x@example.invalid' where id = '${personId}'`
    expect(await attempt({ role: 'administrator', person: administrator.actor.personId }, move)).toBe('42501')
  })

  test('makes nobody up in a house that is no demonstration', async () => {
    const { personId } = worker.actor
    const make = `select identity.add_made_up_membership('${personId}', '${manager.actor.bodyId}', 'auditor', false, now())`
    expect(await attempt({ role: 'system' }, make)).toBe('42501')
  })
})

test('in an empty house whoever set it up chooses the first other alone, once, and it is seen that it was alone', async () => {
  const empty = await openWorld()
  const founder = await empty.as('administrator', 'Samlads förvaltning')
  const first = {
    name: 'Påhittad Samordnare',
    email: 'first@example.invalid',
    role: 'national_coordinator',
  } as const
  const { link } = await founder.perform(proposeColleague, first)
  expect(link?.secret).toMatch(/^[\w-]{32}$/)
  const [given] = (await founder.perform(viewColleagues, {})).proposals
  expect(given).toMatchObject({ alone: true, confirmedByName: null })
  await empty.as('auditor', 'Påhittade granskningen')
  const later = await founder.perform(proposeColleague, { ...first, email: 'second@example.invalid' })
  expect(later.link).toBeUndefined()
})

test('in a house that sends mail, the one who is chosen alone waits for nobody, and the page says that the link is on its way', async () => {
  const empty = await openWorld({
    settings: { smtpUrl: 'smtp://127.0.0.1:1', baseUrl: 'https://samlad.example' },
  })
  const founder = await empty.as('administrator', 'Samlads förvaltning')
  const asked = { name: 'Påhittad Samordnare', role: 'national_coordinator' }
  const first = await founder.post('/colleagues', { ...asked, email: 'first@example.invalid' })
  expect(first.headers.get('location')).toBe('/colleagues?done=given')
  expect(await (await founder.get('/colleagues?done=given')).text()).toContain('länken går med e-post')
  await empty.as('auditor', 'Påhittade granskningen')
  const second = await founder.post('/colleagues', { ...asked, email: 'second@example.invalid' })
  expect(second.headers.get('location')).toBe('/colleagues?done=asked')
})
