import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { arrivalKinds } from '../../../app.ts'
import { setActor } from '../../../platform/access/action.ts'
import { arrive, take } from '../../../platform/arrivals/arrive.ts'
import { arrivalKind } from '../../../platform/arrivals/kind.ts'
import { listUntold, listWaiting } from '../../../platform/arrivals/store.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDeclaredNumber, givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { arrivalTasks, goOnTask } from '../../arrivals/send-actions.ts'
import { endPersonMembership } from '../../identity/people-actions.ts'
import { closeCase } from '../../support/cases/close-actions.ts'
import {
  assignCase,
  endAssignment,
  handOverCase,
  standInOnCase,
  viewStaff,
} from '../../support/cases/staff-actions.ts'
import { viewCase } from '../../support/cases/view-actions.ts'
import { paths as supportPaths } from '../../support/paths.ts'
import { onCallPaths as paths } from '../paths.ts'
import { absenceTasks, changeOne, endOne, passTask, sayAbsence, viewAbsence } from './actions.ts'
import { standsIn } from './arrivals.ts'

let world: World
let bodies = 0
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => {
  world.setTime('2026-12-01T09:00:00Z')
})

const DAYS = { fromDay: '2026-12-07', toDay: '2026-12-18' }
const BEFORE = '2026-12-06T22:59:00Z'
const FIRST = '2026-12-06T23:00:00Z'
const LAST = '2026-12-18T22:59:00Z'
const AFTER = '2026-12-18T23:00:00Z'

/** A body with two who work there, one who leads, and one more. */
const scene = async () => {
  bodies += 1
  const body = `Påhittade kommunen ${bodies}`
  await world.body(body, 'municipality')
  return {
    body,
    worker: await world.as('caseworker', body),
    standIn: await world.as('caseworker', body),
    third: await world.as('caseworker', body),
    manager: await world.as('case_manager', body),
  }
}

const say = (who: TestPerson, standIn: TestPerson | undefined, days: Partial<typeof DAYS> = {}) =>
  who.perform(sayAbsence, {
    ...{ ...DAYS, ...days },
    ...(standIn === undefined ? {} : { standInId: standIn.actor.membershipId }),
  })

/** What each wall lets somebody see of a case. */
const walls = async (person: TestPerson, caseId: string) => {
  const first = await person.perform(viewCase, { caseId }).then(
    () => true,
    (error) => {
      if (error instanceof NotFound) return false
      throw error
    },
  )
  const second = await world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    const { rows } = await sql<{ works: boolean; listed: boolean; seen: boolean; fields: boolean }>`select
      support.works_on(${caseId}::uuid) as works,
      exists (select from support.page_of_cases(current_date, null, null, null, null, null, null, null, 100, 0) r where r.id = ${caseId}) as listed,
      exists (select from support.case_file c where c.id = ${caseId}) as seen,
      exists (select from support.field f where f.case_id = ${caseId}) as fields`.execute(tx)
    return rows[0]!
  })
  return { first, ...second }
}
const OPEN = { first: true, works: true, listed: true, seen: true, fields: true }
const SHUT = { first: false, works: false, listed: false, seen: false, fields: false }

/** What waits for somebody, but that they have been told to stand in or been given a case. */
const waits = async (person: TestPerson) =>
  (await listWaiting(world.house.database, person.actor, world.house.clock.now())).filter(
    ({ kind }) => kind !== standsIn.name && kind !== 'support.case_given',
  )
/** Of what waits for somebody, what has to do with who is away. */
const kindsFor = async (person: TestPerson) =>
  (await waits(person)).map(({ kind }) => kind).filter((kind) => /^(on_call|support|test)\./.test(kind))
/** The same person, who has signed in again days later. */
const later = async ({ actor }: TestPerson): Promise<TestPerson> =>
  (await world.everybody(new Set([actor.personId])))[0]!
const pageOf = async (person: TestPerson, address: string) =>
  (await (await later(person)).get(address)).text()
const look = () => absenceTasks(world.house)[passTask]!({})
const atSystem = (moment: string) => {
  world.setTime(moment)
  return look()
}

/** Something that waits for somebody by name. */
const thing = arrivalKind('test.thing', {
  urgency: 'urgent',
  place: paths.own,
  for: [],
  staff: [],
  raisedBy: [],
  settledBy: [],
  words: () => ({ what: 'Något påhittat', verb: 'Öppna' }),
})
const waitFor = (by: TestPerson, person: TestPerson, caseId?: string) =>
  world.house.database.transaction().execute(async (tx) => {
    const now = world.house.clock.now()
    await setActor(tx, by.actor, now)
    return arrive({ tx, now }, thing, {
      about: crypto.randomUUID(),
      ...(caseId === undefined ? {} : { caseId }),
      for: { bodyId: person.actor.bodyId, people: [person.actor.personId] },
      place: {},
    })
  })

describe('whoever stands in', () => {
  test('sees the cases of whoever is away from the first day to the last, in both walls, and no longer; late jobs or not', async () => {
    const { worker, standIn, third } = await scene()
    const caseId = await givenCase(worker)
    const other = await givenCase(third)
    await say(worker, standIn)
    for (const [moment, expected] of [
      [BEFORE, SHUT],
      [FIRST, OPEN],
      [LAST, OPEN],
      [AFTER, SHUT],
    ] as const) {
      world.setTime(moment)
      expect(await walls(standIn, caseId), moment).toEqual(expected)
      expect(await walls(worker, caseId), moment).toEqual(OPEN)
    }
    world.setTime(FIRST)
    expect(await walls(standIn, other)).toEqual(SHUT)
    await atSystem('2026-12-19T03:00:00Z')
    const ended = await world.asSystem((tx) =>
      tx
        .selectFrom('support.assignment')
        .select(['ended_at', 'until_at', 'in_place_of'])
        .where('case_id', '=', caseId)
        .where('part', '=', 'stand_in')
        .execute(),
    )
    expect(ended).toEqual([
      { ended_at: new Date(AFTER), until_at: new Date(AFTER), in_place_of: worker.actor.personId },
    ])
  })

  test('sees a case that comes to whoever is away meanwhile, and none any more that is taken from them', async () => {
    const { worker, standIn, third, manager } = await scene()
    const caseId = await givenCase(third)
    await say(worker, standIn)
    world.setTime(FIRST)
    await manager.perform(handOverCase, { caseId, personId: worker.actor.personId })
    expect(await walls(standIn, caseId)).toEqual(OPEN)
    await manager.perform(handOverCase, { caseId, personId: third.actor.personId })
    await manager.perform(endAssignment, { caseId, personId: worker.actor.personId })
    expect(await walls(standIn, caseId)).toEqual(SHUT)
  })

  test('neither gives the case away nor takes it, and what they work on themselves stays theirs', async () => {
    const { worker, standIn, third } = await scene()
    const caseId = await givenCase(worker)
    await worker.perform(assignCase, { caseId, personId: standIn.actor.personId })
    const { absenceId } = await say(worker, standIn)
    world.setTime(FIRST)
    for (const person of [standIn, third])
      await expect(
        standIn.perform(handOverCase, { caseId, personId: person.actor.personId }),
      ).rejects.toMatchObject({ status: 403 })
    await worker.perform(endOne, { absenceId, revision: 1 })
    expect(await walls(standIn, caseId)).toEqual(OPEN)
  })

  test('is shown on the case as in place of whom and until when, and in the list of cases', async () => {
    const { worker, standIn } = await scene()
    const caseId = await givenCase(worker)
    await say(worker, standIn)
    world.setTime(FIRST)
    const page = await pageOf(standIn, supportPaths.case({ caseId }))
    expect(page).toMatch(/i stället för Påhittad caseworker till och med 18 december/)
    expect(await pageOf(standIn, supportPaths.cases())).toContain('I stället för Påhittad caseworker')
    expect(await pageOf(worker, supportPaths.cases())).not.toContain('I stället för')
    const { workers } = await worker.perform(viewStaff, { caseId })
    expect(workers.map(({ part, untilAt }) => [part, untilAt])).toEqual([
      ['responsible', null],
      ['stand_in', new Date(AFTER)],
    ])
    expect(await pageOf(worker, '/account')).toMatch(/Borta 7 december[\s\S]*?Påhittad caseworker står in/)
  })

  test('is told that they do until they have seen for whom, and whoever comes after them', async () => {
    const { worker, standIn, third } = await scene()
    const told = async (person: TestPerson) =>
      (await listWaiting(world.house.database, person.actor, world.house.clock.now())).filter(
        ({ kind }) => kind === standsIn.name,
      ).length
    const { absenceId } = await say(worker, standIn)
    expect([await told(standIn), await told(third)]).toEqual([1, 0])
    expect(await (await standIn.get(paths.absence({ absenceId }))).text()).toContain(
      'Påhittad caseworker är borta',
    )
    expect(await told(standIn)).toBe(0)
    await worker.perform(changeOne, {
      ...{ absenceId, revision: 1, toDay: DAYS.toDay, standInId: third.actor.membershipId },
    })
    expect([await told(standIn), await told(third)]).toEqual([0, 1])
    await worker.perform(endOne, { absenceId, revision: 2 })
    expect(await told(third)).toBe(0)
  })

  test('stands in no longer when whoever was away is back early, nor when somebody else does', async () => {
    const { worker, standIn, third } = await scene()
    const caseId = await givenCase(worker)
    const { absenceId } = await say(worker, standIn)
    world.setTime(FIRST)
    await worker.perform(changeOne, {
      absenceId,
      revision: 1,
      toDay: '2026-12-20',
      standInId: third.actor.membershipId,
    })
    expect(await walls(standIn, caseId)).toEqual(SHUT)
    world.setTime(AFTER)
    expect(await walls(third, caseId)).toEqual(OPEN)
    await worker.perform(endOne, { absenceId, revision: 2 })
    expect(await walls(third, caseId)).toEqual(SHUT)
    expect(await walls(worker, caseId)).toEqual(OPEN)
  })
})

describe('who says that somebody is away', () => {
  test('is whoever is away, or whoever leads; nobody else, in either wall', async () => {
    const { body, worker, standIn, third, manager } = await scene()
    const elsewhere = await world.as('case_manager', 'Påhittade grannkommunen')
    const of = { ...DAYS, membershipId: worker.actor.membershipId }
    await expect(third.perform(sayAbsence, of)).rejects.toMatchObject({ status: 403 })
    await expect(elsewhere.perform(sayAbsence, of)).rejects.toThrow(NotFound)
    for (const person of [third, standIn, elsewhere])
      await expect(
        world.house.database.transaction().execute(async (tx) => {
          await setActor(tx, person.actor, world.house.clock.now())
          await tx
            .insertInto('on_call.absence')
            .values({
              ...{ body_id: person.actor.bodyId, membership_id: worker.actor.membershipId },
              ...{ stand_in_id: person.actor.membershipId, from_day: DAYS.fromDay, to_day: DAYS.toDay },
              ...{ said_by: person.actor.personId, said_at: world.house.clock.now() },
            })
            .execute()
        }),
      ).rejects.toThrow()
    const officer = await world.as('body_officer', body)
    await expect(
      manager.perform(sayAbsence, { ...DAYS, membershipId: officer.actor.membershipId }),
    ).rejects.toMatchObject({ status: 403 })
    await manager.perform(sayAbsence, { ...of, standInId: standIn.actor.membershipId })
    expect((await third.get(paths.absences())).status).toBe(200)
    expect(await (await manager.get(supportPaths.bodyCases())).text()).toContain('Frånvaro')
  })

  test('names somebody in the same role who is not away then, and days that are to come and not said already', async () => {
    const { worker, standIn, third, manager } = await scene()
    await expect(say(worker, manager)).rejects.toMatchObject({ code: 'absence.cannot_stand_in' })
    await expect(say(worker, worker)).rejects.toMatchObject({ code: 'absence.cannot_stand_in' })
    await expect(say(worker, standIn, { toDay: '2026-12-06' })).rejects.toMatchObject({
      code: 'absence.ends_before',
    })
    await expect(say(worker, standIn, { fromDay: '2026-11-02', toDay: '2026-11-30' })).rejects.toMatchObject({
      code: 'absence.over_already',
    })
    await say(worker, standIn)
    await expect(say(worker, standIn, { fromDay: DAYS.toDay, toDay: '2026-12-24' })).rejects.toMatchObject({
      code: 'absence.is_said',
    })
    await expect(say(third, worker)).rejects.toMatchObject({ code: 'absence.cannot_stand_in' })
    await say(third, standIn)
  })
})

describe('a case that the stand-in is kept away from', () => {
  test('is not opened for them; whoever leads is told that somebody must take it, and lets another stand in until the same day', async () => {
    const { worker, standIn, third, manager } = await scene()
    const caseId = await givenCase(worker)
    const seen = await givenCase(worker)
    await givenDenial(world, worker, { caseId, personId: standIn.actor.personId })
    const { absenceId } = await say(worker, standIn)
    world.setTime(FIRST)
    expect(await walls(standIn, caseId)).toEqual(SHUT)
    expect(await walls(standIn, seen)).toEqual(OPEN)
    expect(await waits(standIn)).toEqual([])
    expect((await waits(manager)).map(({ kind, place }) => [kind, place['caseId']])).toEqual([
      ['support.nobody_stands_in', caseId],
    ])
    expect((await worker.perform(viewAbsence, { absenceId })).cases).toEqual({ open: 1, waiting: 1 })
    const page = await pageOf(manager, supportPaths.staff({ caseId }))
    expect(page).toContain('Påhittad caseworker är borta till och med 18 december')
    await expect(
      manager.perform(standInOnCase, { caseId, absenceId, personId: standIn.actor.personId }),
    ).rejects.toMatchObject({ code: 'case.cannot_be_given_to' })
    const sent = await (await later(manager)).post(supportPaths.standIn({ caseId }), {
      absenceId,
      personId: third.actor.personId,
    })
    expect(sent.status).toBe(303)
    expect(await walls(third, caseId)).toEqual(OPEN)
    expect(await waits(manager)).toEqual([])
    world.setTime(AFTER)
    expect(await walls(third, caseId)).toEqual(SHUT)
  })

  test('is told of to whoever leads when they said it themselves, too', async () => {
    const { worker, standIn, manager } = await scene()
    const caseId = await givenCase(worker)
    await givenDenial(world, worker, { caseId, personId: standIn.actor.personId })
    const of = { ...DAYS, membershipId: worker.actor.membershipId }
    const { absenceId } = await manager.perform(sayAbsence, { ...of, standInId: standIn.actor.membershipId })
    expect(await kindsFor(manager)).toEqual(['support.nobody_stands_in'])
    await manager.perform(changeOne, { absenceId, revision: 1, toDay: DAYS.toDay })
    expect(await kindsFor(manager)).toEqual(['on_call.nobody_stands_in'])
  })

  test('is told of whenever they come to be kept away: put on its deny list later, or partial by their own word', async () => {
    const { worker, standIn, manager } = await scene()
    const denied = await givenCase(worker)
    const near = await givenCase(worker, { values: { identity: { identity_number: '19800101-1231' } } })
    await say(worker, standIn)
    world.setTime(FIRST)
    expect(await walls(standIn, near)).toEqual(OPEN)
    await givenDenial(world, worker, { caseId: denied, personId: standIn.actor.personId })
    await givenDeclaredNumber(world, standIn, { number: '198001011231', relation: 'relative' })
    for (const caseId of [denied, near]) expect(await walls(standIn, caseId)).toEqual(SHUT)
    const told = (await waits(manager)).map(({ place }) => place['caseId'])
    expect(new Set(told)).toEqual(new Set([denied, near]))
    await worker.perform(closeCase, { caseId: denied, reason: 'needs_met', acknowledged: 'yes' })
    expect((await waits(manager)).map(({ place }) => place['caseId'])).toEqual([near])
  })

  test('is told of to everybody who may know of it, where whoever leads may not', async () => {
    const { worker, standIn, third, manager } = await scene()
    const caseId = await givenCase(worker)
    for (const { actor } of [standIn, manager])
      await givenDenial(world, worker, { caseId, personId: actor.personId })
    await say(worker, standIn)
    expect(await kindsFor(manager)).toEqual([])
    expect(await kindsFor(standIn)).toEqual([])
    expect(await kindsFor(third)).toEqual(['support.nobody_stands_in'])
  })
})

describe('what waits by name for whoever is away', () => {
  test('stands on the stand-in’s first page too, says for whom, is mailed to them, and is gone from there when the absence is over', async () => {
    const { worker, standIn, manager } = await scene()
    const caseId = await givenCase(worker)
    const { absenceId } = await say(worker, standIn)
    world.setTime(FIRST)
    const id = await waitFor(manager, worker, caseId)
    expect((await waits(standIn)).map((one) => [one.id, one.inPlaceOf])).toEqual([
      [id, 'Påhittad caseworker'],
    ])
    expect((await waits(worker)).map((one) => [one.id, one.inPlaceOf])).toEqual([[id, null]])
    const told = await world.asSystem((tx) => listUntold(tx, id, 0, {}))
    expect(told).toEqual([standIn.actor.personId])
    expect(await world.asSystem((tx) => listUntold(tx, id, 0, { inPerson: true }))).toEqual([])
    await worker.perform(endOne, { absenceId, revision: 1 })
    expect(await waits(standIn)).toEqual([])
    expect((await waits(worker)).map((one) => one.id)).toEqual([id])
  })

  test('is kept from a stand-in who may not know of the case, and shown to whoever stands in on it, or else to whoever leads', async () => {
    const { worker, standIn, third, manager } = await scene()
    const caseId = await givenCase(worker)
    await givenDenial(world, worker, { caseId, personId: standIn.actor.personId })
    const { absenceId } = await say(worker, standIn)
    world.setTime(FIRST)
    await waitFor(worker, worker, caseId)
    expect(await kindsFor(standIn)).toEqual([])
    expect(await kindsFor(manager)).toContain('test.thing')
    await manager.perform(standInOnCase, { caseId, absenceId, personId: third.actor.personId })
    expect(await kindsFor(third)).toEqual(['test.thing'])
    expect(await kindsFor(standIn)).toEqual([])
  })

  test('of what a stand-in began nothing is left with them: it goes back to whoever is responsible', async () => {
    const { worker, standIn, manager } = await scene()
    const caseId = await givenCase(worker)
    await say(worker, standIn)
    world.setTime(FIRST)
    const begun = await waitFor(manager, standIn, caseId)
    expect((await waits(standIn)).map(({ id }) => id)).toEqual([begun])
    await atSystem(AFTER)
    const later = await waitFor(manager, standIn, caseId)
    expect(await waits(standIn)).toEqual([])
    expect((await waits(worker)).map(({ id }) => id).toSorted()).toEqual([begun, later].toSorted())
  })

  test('and what they had taken before they went goes on as if nobody had', async () => {
    const { worker, standIn, manager } = await scene()
    const caseId = await givenCase(worker)
    const id = await waitFor(manager, worker, caseId)
    await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, worker.actor, world.house.clock.now())
      expect(await take(tx, id)).toBe(true)
    })
    await say(worker, standIn)
    world.setTime(FIRST)
    await arrivalTasks(arrivalKinds)(world.house)[goOnTask]!({})
    expect((await waits(standIn)).map((one) => [one.id, one.takenAt])).toEqual([[id, null]])
  })
})

describe('whoever leads is told', () => {
  test('when nobody stands in, or whoever did has left or is away too, until somebody has been found', async () => {
    const { body, worker, standIn, third, manager } = await scene()
    await givenCase(worker)
    const { absenceId } = await say(worker, undefined)
    expect(await kindsFor(manager)).toEqual(['on_call.nobody_stands_in'])
    expect((await manager.get(paths.absence({ absenceId }))).status).toBe(200)
    await manager.perform(changeOne, {
      absenceId,
      revision: 1,
      toDay: DAYS.toDay,
      standInId: standIn.actor.membershipId,
    })
    expect(await kindsFor(manager)).toEqual([])
    const own = await say(standIn, third, { fromDay: '2026-12-16', toDay: '2026-12-16' })
    expect(await kindsFor(manager)).toEqual(['on_call.nobody_stands_in'])
    await standIn.perform(endOne, { absenceId: own.absenceId, revision: 1 })
    expect(await kindsFor(manager)).toEqual([])
    const administrator = await world.as('administrator', body)
    await administrator.perform(endPersonMembership, {
      personId: standIn.actor.personId,
      membershipId: standIn.actor.membershipId,
    })
    expect(await kindsFor(manager)).toEqual(['on_call.nobody_stands_in'])
    await manager.perform(endOne, { absenceId, revision: 3 }).catch(async (error) => {
      expect(error).toMatchObject({ code: 'absence.changed_by_another' })
      const { absence } = await manager.perform(viewAbsence, { absenceId })
      await manager.perform(endOne, { absenceId, revision: absence.revision })
    })
    expect(await kindsFor(manager)).toEqual([])
  })
})

/** Numbers that look random and are the same in each run (mulberry32). */
const randomly = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Each another history: one by the day in a short run, all in a long one. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const seeds = process.env.SAMLAD_TEST_ROUNDS
  ? SEEDS
  : [SEEDS[Math.floor(Date.now() / 86_400_000) % SEEDS.length]!]

describe('for any absences and deny lists', () => {
  test.each(seeds)(
    'nobody kept away ever reads, and every open case has somebody who answers for it, %i',
    async (seed) => {
      const pick = randomly(seed)
      bodies += 1
      const body = `Påhittade slumpkommunen ${bodies}`
      const people = [
        ...(await Promise.all([0, 1, 2, 3].map(() => world.as('caseworker', body)))),
        await world.as('case_manager', body),
      ]
      const workers = people.slice(0, 4)
      const cases: { id: string; denied: Set<number> }[] = []
      for (let number = 0; number < 6; number += 1)
        cases.push({ id: await givenCase(workers[pick(4)]!), denied: new Set() })
      for (let turn = 0; turn < 14; turn += 1) {
        const who = workers[pick(4)]!
        const standIn = pick(4) === 0 ? undefined : workers[pick(4)]
        const one = cases[pick(cases.length)]!
        const first = pick(20)
        const day = (offset: number) => `2026-12-${String(1 + first + offset).padStart(2, '0')}`
        world.setTime('2026-12-01T09:00:00Z')
        if (pick(3) === 0) {
          const denied = pick(5)
          const owner = await world.asSystem((tx) =>
            tx
              .selectFrom('support.assignment')
              .select('person_id')
              .where('case_id', '=', one.id)
              .where('part', '=', 'responsible')
              .where('ended_at', 'is', null)
              .executeTakeFirstOrThrow(),
          )
          const by = people.find(({ actor }) => actor.personId === owner.person_id)!
          if (people[denied] !== by && !one.denied.has(denied) && !one.denied.has(people.indexOf(by))) {
            await givenDenial(world, by, { caseId: one.id, personId: people[denied]!.actor.personId })
            one.denied.add(denied)
          }
        } else
          await say(who, standIn, { fromDay: day(0), toDay: day(pick(9)) }).catch((error) =>
            expect(error.code).toMatch(/^absence\./),
          )

        for (const moment of ['2026-12-03T09:00:00Z', '2026-12-12T09:00:00Z', '2026-12-20T09:00:00Z']) {
          world.setTime(moment)
          await look()
          const waiting = await Promise.all(people.map(waits))
          for (const { id, denied } of cases) {
            const seen = await Promise.all(people.map(async (person) => (await walls(person, id)).works))
            for (const kept of denied) {
              expect(seen[kept], `seed ${seed}, turn ${turn}, ${moment}`).toBe(false)
              expect(waiting[kept]!.filter(({ place }) => place['caseId'] === id)).toEqual([])
            }
            const { rows } = await world.asSystem((tx) =>
              sql<{
                person: string
                away: boolean
              }>`select a.person_id as person, exists (select from on_call.absence x
                join identity.membership m on m.id = x.membership_id
                where m.person_id = a.person_id and x.ended_at is null and x.starts_at <= ${new Date(moment)} and x.ends_at > ${new Date(moment)}) as away
              from support.assignment a where a.case_id = ${id} and a.ended_at is null and (a.part = 'responsible'
                or a.part = 'stand_in' and support.works_now(a))`.execute(tx),
            )
            const isThere = rows.some(
              ({ person, away }) =>
                !away && !denied.has(people.findIndex(({ actor }) => actor.personId === person)),
            )
            const isTold = waiting.some((rowsOf) =>
              rowsOf.some(({ kind, place }) => kind === 'on_call.nobody_stands_in' || place['caseId'] === id),
            )
            expect(isThere || isTold, `seed ${seed}, turn ${turn}, ${moment}`).toBe(true)
          }
        }
      }
    },
    240_000,
  )
})

test('who works on a case now is found by the index of current work, not by asking of each row', async () => {
  const { rows } = await world.asSystem(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return sql<{ 'QUERY PLAN': string }>`explain select a.case_id from support.assignment a
      where a.person_id = '00000000-0000-4000-8000-000000000001' and support.works_now(a)`.execute(tx)
  })
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('assignment_current')
  expect(plan).not.toContain('works_now')
})
