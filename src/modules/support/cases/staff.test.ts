import { beforeAll, describe, expect, test } from 'vitest'
import { listUntaken, listWaiting } from '../../../platform/arrivals/store.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { disablePerson, endPersonMembership } from '../../identity/people-actions.ts'
import { paths } from '../paths.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { closeCase } from './close-actions.ts'
import { viewBodyCases } from './list-actions.ts'
import { assignCase, endAssignment, handOverCase, viewStaff } from './staff-actions.ts'
import { viewCase } from './view-actions.ts'

let world: World
let worker: TestPerson
let colleague: TestPerson
let manager: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', BODY)
  colleague = await world.as('caseworker', BODY)
  manager = await world.as('case_manager', BODY)
})

const sees = async (person: TestPerson, caseId: string): Promise<boolean> =>
  (await person.get(paths.case({ caseId }))).status === 200

test('a colleague sees a case once it is given to them, and no longer when that has ended', async () => {
  const caseId = await givenCase(worker)
  const { personId } = colleague.actor
  expect(await sees(colleague, caseId)).toBe(false)
  await worker.perform(assignCase, { caseId, personId })
  expect(await sees(colleague, caseId)).toBe(true)
  await worker.perform(endAssignment, { caseId, personId })
  expect(await sees(colleague, caseId)).toBe(false)
})

test('only whoever is responsible, or leads, decides who works on a case', async () => {
  const caseId = await givenCase(worker)
  const third = await world.as('caseworker', BODY)
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
  await expect(
    colleague.perform(assignCase, { caseId, personId: third.actor.personId }),
  ).rejects.toMatchObject({ status: 403 })
  await manager.perform(assignCase, { caseId, personId: third.actor.personId })
  expect(await sees(third, caseId)).toBe(true)
})

test('responsibility is handed over whole: two are never responsible, and whoever was stays as a worker', async () => {
  const caseId = await givenCase(worker)
  await worker.perform(handOverCase, { caseId, personId: colleague.actor.personId })
  const { workers } = await colleague.perform(viewStaff, { caseId })
  expect(Object.fromEntries(workers.map(({ personId, part }) => [personId, part]))).toEqual({
    [colleague.actor.personId]: 'responsible',
    [worker.actor.personId]: 'worker',
  })
  await expect(
    worker.perform(handOverCase, { caseId, personId: worker.actor.personId }),
  ).rejects.toMatchObject({ status: 403 })
})

test('the one who is responsible cannot be taken away: no case is left with nobody', async () => {
  const caseId = await givenCase(worker)
  await expect(
    manager.perform(endAssignment, { caseId, personId: worker.actor.personId }),
  ).rejects.toMatchObject({ code: 'case.hand_over_first' })
})

test('a case is never given to another body, to a role that does not work with people, or to somebody denied', async () => {
  const caseId = await givenCase(worker)
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const officer = await world.as('body_officer', BODY)
  const denied = await world.as('caseworker', BODY)
  await givenDenial(world, worker, { caseId, personId: denied.actor.personId })
  for (const giver of [worker, manager]) {
    const { candidates } = await giver.perform(viewStaff, { caseId })
    const offered = candidates.map(({ personId }) => personId)
    for (const other of [stranger, officer, denied]) {
      expect(offered).not.toContain(other.actor.personId)
      await expect(
        giver.perform(assignCase, { caseId, personId: other.actor.personId }),
      ).rejects.toMatchObject({ code: 'case.cannot_be_given_to', field: 'personId' })
    }
    expect(offered).toContain(colleague.actor.personId)
  }
})

test('the deny list hides a case even from somebody who works on it', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Björk' })
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
  await givenDenial(world, worker, { caseId, personId: colleague.actor.personId })
  expect(await sees(colleague, caseId)).toBe(false)
  expect(await (await colleague.get(paths.cases())).text()).not.toContain('Påhittad Björk')
  await expect(
    colleague.perform(writeSection, { caseId, section: 'safety', values: { threats: 'x' }, revisions: {} }),
  ).rejects.toThrow(NotFound)
  expect(await (await worker.get(paths.case({ caseId }))).text()).toContain('får aldrig se ärendet')
})

test('somebody who leads sees number and workers and nothing of what is in a case', async () => {
  const caseId = await givenCase(worker, {
    chosenName: 'Påhittad Rönn',
    values: { safety: { threats: 'påhittat hot' } },
  })
  await expect(manager.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
  for (const address of [
    paths.section({ caseId, section: 'safety' }),
    paths.sectionHistory({ caseId, section: 'safety' }),
    paths.closeCase({ caseId }),
  ])
    expect((await manager.get(address)).status).toBe(404)
  const { rows } = await manager.perform(viewBodyCases, { pageSize: 100 })
  expect(rows.find(({ id }) => id === caseId)).toMatchObject({ responsible: 'Påhittad caseworker' })
  for (const address of [paths.bodyCases({ pageSize: 100 }), paths.staff({ caseId })]) {
    const page = await (await manager.get(address)).text()
    expect(page).toContain(rows.find(({ id }) => id === caseId)?.number)
    expect(page).not.toContain('Påhittad Rönn')
    expect(page).not.toContain('påhittat hot')
  }
})

test('a case whose responsible has left the body is nobody’s, and comes first for those who lead', async () => {
  const leaving = await world.as('caseworker', BODY)
  const caseId = await givenCase(leaving)
  await givenCase(worker)
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.membership')
      .set({ ended_at: world.house.clock.now() })
      .where('id', '=', leaving.actor.membershipId)
      .execute(),
  )
  const { rows } = await manager.perform(viewBodyCases, {})
  expect(rows[0]).toMatchObject({ id: caseId, responsible: null })
  expect(await (await manager.get(paths.bodyCases())).text()).toContain('Ingen ansvarig')
  await manager.perform(handOverCase, { caseId, personId: colleague.actor.personId })
  expect(await sees(colleague, caseId)).toBe(true)
})

test('the page of who works on a case changes it by its buttons', async () => {
  const caseId = await givenCase(worker)
  const { personId } = colleague.actor
  expect((await worker.post(paths.staff({ caseId }), { personId })).status).toBe(303)
  expect((await worker.post(paths.handOver({ caseId }), { personId })).status).toBe(303)
  expect(
    (await colleague.post(paths.endAssignment({ caseId }), { personId: worker.actor.personId })).status,
  ).toBe(303)
  expect(await sees(worker, caseId)).toBe(false)
})

describe('whoever leaves', () => {
  const personOf = (person: TestPerson) => ({
    personId: person.actor.personId,
    membershipId: person.actor.membershipId,
  })
  const waitsFor = async (person: TestPerson): Promise<readonly string[]> =>
    (await listWaiting(world.house.database, person.actor))
      .filter(({ kind }) => kind === 'support.case_left')
      .map(({ place }) => place['caseId'] ?? '')

  test('leaves no case behind unseen: who leads and who still works on it are told, until somebody answers for it', async () => {
    const leaving = await world.as('caseworker', BODY)
    const caseId = await givenCase(leaving)
    const closed = await givenCase(leaving)
    await leaving.perform(closeCase, { caseId: closed, reason: 'needs_met', acknowledged: 'yes' })
    await leaving.perform(assignCase, { caseId, personId: colleague.actor.personId })
    const administrator = await world.as('administrator', BODY)
    expect(await waitsFor(manager)).not.toContain(caseId)
    await administrator.perform(endPersonMembership, personOf(leaving))
    expect(await waitsFor(manager)).toContain(caseId)
    expect(await waitsFor(manager)).not.toContain(closed)
    expect(await waitsFor(colleague)).toEqual([caseId])
    expect(await waitsFor(worker)).toEqual([])
    expect((await manager.get(paths.staff({ caseId }))).status).toBe(200)
    await manager.perform(handOverCase, { caseId, personId: colleague.actor.personId })
    expect(await waitsFor(manager)).not.toContain(caseId)
    expect(await waitsFor(colleague)).toEqual([])
  })

  test('is told of at a body that nobody leads to everybody who works with people there, denied ones apart', async () => {
    const elsewhere = 'Påhittade byns kommun'
    const [leaving, other, denied] = [
      await world.as('caseworker', elsewhere),
      await world.as('caseworker', elsewhere),
      await world.as('caseworker', elsewhere),
    ]
    const caseId = await givenCase(leaving)
    await givenDenial(world, leaving, { caseId, personId: denied.actor.personId })
    const administrator = await world.as('administrator', elsewhere)
    await administrator.perform(disablePerson, { personId: leaving.actor.personId })
    expect(await waitsFor(other)).toEqual([caseId])
    expect(await waitsFor(denied)).toEqual([])
  })

  test('lets go of a danger they had taken: it goes on to the next as if nobody had taken it', async () => {
    const leaving = await world.as('case_manager', BODY)
    const caseId = await givenCase(worker)
    await worker.perform(writeSection, {
      caseId,
      section: 'safety',
      values: { danger_now: 'yes' },
      revisions: { danger_now: 0 },
    })
    const dangerFor = async (person: TestPerson) =>
      (await listWaiting(world.house.database, person.actor)).find(
        ({ kind, place }) => kind === 'support.danger_now' && place['caseId'] === caseId,
      )
    const danger = await dangerFor(leaving)
    await leaving.post(`/waiting/${danger!.id}/take`, {})
    expect((await dangerFor(manager))?.takenBy).toBe(leaving.actor.personId)
    const administrator = await world.as('administrator', BODY)
    await administrator.perform(endPersonMembership, personOf(leaving))
    expect((await dangerFor(manager))?.takenBy).toBeNull()
    const next = await world.asSystem((tx) => listUntaken(tx, world.house.clock.now()))
    expect(next).toContain(danger!.id)
  })
})
