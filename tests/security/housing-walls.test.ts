import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  answerRound,
  openRound,
  viewQuestions,
  workOutRounds,
} from '../../src/modules/housing/competence/actions.ts'
import { CURRENT } from '../../src/modules/housing/competence/content.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { aliasOf } from '../../src/platform/access/relations.ts'
import { givenDenial, givenEmergency, givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openPlacements } from '../../src/testing/placement-scene.ts'
import { type GivenShelter, givenShelter } from '../../src/testing/shelters.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// Faults: a row of protected housing that somebody reads, writes, moves or draws out of a function with the application's own
// role and their own settings, past every action. Each line of the table is one try, with what the database answers.

let scene: Awaited<ReturnType<typeof openPlacements>>
let elsewhere: GivenShelter
let mine: { caseId: string; placementId: string }
let other: { caseId: string; placementId: string }
let waiting: { caseId: string; placementId: string }
let denied: { caseId: string; placementId: string }
const people: Record<string, TestPerson> = {}

beforeAll(async () => {
  scene = await openPlacements()
  const { world, worker, staff } = scene
  const board = 'Påhittade nämnden'
  Object.assign(people, {
    worker,
    staff,
    manager: await world.as('case_manager', board),
    emergency: await world.as('caseworker', board),
    second: await world.as('caseworker', board),
    administrator: await world.as('administrator', board),
    lawyer: await world.as('lawyer', board),
    live: await world.as('ngo_officer', 'Påhittade följande föreningen'),
    stranger: await world.as('shelter_staff', 'Påhittade främmande huset'),
    deniedStaff: await world.as('shelter_staff', 'Påhittade huset'),
    otherRole: await world.as('body_officer', 'Påhittade huset'),
    otherWorker: await world.as('caseworker', board),
  })
  elsewhere = await givenShelter(world, people.stranger!, [{ places: ['adult', 'adult'] }])
  mine = await scene.running()
  waiting = await scene.granted({
    children: [scene.child('2015-05-05', 'second_without_consent')],
  })
  other = await scene.running()
  denied = await scene.running()
  await givenDenial(world, worker, { caseId: denied.caseId, personId: people.deniedStaff!.actor.personId })
  await givenEmergency(world, {
    caseId: mine.caseId,
    worker,
    colleague: people.emergency!,
    second: people.second!,
  })
  await givenLiveView(world, worker, {
    caseId: mine.caseId,
    toBody: people.live!.actor.bodyId,
    parts: ['housing', 'whereabouts', 'timeline', 'needs', 'legal'],
  })
}, 120_000)

/** What the database answers somebody: how many rows, or the code of its refusal. */
const answer = async (who: string, query: RawBuilder<unknown>): Promise<number | string> => {
  const { world } = scene
  try {
    return await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, people[who]!.actor, world.house.clock.now())
      const { rows, numAffectedRows } = await query.execute(tx)
      return numAffectedRows === undefined ? rows.length : Number(numAffectedRows)
    })
  } catch (error) {
    return (error as { code: string }).code
  }
}
const REFUSED = '42501'
const outsiders = [
  ...['manager', 'emergency', 'second', 'administrator', 'lawyer', 'live', 'stranger', 'otherRole'],
  'otherWorker',
]

describe('nobody but the staff and those who work on the case', () => {
  const tables = [
    ...['placement', 'placement_person', 'placement_child', 'placement_decision', 'placement_review'],
    ...['placement_look', 'court_matter', 'request', 'match', 'offer', 'pool_note'],
    ...['by_hand', 'areas_freed', 'where_leave', 'entry'],
  ]
  test.each(outsiders)('%s reads a row of a placement, of the pool, or of the house', async (who) => {
    for (const table of tables)
      expect([table, await answer(who, sql`select from ${sql.table(`housing.${table}`)}`)]).toEqual([
        table,
        0,
      ])
    const { shelterId } = scene.shelter
    for (const table of ['location', 'room', 'place', 'occupancy', 'competence_answer'])
      expect([
        table,
        await answer(who, sql`select from ${sql.table(`housing.${table}`)} where shelter_id = ${shelterId}`),
      ]).toEqual([table, 0])
    expect(await answer(who, sql`select from housing.shelter where id = ${shelterId}`)).toBe(0)
  })
  test.each(outsiders)('%s changes a placement or one of its people', async (who) => {
    for (const change of [
      sql`update housing.placement set state = 'ended', ended_on = '2026-11-24' where id = ${mine.placementId}`,
      sql`update housing.placement set followed_by = 'unknown' where id = ${mine.placementId}`,
      sql`update housing.placement_person set left_on = '2026-11-24' where placement_id = ${mine.placementId}`,
      sql`delete from housing.occupancy where placement_id = ${mine.placementId}`,
    ])
      expect(await answer(who, change)).toBe(0)
  })
  test.each(outsiders)('%s is told something by a function', async (who) => {
    const { placementId } = waiting
    for (const call of [
      sql`select where housing.waits_for_court(${placementId})`,
      sql`select where housing.court_has_granted(${placementId})`,
      sql`select where housing.has_placed_in(${scene.shelter.shelterId})`,
      sql`select where housing.knows_where(${placementId})`,
      sql`select where housing.waits_by_hand(${randomUUID()})`,
      sql`select where housing.is_in_pool(${scene.shelter.shelterId})`,
      sql`select where housing.confirm_entry(${scene.shelter.shelterId})`,
      sql`select where housing.let_go_reserved(${placementId}) > 0`,
      sql`select where housing.reserve_offered(${placementId}) > 0`,
      sql`select where housing.prolong_places(${mine.placementId}, '2026-12-01')`,
      sql`select from housing.shelter_for((select offer_id from housing.placement where id = ${placementId}), ${waiting.caseId})`,
      sql`select from housing.own_competence(${randomUUID()}, ${scene.shelter.shelterId})`,
    ])
      expect(await answer(who, call)).toBe(0)
    for (const hidden of [
      sql`select housing.free_places(${placementId}, null, now())`,
      sql`select housing.unlink_competence_answers(${randomUUID()})`,
    ])
      expect(await answer(who, hidden)).toBe(REFUSED)
  })
  test('an emergency and a live view read no step towards it in the timeline', async () => {
    const steps = sql`select from support.event where case_id = ${mine.caseId} and (kind like 'placement%' or kind like 'housing%')`
    expect(await answer('worker', steps)).not.toBe(0)
    for (const who of ['emergency', 'live', 'manager'])
      expect([who, await answer(who, steps)]).toEqual([who, 0])
  })
})

describe('whoever may do something may do no more', () => {
  const placementOf = (more: Readonly<Record<string, unknown>>) => {
    const row: Record<string, unknown> = {
      ...{ id: randomUUID(), number: randomUUID(), body_id: scene.worker.actor.bodyId },
      ...{ shelter_id: scene.shelter.shelterId, operator: aliasOf('operator', scene.staff.actor.bodyId) },
      ...{ ground: 'social_board', decided_on: '2026-11-24', decided_by: scene.worker.actor.personId },
      ...{ planned_from: '2026-11-24', planned_until: '2026-12-24', known_until: '2026-12-22' },
      ...more,
    }
    const names = Object.keys(row)
    return sql`insert into housing.placement (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.join(names.map((name) => sql`${row[name]}`))})`
  }

  test('a placement is written within its case, by whoever works on it, and lapses in time', async () => {
    const caseId = await givenCase(scene.worker)
    for (const [who, more, answered] of [
      ['worker', {}, REFUSED],
      ['manager', { decided_by: people.manager!.actor.personId }, REFUSED],
      ['staff', { body_id: scene.staff.actor.bodyId, decided_by: scene.staff.actor.personId }, REFUSED],
      ['worker', { moves_from: other.placementId }, REFUSED],
    ] as const)
      expect([who, await answer(who, placementOf({ case_id: caseId, ...more }))]).toEqual([who, answered])
    // Where somebody may place, through an offer that was chosen: not from another case, and not for ever.
    const { offer_id, request_id } = await scene.world.asSystem((tx) =>
      tx
        .selectFrom('housing.placement')
        .select(['offer_id', 'request_id'])
        .where('id', '=', waiting.placementId)
        .executeTakeFirstOrThrow(),
    )
    const again = { case_id: waiting.caseId, offer_id, request_id }
    const taken = await answer(
      'worker',
      sql`update housing.placement set state = 'withdrawn', end_reason = 'mistake' where id = ${waiting.placementId}`,
    )
    expect(taken).toBe(1)
    for (const [more, answered] of [
      [{ known_until: '2036-12-22' }, REFUSED],
      [
        {
          decided_on: '2030-01-01',
          planned_from: '2030-01-01',
          planned_until: '2030-02-01',
          known_until: '2030-01-29',
        },
        REFUSED,
      ],
      [{ moves_from: other.placementId }, '23503'],
    ] as const)
      expect([more, await answer('worker', placementOf({ ...again, ...more }))]).toEqual([more, answered])
  })

  test('a board keeps places until the day it has decided, and learns of no later one', async () => {
    const ask = (until: string) =>
      answer('worker', sql`select where housing.prolong_places(${mine.placementId}, ${until}::timestamptz)`)
    expect(await ask('2027-12-31T00:00:00Z')).toBe(0)
    const [use] = await scene.usesOf(mine.placementId)
    expect(use?.during).not.toContain('2027-12')
  })

  test('how somebody’s time ended is changed by their board, and where they moved by nobody', async () => {
    const ended = await scene.running()
    const { placementId } = ended
    const end = sql`update housing.placement set state = 'ended', ended_on = '2026-11-24', end_reason = 'planned', followed_by = 'unknown' where id = ${placementId}`
    expect(await answer('staff', end)).toBe(1)
    for (const change of [sql`followed_by = 'to_whom_harmed'`, sql`end_reason = 'could_not_stay'`])
      expect(
        await answer('staff', sql`update housing.placement set ${change} where id = ${placementId}`),
      ).toBe(REFUSED)
    expect(
      await answer(
        'worker',
        sql`update housing.placement set followed_by = 'own_housing' where id = ${placementId}`,
      ),
    ).toBe(1)
    expect(
      await answer(
        'worker',
        sql`update housing.placement set moved_to = ${mine.placementId} where id = ${placementId}`,
      ),
    ).not.toBe(1)
  })

  test('a shelter uses its own places, for its own placements', async () => {
    const use = (place: string, shelterId: string, kind: string, more: Record<string, unknown> = {}) => {
      const row: Record<string, unknown> = {
        ...{ id: randomUUID(), shelter_id: shelterId, place_id: place, kind, made_at: new Date() },
        ...more,
      }
      return sql`insert into housing.occupancy (during, ${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
        values (tstzrange('2028-01-01', '2028-01-02'), ${sql.join(Object.values(row).map((value) => sql`${value}`))})`
    }
    const { shelterId, rooms } = scene.shelter
    const [own, theirs] = [rooms[15]![0]!, elsewhere.rooms[0]![0]!]
    const out = { reason: 'repair' }
    for (const [who, query, answered] of [
      ['staff', use(own, shelterId, 'out_of_service', out), 1],
      ['staff', use(theirs, elsewhere.shelterId, 'out_of_service', out), REFUSED],
      ['staff', use(theirs, shelterId, 'out_of_service', out), '23503'],
      ['stranger', use(own, shelterId, 'out_of_service', out), REFUSED],
      [
        'stranger',
        use(theirs, elsewhere.shelterId, 'reserved', { placement_id: mine.placementId, person_number: 1 }),
        '23503',
      ],
      [
        'worker',
        use(own, shelterId, 'reserved', { placement_id: mine.placementId, person_number: 1 }),
        REFUSED,
      ],
      ['manager', use(own, shelterId, 'out_of_service', out), REFUSED],
    ] as const)
      expect([who, await answer(who, query)]).toEqual([who, answered])
  })

  test('somebody of the shelter who is denied a case takes a place from nobody', async () => {
    const where = sql`where placement_id = ${denied.placementId}`
    expect(await answer('deniedStaff', sql`delete from housing.occupancy ${where}`)).toBe(0)
    expect(await answer('deniedStaff', sql`update housing.occupancy set ended_at = now() ${where}`)).toBe(0)
    expect(
      await answer('deniedStaff', sql`select from housing.placement where id = ${denied.placementId}`),
    ).toBe(0)
    expect(
      await answer('deniedStaff', sql`select where housing.knows_placement(${denied.placementId})`),
    ).toBe(0)
    expect(await answer('staff', sql`select where housing.knows_placement(${denied.placementId})`)).toBe(1)
  })

  test('whoever asks the pool is answered on the hour, and sets no answer', async () => {
    const caseId = await givenCase(scene.worker)
    const ask = (release: string) =>
      sql`insert into housing.request (id, number, case_id, body_id, made_by, made_at, urgency, from_day, receives, next_release_at, in_pool_until)
        values (${randomUUID()}, ${randomUUID()}, ${caseId}, ${scene.worker.actor.bodyId}, ${scene.worker.actor.personId},
          ${scene.world.house.clock.now()}, 'now', '2026-11-24', 'women', ${release}, '2026-12-01')`
    expect(await answer('worker', ask('2026-11-24T12:31:00Z'))).toBe(REFUSED)
    expect(await answer('worker', ask('2026-11-24T12:10:00Z'))).not.toBe(1)
    expect(await answer('worker', ask('2026-11-24T13:00:00Z'))).toBe(1)
    const made = sql`(select id from housing.request where case_id = ${caseId})`
    for (const query of [
      sql`insert into housing.offer (id, request_id, case_id, released_at, held_until, meets, state)
        select gen_random_uuid(), ${made}, ${caseId}, now(), now() + interval '1 day', '{}', 'chosen'`,
      sql`insert into housing.match (id, request_id, case_id, shelter_id, operator, asked_for, matched_at, answer_by, state, answered_by_alias)
        select gen_random_uuid(), ${made}, ${caseId}, ${scene.shelter.shelterId}, access.alias('operator', ${scene.staff.actor.bodyId}), '{}', now(), now(), 'offered', access.alias('shelter_staff', ${scene.worker.actor.personId})`,
      sql`insert into housing.pool_note (request_id, case_id, noted_at) select ${made}, ${caseId}, now()`,
      sql`update housing.request set next_release_at = '2026-11-24T12:00:00Z' where case_id = ${caseId}`,
      sql`update housing.request set case_id = ${mine.caseId} where case_id = ${caseId}`,
    ])
      expect(await answer('worker', query)).toBe(REFUSED)
  })
})

describe('what staff have answered about their own competence', () => {
  const statements = CURRENT.topics.flatMap(({ statements }) => statements)
  let roundId: string
  let five: TestPerson[]
  const shelterId = () => scene.shelter.shelterId
  const own = async () => (await five[0]!.perform(viewQuestions, { roundId, shelterId: shelterId() })).own
  beforeAll(async () => {
    const { world } = scene
    await world.body('Påhittade frågande myndigheten', 'agency')
    const authority = await world.as('body_officer', 'Påhittade frågande myndigheten')
    ;({ roundId } = await authority.perform(openRound, { opensOn: '2026-11-24', closesOn: '2026-11-30' }))
    five = [scene.staff]
    while (five.length < 6) five.push(await world.as('shelter_staff', 'Påhittade huset'))
    const answers = Object.fromEntries(statements.map(({ key }) => [key, 'sure' as const]))
    for (const person of five)
      await person.perform(answerRound, { roundId, shelterId: shelterId(), setting: 'adults', answers })
  })

  test('nobody reads it out of the sums before and after a colleague has answered', async () => {
    expect(await own(), 'while it is asked').toEqual([])
  })
  test('nobody answers for others, and nobody twice', async () => {
    const stuff = sql`insert into housing.competence_answer (round_id, shelter_id, setting, answers)
      values (${roundId}, ${shelterId()}, 'adults', '{}')`
    expect(await answer('staff', stuff)).toBe('23514')
    expect(await answer('stranger', stuff)).not.toBe(1)
    expect(
      await answer(
        'stranger',
        sql`insert into housing.competence_answered (round_id, person_alias) values (${roundId}, ${aliasOf('shelter_staff', people.otherRole!.actor.personId)})`,
      ),
    ).toBe(REFUSED)
  })
  test('once a round has closed no row leads from an answer to whoever gave it', async () => {
    const { world } = scene
    const linked = () =>
      world.asSystem(async (tx) =>
        sql`select from housing.competence_answer a join housing.competence_answered d on d.round_id = a.round_id and d.xmin = a.xmin
          where a.round_id = ${roundId}`.execute(tx),
      )
    expect((await linked()).rows.length, 'the trace that is to go').toBe(6)
    world.setTime('2026-12-01T02:00:00Z')
    await perform(
      world.house,
      { actor: { kind: 'system', name: 'test', opens: ['shelter'] } },
      workOutRounds,
      {},
    )
    expect((await linked()).rows).toEqual([])
    expect((await own()).every(({ count }) => count === 6)).toBe(true)
    expect(await own()).toHaveLength(statements.length)
  })
})
