import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { behind } from '../../../platform/access/relations.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow as wish } from '../../../testing/housing-pool.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { declineMatch, offerPlace, viewMatch, viewMatches } from './match-actions.ts'
import { changeRequest, endRequest, makeRequest, viewRequest } from './request-actions.ts'

let world: World
let worker: TestPerson
let pool: ReturnType<typeof poolOf>

const at = (time: string) => world.setTime(`2026-11-${time}Z`)

beforeAll(async () => {
  // The tests go through days: a session lasts through all of them.
  world = await openWorld({ settings: { sessions: { idleMinutes: 100_000, absoluteHours: 10_000 } } })
  at('24T12:05:00')
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  pool = poolOf(world)
  await givenHouse(world, 'Påhittade huset ett', '1280')
})

const matchOf = async (staff: TestPerson, since: Date) =>
  (await staff.perform(viewMatches, {})).matches.find(({ matchedAt }) => matchedAt >= since)
const asked = async (more: Record<string, unknown> = {}) => {
  const caseId = await givenCase(worker)
  const { requestId } = await worker.perform(makeRequest, { caseId, ...wish, ...more })
  return { caseId, requestId }
}

test('under the settings of whoever asked, the database shows nothing of the pool', async () => {
  at('26T10:05:00')
  const begun = world.house.clock.now()
  const { caseId, requestId } = await asked({ fromDay: '2026-11-26' })
  await pool.match()
  const rowsAs = (query: string) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, worker.actor, world.house.clock.now())
      return (await sql.raw(query).execute(tx)).rows
    })
  const own = await rowsAs(`select * from housing.request where id = '${requestId}'`)
  expect(own).toHaveLength(1)
  expect(Object.keys(own[0] as object)).not.toContain('nothing_because')
  for (const table of ['match', 'pool_note', 'shelter', 'location', 'room', 'place', 'occupancy', 'offer'])
    expect(await rowsAs(`select * from housing.${table}`), table).toEqual(
      table === 'offer' ? expect.any(Array) : [],
    )
  // The version of the row is that of its own making: nothing has touched it although shelters have been asked.
  const [before] = (await rowsAs(
    `select xmin::text as x from housing.request where id = '${requestId}'`,
  )) as {
    x: string
  }[]
  const staff = await world.as('shelter_staff', 'Påhittade huset ett')
  const match = await matchOf(staff, begun)
  await staff.perform(declineMatch, {
    matchId: match?.id as string,
    reason: 'staffing',
    revision: match?.revision as number,
  })
  const [after] = (await rowsAs(`select xmin::text as x from housing.request where id = '${requestId}'`)) as {
    x: string
  }[]
  expect(after).toEqual(before)
  for (const change of [
    `update housing.request set next_release_at = now() where id = '${requestId}'`,
    `update housing.request set made_at = now() where id = '${requestId}'`,
    `insert into housing.offer (id, request_id, case_id, released_at, held_until, meets) values (gen_random_uuid(), '${requestId}', '${caseId}', now(), now(), '{}')`,
  ])
    await expect(rowsAs(change), change).rejects.toThrow()
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  await worker.perform(endRequest, {
    caseId,
    requestId,
    reason: 'entered_wrongly',
    revision: request.revision,
  })
  await pool.settle(requestId)
})

test('whoever does not work on the case does not learn of the request; other roles are refused', async () => {
  at('27T09:05:00')
  const { caseId, requestId } = await asked({ fromDay: '2026-11-27' })
  const colleague = await world.as('caseworker', 'Påhittade nämnden')
  await expect(colleague.perform(viewRequest, { caseId, requestId })).rejects.toThrow(NotFound)
  const staff = await world.as('shelter_staff', 'Påhittade huset ett')
  await expect(staff.perform(viewRequest, { caseId, requestId })).rejects.toThrow(NotFound)
  await expect(staff.perform(makeRequest, { caseId, ...wish, fromDay: '2026-11-27' })).rejects.toThrow(
    NotPermitted,
  )
  const other = await givenCase(worker)
  await expect(worker.perform(viewRequest, { caseId: other, requestId })).rejects.toThrow(NotFound)
  expect((await worker.get('/housing-pool')).status).toBe(404)
})

test('a shelter where somebody on the deny list works is never asked, and is told of as too near', async () => {
  at('27T10:05:00')
  const begun = world.house.clock.now()
  const caseId = await givenCase(worker)
  const staff = await world.as('shelter_staff', 'Påhittade huset ett')
  await givenDenial(world, worker, { caseId, personId: staff.actor.personId })
  await worker.perform(makeRequest, { caseId, ...wish, fromDay: '2026-11-27', areas: 'Luleå' })
  await pool.match()
  const colleague = await world.as('shelter_staff', 'Påhittade huset ett')
  expect(
    (await colleague.perform(viewMatches, {})).matches.filter(({ matchedAt }) => matchedAt >= begun),
  ).toEqual([])
})

test('asking again and again with one area more is stopped, and somebody else is told; a place for tonight is never refused', async () => {
  at('28T08:05:00')
  const caseId = await givenCase(worker)
  const day = { fromDay: '2026-11-28' }
  const planned = { ...wish, ...day, urgency: 'within_days' as const }
  let { requestId } = await worker.perform(makeRequest, { caseId, ...planned, areas: '01' })
  for (const areas of ['01, 12', '01, 12, 14', '01, 12, 14, 2580']) {
    await pool.match()
    const { request } = await worker.perform(viewRequest, { caseId, requestId })
    ;({ requestId } = await worker.perform(changeRequest, {
      caseId,
      requestId,
      ...planned,
      areas,
      revision: request.revision,
    }))
  }
  await pool.match()
  const alerts = await world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.alert')
      .select([behind<string>('alerted', 'person_alias').as('person_id')])
      .where('kind', '=', 'probing')
      .execute(),
  )
  expect(alerts).toEqual([{ person_id: worker.actor.personId }])
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  const again = { caseId, requestId, ...planned, areas: '01, 12, 14, 2580', revision: request.revision }
  await expect(worker.perform(changeRequest, again)).rejects.toMatchObject({
    code: 'housing_request.too_many_for_case',
  })
  await worker.perform(changeRequest, { ...again, urgency: 'now' })
})

test('a shelter whose offer was shown is not asked again for the same person when the request is changed', async () => {
  at('30T08:05:00')
  const day = { fromDay: '2026-11-30' }
  const { caseId, requestId } = await asked({ ...day, areas: 'Luleå' })
  await pool.match()
  const staff = await world.as('shelter_staff', 'Påhittade huset ett')
  const waitingFor = async (fromDay: string) =>
    (await staff.perform(viewMatches, {})).matches.find(
      ({ askedFor, state }) => askedFor.fromDay === fromDay && state === 'waiting',
    )
  const match = await waitingFor(day.fromDay)
  await staff.perform(offerPlace, { matchId: match?.id as string, revision: match?.revision as number })
  at('30T09:00:05')
  await pool.release()
  const shown = await worker.perform(viewRequest, { caseId, requestId })
  expect(shown.offers).toHaveLength(1)
  at('30T09:05:00')
  const changed = await worker.perform(changeRequest, {
    caseId,
    requestId,
    ...wish,
    ...day,
    areas: 'Luleå, Umeå',
    revision: shown.request.revision,
  })
  await pool.settle(requestId)
  await pool.match()
  expect(await waitingFor(day.fromDay)).toBeUndefined()
  // A week later it may be.
  world.setTime('2026-12-07T09:05:00Z')
  const { request } = await worker.perform(viewRequest, { caseId, requestId: changed.requestId })
  const next = await worker.perform(changeRequest, {
    caseId,
    requestId: changed.requestId,
    ...wish,
    fromDay: '2026-12-07',
    areas: 'Luleå, Umeå',
    revision: request.revision,
  })
  await pool.match()
  expect(await waitingFor('2026-12-07')).toBeDefined()
  expect(next.requestId).not.toBe(changed.requestId)
})

test('of two colleagues who answer at once one is told so; what was answered stays, and no place is held twice', async () => {
  world.setTime('2026-12-08T08:05:00Z')
  const begun = world.house.clock.now()
  await asked({ fromDay: '2026-12-08' })
  await pool.match()
  const staff = await world.as('shelter_staff', 'Påhittade huset ett')
  const colleague = await world.as('shelter_staff', 'Påhittade huset ett')
  const match = await matchOf(staff, begun)
  const given = { matchId: match?.id as string, revision: match?.revision as number }
  const answers = await Promise.allSettled([
    staff.perform(offerPlace, given),
    colleague.perform(offerPlace, given),
    colleague.perform(declineMatch, { ...given, reason: 'staffing' }),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const held = await world.asSystem((tx) =>
    tx
      .selectFrom('housing.occupancy')
      .select('id')
      .where('match_id', '=', given.matchId)
      .where('kind', '=', 'held')
      .execute(),
  )
  expect(held.length).toBeLessThanOrEqual(1)
})

test('past the pages a shelter can neither move its time nor touch what has been collected, nor see another shelter', async () => {
  world.setTime('2026-12-09T08:05:00Z')
  const begun = world.house.clock.now()
  const { staff } = await givenHouse(world, 'Påhittade huset tre', '2580')
  await asked({ fromDay: '2026-12-09' })
  await pool.match()
  const match = await matchOf(staff, begun)
  const stranger = await world.as('shelter_staff', 'Påhittade huset ett')
  const run = (person: TestPerson, query: string) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor, world.house.clock.now())
      return (await sql.raw(query).execute(tx)).rows
    })
  const mine = `where id = '${match?.id}'`
  for (const change of ["answer_by = answer_by + interval '1 day'", "state = 'chosen'", "asked_for = '{}'"])
    await expect(
      run(
        staff,
        `update housing.match set ${change}, answered_by_alias = access.alias('shelter_staff', '${staff.actor.personId}') ${mine}`,
      ),
      change,
    ).rejects.toThrow()
  for (const query of [
    'select * from housing.request',
    'select * from housing.offer',
    'select * from housing.pool_note',
  ])
    expect(await run(staff, query), query).toEqual([])
  expect(await run(stranger, `select * from housing.match ${mine}`)).toEqual([])
  await expect(stranger.perform(viewMatch, { matchId: match?.id as string })).rejects.toThrow(NotFound)
  world.setTime('2026-12-09T09:00:05Z')
  await pool.release()
  await expect(
    run(
      staff,
      `update housing.match set state = 'offered', answered_by_alias = access.alias('shelter_staff', '${staff.actor.personId}') ${mine}`,
    ),
  ).rejects.toThrow()
})

test('whoever denies one body after another while they wait is looked at, and a denial holds all the same', async () => {
  world.setTime('2026-12-10T09:05:00Z')
  const { caseId } = await asked({ fromDay: '2026-12-10' })
  const alerts = () =>
    world.asSystem((tx) =>
      tx
        .selectFrom('disclosure.alert')
        .select([behind<string>('alerted', 'person_alias').as('person_id'), 'case_id'])
        .where('kind', '=', 'probing')
        .where('case_id', '=', caseId)
        .execute(),
    )
  for (const [number, seen] of [
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 1],
  ] as const) {
    await givenDenial(world, worker, { caseId, bodyId: await world.body(`Påhittad nekad ${number}`, 'ngo') })
    await pool.match()
    expect([number, (await alerts()).length]).toEqual([number, seen])
  }
  expect((await alerts())[0]?.person_id).toBe(worker.actor.personId)
})
