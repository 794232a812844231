import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { vouchFor } from '../../../platform/database/vouching.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { disablePerson, endPersonMembership } from '../people-actions.ts'
import { confirmColleague, proposeColleague, refuseColleague, viewColleagues } from './actions.ts'

const world: World = await openWorld({ settings: { trustedProxies: 1 } })
world.setTime('2026-11-24T09:00:00Z')
const administrator = await world.as('administrator', 'Påhittade förvaltningen')
const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
const auditor = await world.as('auditor', 'Påhittade granskningen')
let number = 0
let town: string
let manager: TestPerson
let worker: TestPerson

beforeEach(async () => {
  world.setTime('2026-11-24T09:00:00Z')
  town = `Påhittade kommunen ${++number}`
  await world.body(town, 'municipality')
  manager = await world.as('case_manager', town)
  worker = await world.as('caseworker', town)
})

const end = (whose: TestPerson, by = administrator) =>
  by.perform(endPersonMembership, {
    personId: whose.actor.personId,
    membershipId: whose.actor.membershipId,
  })
const close = (whose: TestPerson, by = administrator) =>
  by.perform(disablePerson, { personId: whose.actor.personId })
const isStillIn = async (person: TestPerson) => (await person.get('/colleagues')).status === 200
/** What waits for an answer, as somebody sees it. */
const waitingFor = async (person: TestPerson, whose: TestPerson) => {
  const { proposals } = await person.perform(viewColleagues, {})
  const { email } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', whose.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const found = proposals.find(
    (one) => one.email === email && one.confirmedAt === null && one.refusedAt === null,
  )
  if (found === undefined) throw new Error('nothing waits')
  return found
}
const ask = (by: TestPerson, body: string) =>
  by.perform(proposeColleague, {
    name: 'Påhittad Ny',
    email: `ny-${++number}@example.invalid`,
    role: 'case_manager',
    body,
  })
const mayConfirm = async (person: TestPerson, proposalId: string) =>
  (await person.perform(viewColleagues, {})).proposals.find(({ id }) => id === proposalId)?.mayConfirm ??
  false

describe('a role is taken back', () => {
  test('of the last manager, by two: the administrator asks and somebody who works there says yes', async () => {
    await world.as('caseworker', town)
    expect(await end(manager)).toEqual({ waits: true })
    expect(await isStillIn(manager)).toBe(true)
    const { id, kind, mayConfirm: may } = await waitingFor(worker, manager)
    expect([kind, may]).toEqual(['ending', true])
    await expect(administrator.perform(confirmColleague, { proposalId: id })).rejects.toMatchObject({
      status: 403,
    })
    await expect(manager.perform(confirmColleague, { proposalId: id })).rejects.toMatchObject({ status: 403 })
    await worker.perform(confirmColleague, { proposalId: id })
    expect(await isStillIn(manager)).toBe(false)
  })

  test('of one of the last two who can say yes, by two; of one among more, by one at once', async () => {
    expect(await end(worker)).toEqual({ waits: true })
    expect(await isStillIn(worker)).toBe(true)
    await administrator.perform(refuseColleague, { proposalId: (await waitingFor(manager, worker)).id })
    await world.as('caseworker', town)
    expect(await end(worker)).toEqual({ waits: false })
    expect(await isStillIn(worker)).toBe(false)
  })

  test('of those who watch over the house, by two where fewer than two are left', async () => {
    const own = await openWorld()
    const keeper = await own.as('administrator')
    const [watches, sees] = [await own.as('national_coordinator'), await own.as('auditor')]
    expect(await end(sees, keeper)).toEqual({ waits: true })
    expect((await sees.get('/audit')).status).toBe(200)
    const [{ id } = { id: '' }] = (await watches.perform(viewColleagues, {})).proposals
    await watches.perform(confirmColleague, { proposalId: id })
    expect((await sees.get('/audit')).status).not.toBe(200)
  })

  test('and past the action neither: one alone in the role of the application ends none of them', async () => {
    const attempt = (role: string) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, administrator.actor, world.house.clock.now())
        await vouchFor(tx, { role })
        await sql`update identity.membership set ended_at = access.now() where id = ${manager.actor.membershipId}`.execute(
          tx,
        )
      })
    for (const role of ['administrator', 'system']) await attempt(role).catch(() => undefined)
    expect(await isStillIn(manager)).toBe(true)
    await expect(attempt('administrator')).rejects.toThrow('identity.ended_by_two')
  })

  test('on the page of the person, which says that it waits for another', async () => {
    const { personId, membershipId } = manager.actor
    const sent = await administrator.post(`/people/${personId}/memberships/${membershipId}/end`, {})
    const page = await (await administrator.get(sent.headers.get('location') ?? '')).text()
    expect(page).toContain('väntar på att en andra person säger ja')
    expect(page).toContain('Väntar på ja')
    expect(page).not.toContain(`/memberships/${membershipId}/end`)
    const again = await administrator.post(`/people/${personId}/memberships/${membershipId}/end`, {})
    expect(again.status).toBe(409)
    const row = await (await worker.get('/colleagues')).text()
    expect(row).toContain('ska inte längre ha rollen')
  })
})

describe('an account that is misused', () => {
  test('is closed by one, at once, whoever it is', async () => {
    await close(manager)
    expect(await isStillIn(manager)).toBe(false)
    await close(worker)
    expect(await isStillIn(worker)).toBe(false)
  })

  test('and whoever closed it then chooses nobody who follows, by asking or by saying yes', async () => {
    await close(manager)
    await close(worker)
    const body = await world.body(town)
    await expect(ask(administrator, body)).rejects.toMatchObject({ code: 'identity.emptied_by_oneself' })
    const { proposalId } = await ask(coordinator, body)
    expect(await mayConfirm(administrator, proposalId)).toBe(false)
    await expect(administrator.perform(confirmColleague, { proposalId })).rejects.toMatchObject({
      status: 403,
    })
    expect(await mayConfirm(auditor, proposalId)).toBe(true)
    await auditor.perform(confirmColleague, { proposalId })
  })

  test('lets those who did not close it appoint anew: another administrator says yes', async () => {
    const other = await world.as('administrator', 'Påhittade förvaltningen')
    await close(manager)
    await close(worker)
    const { proposalId } = await ask(coordinator, await world.body(town))
    expect(await mayConfirm(other, proposalId)).toBe(true)
    await other.perform(confirmColleague, { proposalId })
  })

  test('and a body that is new is begun as before, by administrator and coordinator', async () => {
    const { proposalId } = await ask(administrator, await world.body(`${town} ny`, 'municipality'))
    expect(await mayConfirm(auditor, proposalId)).toBe(false)
    await coordinator.perform(confirmColleague, { proposalId })
  })
})
