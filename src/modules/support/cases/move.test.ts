import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { caseStayed, nobodyStandsIn } from './left.ts'
import { moveBack, moveCaseload, prepareMove } from './move-actions.ts'
import { assignCase, viewStaff } from './staff-actions.ts'

let world: World
let bodies = 0
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-12-01T09:00:00Z')
})

const scene = async () => {
  bodies += 1
  const body = `Påhittade flyttkommunen ${bodies}`
  await world.body(body, 'municipality')
  return {
    from: await world.as('caseworker', body),
    to: await world.as('caseworker', body),
    third: await world.as('caseworker', body),
    manager: await world.as('case_manager', body),
  }
}
const both = ({ from, to }: { from: TestPerson; to: TestPerson }) => ({
  from: from.actor.personId,
  to: to.actor.personId,
})
const partsIn = async (by: TestPerson, caseId: string) =>
  Object.fromEntries(
    (await by.perform(viewStaff, { caseId })).workers.map(({ personId, part }) => [personId, part]),
  )
const allOf = (person: TestPerson) => listWaiting(world.house.database, person.actor, world.house.clock.now())
/** What waits for somebody in cases, but that they have been given one. */
const waits = async (person: TestPerson) =>
  (await allOf(person)).filter(({ kind }) => kind.startsWith('support.') && !kind.includes('_given'))
const trailOf = (caseId: string) =>
  world.asSystem(async (tx) => {
    const { rows } = await sql<{ action: string }>`select action from audit.record
      where subject_kind = 'case' and subject_id = ${caseId} and action = 'case.move'`.execute(tx)
    return rows.length
  })
const eventsOf = (caseId: string) =>
  world.asSystem(async (tx) =>
    (
      await tx
        .selectFrom('support.event')
        .select('kind')
        .where('case_id', '=', caseId)
        .where('kind', 'in', ['handed_over', 'assigned'])
        .orderBy('id')
        .execute()
    ).map(({ kind }) => kind),
  )

test('everything that somebody works on goes to another in one step, with its event and its record, and comes back in one', async () => {
  const people = await scene()
  const { from, to, third, manager } = people
  const own = [await givenCase(from), await givenCase(from)]
  const shared = await givenCase(third)
  await third.perform(assignCase, { caseId: shared, personId: from.actor.personId })
  await from.perform(assignCase, { caseId: own[0]!, personId: to.actor.personId })
  const untouched = await givenCase(third)
  world.setTime('2026-12-01T09:02:00Z')

  const page = await (await manager.get(paths.moveCases(both(people)))).text()
  expect(page).toContain('3 ärenden går till Påhittad caseworker')
  expect((await manager.post(paths.moveCases(), both(people))).status).toBe(303)
  for (const caseId of own) {
    expect(await partsIn(to, caseId)).toEqual({ [to.actor.personId]: 'responsible' })
    expect(await trailOf(caseId)).toBe(1)
    expect((await from.get(paths.case({ caseId }))).status).toBe(404)
    expect((await eventsOf(caseId)).at(-1)).toBe('handed_over')
  }
  expect(await partsIn(third, shared)).toEqual({
    [third.actor.personId]: 'responsible',
    [to.actor.personId]: 'worker',
  })
  expect(await partsIn(third, untouched)).toEqual({ [third.actor.personId]: 'responsible' })
  expect(await waits(manager)).toEqual([])
  const given = async () => (await allOf(to)).filter(({ kind }) => kind === 'support.caseload_given').length
  expect(await given()).toBe(1)
  expect((await to.get(paths.cases())).status).toBe(200)
  expect(await given()).toBe(0)

  const moved = world.house.clock.now()
  const receipt = await (
    await manager.get(paths.moveCases({ ...both(people), moved: moved.toISOString() }))
  ).text()
  expect(receipt).toContain('3 ärenden flyttades till Påhittad caseworker')
  world.setTime('2026-12-01T09:05:00Z')
  const way = await manager.post(paths.moveBack(), { ...both(people), moved: moved.toISOString() })
  const back = await (await manager.get(way.headers.get('location')!)).text()
  expect(back).toContain(
    `3 ärenden flyttades till ${(await manager.perform(prepareMove, both(people))).chosen!.from.name}`,
  )
  // Nothing else is offered to be moved there.
  expect(back).not.toContain('Det här händer')
  expect(await partsIn(from, own[0]!)).toEqual({
    [from.actor.personId]: 'responsible',
    [to.actor.personId]: 'worker',
  })
  expect(await partsIn(from, own[1]!)).toEqual({ [from.actor.personId]: 'responsible' })
  expect(await partsIn(from, shared)).toEqual({
    [third.actor.personId]: 'responsible',
    [from.actor.personId]: 'worker',
  })
  await expect(manager.perform(moveBack, { ...both(people), moved })).rejects.toMatchObject({
    code: 'case.nothing_to_move',
  })
})

test('what may not go stays, its number alone is told before, and who may know of it is told after until it is seen', async () => {
  const people = await scene()
  const { from, to, third, manager } = people
  await givenCase(from)
  const denied = await givenCase(from)
  const hidden = await givenCase(from)
  await givenDenial(world, from, { caseId: denied, personId: to.actor.personId })
  await givenDenial(world, from, { caseId: hidden, personId: manager.actor.personId })
  const { chosen } = await manager.perform(prepareMove, both(people))
  expect([chosen?.going.length, chosen?.staying.length]).toEqual([1, 1])
  const page = await (await manager.get(paths.moveCases(both(people)))).text()
  expect(page).toContain('1 ärende kan inte gå till Påhittad caseworker')
  expect(page).not.toMatch(/spärr|neka/i)
  await manager.perform(moveCaseload, both(people))
  expect((await to.get(paths.case({ caseId: denied }))).status).toBe(404)
  expect((await waits(manager)).map(({ kind, place }) => [kind, place['caseId']])).toEqual([
    [caseStayed.name, denied],
  ])
  expect((await waits(from)).map(({ kind, place }) => [kind, place['caseId']])).toEqual([
    [caseStayed.name, hidden],
  ])
  for (const person of [to, third]) expect(await waits(person)).toEqual([])
  expect((await manager.get(paths.staff({ caseId: denied }))).status).toBe(200)
  expect(await waits(manager)).toEqual([])
  for (const caseId of [denied, hidden])
    expect(await partsIn(from, caseId)).toEqual({ [from.actor.personId]: 'responsible' })
  expect(await waits(from)).toEqual([])
})

test('what waits by name moves along, and nothing of it is left with whoever had it', async () => {
  const people = await scene()
  const { from, to, manager } = people
  const caseId = await givenCase(from)
  const id = await world.house.database.transaction().execute(async (tx) => {
    const now = world.house.clock.now()
    await setActor(tx, from.actor, now)
    return arrive({ tx, now }, nobodyStandsIn, {
      ...{ about: crypto.randomUUID(), caseId, place: { caseId } },
      for: { bodyId: from.actor.bodyId, people: [from.actor.personId] },
    })
  })
  expect((await waits(from)).map((one) => one.id)).toEqual([id])
  await manager.perform(moveCaseload, both(people))
  expect(await waits(from)).toEqual([])
  expect((await waits(to)).map((one) => one.id)).toEqual([id])
})

test('only whoever leads moves a caseload, and only to somebody of the body who works with people', async () => {
  const people = await scene()
  const { from, to, manager } = people
  await givenCase(from)
  const stranger = await world.as('caseworker', 'Påhittade främmande kommunen')
  for (const person of [from, to])
    await expect(person.perform(moveCaseload, both(people))).rejects.toMatchObject({ status: 403 })
  await expect(manager.perform(moveCaseload, both({ from, to: stranger }))).rejects.toMatchObject({
    code: 'case.cannot_be_given_to',
  })
  await expect(manager.perform(moveCaseload, both({ from, to: from }))).rejects.toMatchObject({
    code: 'case.move_to_another',
  })
  await expect(manager.perform(moveCaseload, both({ from: to, to: from }))).rejects.toMatchObject({
    code: 'case.nothing_to_move',
  })
})
