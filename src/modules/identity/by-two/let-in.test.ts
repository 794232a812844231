import pg from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Account, addAccount } from '../../../testing/account.ts'
import { addTestMembership } from '../../../testing/memberships.ts'
import { openVisitor } from '../../../testing/visitor.ts'
import { saysWho } from '../../../testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { addDuty } from '../../on-call/actions.ts'
import { createToken } from '../token-actions.ts'
import { confirmColleague, refuseColleague, viewColleagues } from './actions.ts'
import { askLetIn } from './let-in-actions.ts'

const TOWN = 'Påhittade kommunen'
const NIGHT = '2026-11-24T23:30:00Z'

let world: World
let manager: TestPerson
let worker: TestPerson
let second: TestPerson
let lost: Account
let networks = 0

beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime(NIGHT)
  await world.body(TOWN, 'municipality')
  manager = await world.as('case_manager', TOWN)
  worker = await world.as('caseworker', TOWN)
  second = await world.as('caseworker', TOWN)
})
beforeEach(async () => {
  world.setTime(NIGHT)
  lost = await addAccount(world, { role: 'caseworker', body: TOWN, name: 'Påhittad Telefonlös' })
})

const waitingOf = async (person: TestPerson) =>
  (await person.perform(viewColleagues, {})).proposals.find(({ email }) => email === lost.email)!

/** Both halves, as the two would give them. */
const letIn = async (by: TestPerson = manager, yes: TestPerson = worker) => {
  const { half: first } = await by.perform(askLetIn, { person: lost.personId })
  const { id } = await waitingOf(yes)
  const { half } = await yes.perform(confirmColleague, { proposalId: id })
  return { id, first, second: half! }
}
const comeIn = async (halves: { first: string; second: string }, email = lost.email) => {
  // A network of their own: the clock of a test goes back, and waits are counted by it.
  const visitor = openVisitor(world, { network: `198.51.100.${++networks}` })
  await visitor.get('/sign-in/let-in')
  const { first, second } = halves
  return { visitor, answer: await visitor.post('/sign-in/let-in', { email, first, second }) }
}

test('whoever is asked tonight reads until what time the answer is waited for', async () => {
  await manager.perform(askLetIn, { person: lost.personId })
  const page = await (await worker.get('/colleagues')).text()
  expect(page).toContain('Väntar på svar till 25 november 2026 kl. 01:30.')
})

test('whoever leads and a second person let a colleague in, each with half of the code, for twelve hours', async () => {
  const halves = await letIn()
  const { visitor, answer } = await comeIn(halves)
  expect(answer.status).toBe(303)
  expect((await visitor.get('/cases')).status).toBe(200)
  world.setTime('2026-11-25T11:29:59Z')
  expect((await (await comeIn(halves)).visitor.get('/cases')).status).toBe(200)
  world.setTime('2026-11-25T11:30:00Z')
  expect((await visitor.get('/cases')).status).toBe(303)
  expect((await comeIn(halves)).answer.status).toBe(422)
})

test('whoever is in reads until when, and is not told of their own letting in; colleagues are', async () => {
  lost = await addAccount(world, { role: 'case_manager', body: TOWN, name: 'Påhittad Ledig' })
  const { id, ...halves } = await letIn()
  const { visitor } = await comeIn(halves)
  const { text: mine } = await visitor.get((await visitor.get('/')).location)
  expect(mine).toContain('Insläppt till 12:30')
  expect(mine).not.toContain(`/colleagues/${id}`)
  const told = await (await manager.get((await manager.get('/')).headers.get('location') ?? '')).text()
  expect(told).toContain(`/colleagues/${id}`)
  expect(told).not.toContain('Insläppt till')
})

test('neither of the two comes in as the colleague, with one half or with their own word', async () => {
  const { half: first } = await manager.perform(askLetIn, { person: lost.personId })
  expect((await comeIn({ first, second: first })).answer.status).toBe(422)
  const { id } = await waitingOf(worker)
  await expect(manager.perform(confirmColleague, { proposalId: id })).rejects.toMatchObject({ status: 403 })
  const { half } = await worker.perform(confirmColleague, { proposalId: id })
  expect((await comeIn({ first: half!, second: half! })).answer.status).toBe(422)
  expect((await comeIn({ first, second: half! }, 'en-annan@example.invalid')).answer.status).toBe(422)
  expect((await comeIn({ first, second: half! })).answer.status).toBe(303)
})

test('whoever is on duty lets in as the manager does; a colleague who is not does not', async () => {
  await expect(worker.perform(askLetIn, { person: lost.personId })).rejects.toMatchObject({ status: 403 })
  await manager.perform(addDuty, {
    membershipId: worker.actor.membershipId,
    ...{ startsOn: '2026-11-25', startsAt: '00:00', endsOn: '2026-11-25', endsAt: '08:00' },
  })
  expect((await comeIn(await letIn(worker, second))).answer.status).toBe(303)
})

test('it opens what the colleague may see at that body already, and nothing of another', async () => {
  const shelter = await world.body('Påhittade gömda huset', 'shelter')
  const other = await addTestMembership(world.database.owner, {
    personId: lost.personId,
    bodyId: shelter,
    role: 'shelter_staff',
    isDefault: false,
  })
  const { visitor } = await comeIn(await letIn())
  await visitor.get('/colleagues')
  expect((await visitor.post('/membership', { membership: other })).status).toBe(409)
  expect((await visitor.get('/places')).status).toBe(404)
})

test('meanwhile the account makes no key and changes no way in, since two others hold the code', async () => {
  const { visitor } = await comeIn(await letIn())
  await visitor.get('/account')
  const changed = await visitor.post('/account/password', {
    current: lost.password,
    password: 'sju ord om en ny vinter',
  })
  expect(changed.status).toBe(409)
  const made = await visitor.post('/account/tokens', {
    name: 'Påhittad',
    'rooms[]': 'plan',
    scope: 'read',
    days: '9',
  })
  // It asks for a proof of their own first, which whoever was let in has not given.
  expect([made.status, made.location]).toEqual([303, expect.stringContaining('/account/proof')])
  await expect(
    worker.perform(createToken, { name: 'Min egen', rooms: ['plan'], scope: 'read', days: 9 }),
  ).resolves.toBeDefined()
})

test('either of the two takes it back, and whoever was in is out at once', async () => {
  const halves = await letIn()
  const { visitor } = await comeIn(halves)
  await manager.perform(refuseColleague, { proposalId: halves.id })
  expect((await visitor.get('/cases')).status).toBe(303)
  expect((await comeIn(halves)).answer.status).toBe(422)
})

test('nobody says yes after an hour, and somebody of another body asks for nobody here', async () => {
  const stranger = await world.as('case_manager', 'Främmande exempelkommun')
  await expect(stranger.perform(askLetIn, { person: lost.personId })).rejects.toMatchObject({ status: 404 })
  await manager.perform(askLetIn, { person: lost.personId })
  const { id } = await waitingOf(worker)
  world.setTime('2026-11-25T00:30:00Z')
  await expect(worker.perform(confirmColleague, { proposalId: id })).rejects.toMatchObject({
    code: 'identity.power_settled',
  })
})

test('a membership that ended lets nobody in', async () => {
  const halves = await letIn()
  const administrator = await world.as('administrator')
  await administrator.post(`/people/${lost.personId}/memberships/${lost.membershipId}/end`, {})
  expect((await comeIn(halves)).answer.status).toBe(422)
})

test('SQL in the role of the application begins no such session without the yes of two, and keeps none longer', async () => {
  const halves = await letIn()
  const client = new pg.Client(world.database.application)
  await client.connect()
  const attempt = async (proposal: string | null, hours: number) => {
    try {
      await client.query('begin')
      await saysWho(client, { role: 'sign_in', now: new Date(NIGHT) })
      await client.query(
        `insert into identity.session (secret_hash, person_id, membership_id, assurance, let_in_id, ends_at, proved_at)
         values ('x', $1, $2, 'let_in', $3, $4::timestamptz + make_interval(hours => $5), $4)`,
        [lost.personId, lost.membershipId, proposal, NIGHT, hours],
      )
      return 'made'
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await client.query('rollback')
    }
  }
  expect(await attempt(null, 12)).toBe('42501')
  expect(await attempt(halves.id, 13)).toBe('SL409')
  expect(await attempt(halves.id, 12)).toBe('made')
  await manager.perform(refuseColleague, { proposalId: halves.id })
  expect(await attempt(halves.id, 12)).toBe('SL409')
  await client.end()
})
