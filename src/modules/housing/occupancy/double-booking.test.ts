import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { type Connection, connect, type DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { type GivenShelter, givenPlacement, givenShelter } from '../../../testing/shelters.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import {
  beginStay,
  changeEnd,
  endStay,
  moveStay,
  proposePlaces,
  reservePlaces,
  takeOutOfService,
} from './engine.ts'

// Two people can never be given the same place at the same time. Many at once try, from several pools as several processes
// would have them; what every one of them was told must fit what lies in the table afterwards.

const PROCESSES = 5
const EACH = 8
const AT_ONCE = PROCESSES * EACH
const FROM = new Date('2026-12-01T11:00:00Z')
const UNTIL = new Date('2026-12-10T23:00:00Z')
const HOUR = 3_600_000

let world: World
let staff: TestPerson
let worker: TestPerson
let owner: pg.Client
let caseId: string
const pools: Connection[] = []

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  caseId = await givenCase(worker)
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  // Many placements of one case are none that could be decided: here they only stand for many households.
  await owner.query('drop index if exists housing.placement_one_granted, housing.placement_one_in_force')
  for (let process = 0; process < PROCESSES; process++)
    pools.push(
      connect(world.database.application, { connections: EACH, secretKey: world.house.settings.secretKey }),
    )
  return async () => {
    await Promise.all(pools.map((pool) => pool.close()))
    await owner.end()
  }
}, 60_000)

const shelterWith = (rooms: Parameters<typeof givenShelter>[2]) => givenShelter(world, staff, rooms)
const households = (shelter: GivenShelter, count: number): Promise<string[]> =>
  Promise.all(
    Array.from({ length: count }, () =>
      givenPlacement(world, worker, { caseId, shelter, shelterBody: staff.actor.bodyId }),
    ),
  )

/** One of many: in a transaction of its own, on a connection of one of the pools. */
const asStaff = <T>(one: number, work: (tx: DatabaseTransaction, now: Date) => Promise<T>): Promise<T> =>
  pools[one % PROCESSES]!.database.transaction().execute(async (tx) => {
    const now = world.house.clock.now()
    await setActor(tx, staff.actor, now)
    return work(tx, now)
  })
const outcomeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt
    return 'had it'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    const { code } = error as { code?: string }
    if (code === '23P01' || code === '40P01') return 'refused by the database'
    throw error
  }
}
const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(outcomes, (one) => one)].map(([key, all]) => [key, all.length]))

const OVERLAPS = `select count(*)::int as count from housing.occupancy a join housing.occupancy b
  on a.place_id = b.place_id and a.id < b.id and a.during && b.during`
const STRANGERS = `select count(*)::int as count from housing.occupancy a join housing.occupancy b on a.id < b.id and a.during && b.during
  join housing.place p on p.id = a.place_id join housing.place q on q.id = b.place_id and q.room_id = p.room_id
  join housing.room r on r.id = p.room_id
  where not r.shared and coalesce(a.placement_id, a.match_id) <> coalesce(b.placement_id, b.match_id)`
const TWO_PLACES = `select count(*)::int as count from housing.occupancy a join housing.occupancy b on a.id < b.id
  and a.placement_id = b.placement_id and a.person_number = b.person_number and a.during && b.during`
const counted = async (question: string): Promise<number> =>
  (await owner.query<{ count: number }>(question)).rows[0]!.count
const expectNoTwo = async () => {
  expect({
    overlaps: await counted(OVERLAPS),
    strangers: await counted(STRANGERS),
    twoPlaces: await counted(TWO_PLACES),
  }).toEqual({ overlaps: 0, strangers: 0, twoPlaces: 0 })
}

describe('the same place', () => {
  test('forty at once: exactly one has it, each other is told that it is taken', async () => {
    const shelter = await shelterWith([{ places: ['adult'] }])
    const [placeId] = shelter.rooms[0]!
    const placements = await households(shelter, AT_ONCE)
    const outcomes = await Promise.all(
      placements.map((placementId, one) =>
        outcomeOf(
          asStaff(one, (tx, now) =>
            reservePlaces(
              { tx, now, actor: staff.actor },
              {
                shelterId: shelter.shelterId,
                placementId,
                places: [{ personNumber: 1, placeId: placeId! }],
                // All of them overlap, none of them is the same.
                time: { from: new Date(FROM.getTime() + one * HOUR), until: UNTIL },
              },
            ),
          ),
        ),
      ),
    )
    expect(tally(outcomes)).toEqual({ 'had it': 1, 'housing.place_taken': AT_ONCE - 1 })
    await expectNoTwo()
  }, 60_000)

  test('forty at once past the engine, without its lock: the database itself lets one through', async () => {
    const shelter = await shelterWith([{ places: ['adult'] }])
    const placements = await households(shelter, AT_ONCE)
    const outcomes = await Promise.all(
      placements.map((placementId, one) =>
        outcomeOf(
          asStaff(one, (tx, now) =>
            sql`insert into housing.occupancy (id, shelter_id, place_id, during, kind, placement_id, person_number, made_by_alias, made_at)
              values (${randomUUID()}, ${shelter.shelterId}, ${shelter.rooms[0]![0]!}, tstzrange(${FROM}, ${UNTIL}), 'reserved',
                ${placementId}, 1, access.alias('shelter_staff', ${staff.actor.personId}), ${now})`.execute(
              tx,
            ),
          ),
        ),
      ),
    )
    expect(tally(outcomes)).toEqual({ 'had it': 1, 'refused by the database': AT_ONCE - 1 })
    await expectNoTwo()
  }, 120_000)
})

test('families that want the same rooms in another order: each has all of its places or none, and nobody waits for ever', async () => {
  const shelter = await shelterWith([
    { places: ['adult', 'child', 'infant'] },
    { places: ['adult', 'child', 'infant'] },
  ])
  const [first, second] = shelter.rooms as [string[], string[]]
  const placements = await households(shelter, AT_ONCE)
  const orders = [
    [first[0]!, first[1]!, second[2]!],
    [second[0]!, second[1]!, first[2]!],
    [first[0]!, second[1]!, second[2]!],
  ]
  const outcomes = await Promise.all(
    placements.map((placementId, one) =>
      outcomeOf(
        asStaff(one, (tx, now) =>
          reservePlaces(
            { tx, now, actor: staff.actor },
            {
              shelterId: shelter.shelterId,
              placementId,
              places: (one % 2 ? orders[one % 3]! : orders[one % 3]!.toReversed()).map((placeId, at) => ({
                personNumber: at + 1,
                placeId,
              })),
              time: { from: FROM, until: UNTIL },
            },
          ),
        ),
      ),
    ),
  )
  // Every order touches both rooms, and neither is shared: whoever has one keeps everybody else out.
  expect(outcomes.filter((one) => one === 'had it')).toHaveLength(1)
  expect(
    outcomes.filter((one) => !['had it', 'housing.place_taken', 'housing.room_not_shared'].includes(one)),
  ).toEqual([])
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from housing.occupancy where shelter_id = $1 and kind = 'reserved' group by placement_id`,
    [shelter.shelterId],
  )
  expect(rows).toEqual([{ count: 3 }])
  await expectNoTwo()
}, 60_000)

test('the last place is proposed to all and had by one; the next proposal knows it', async () => {
  const shelter = await shelterWith([{ places: ['adult', 'child'] }])
  const wanted = { household: { adults: 1, children: 1, infants: 0 }, time: { from: FROM, until: UNTIL } }
  const placements = await households(shelter, 12)
  const outcomes = await Promise.all(
    placements.map((placementId, one) =>
      outcomeOf(
        asStaff(one, async (tx, now) => {
          const places = (await proposePlaces({ tx, now }, [shelter.shelterId], wanted)).get(
            shelter.shelterId,
          )
          if (places === undefined) throw new Refusal('nothing free')
          await reservePlaces(
            { tx, now, actor: staff.actor },
            { shelterId: shelter.shelterId, placementId, places, time: wanted.time },
          )
        }),
      ),
    ),
  )
  expect(outcomes.filter((one) => one === 'had it')).toHaveLength(1)
  const after = await asStaff(0, (tx, now) => proposePlaces({ tx, now }, [shelter.shelterId], wanted))
  expect(after.size).toBe(0)
  const later = { from: new Date(UNTIL.getTime() + 4 * HOUR), until: null }
  const rested = await asStaff(0, (tx, now) =>
    proposePlaces({ tx, now }, [shelter.shelterId], { ...wanted, time: later }),
  )
  expect(rested.get(shelter.shelterId)).toHaveLength(2)
}, 60_000)

/** Draws whole numbers below a limit: the same ones in every run. */
const drawing =
  (seed: number) =>
  (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }

test('everything at once, hundreds of times: reserving, coming, moving, leaving, prolonging, repairing; no place is ever used twice', async () => {
  const shelter = await shelterWith([
    { places: ['adult', 'adult'], turnaroundHours: 6 },
    { places: ['adult', 'adult'], shared: true, turnaroundHours: 0 },
    { places: ['adult'], turnaroundHours: 48 },
  ])
  const places = shelter.rooms.flat()
  const placements = await households(shelter, 12)
  const draw = drawing(20_261_124)
  const outcomes: string[] = []
  for (let round = 0; round < 12; round++) {
    const steps = Array.from({ length: AT_ONCE }, (_, one) => {
      const placementId = placements[draw(placements.length)]!
      const placeId = places[draw(places.length)]!
      const from = new Date(FROM.getTime() + draw(90) * 12 * HOUR)
      const until = new Date(from.getTime() + (1 + draw(10)) * 12 * HOUR)
      const what = draw(7)
      return outcomeOf(
        asStaff(one, async (tx, now) => {
          const acting = { tx, now, actor: staff.actor }
          const whose = { placementId, personNumber: 1 }
          if (what === 0 || what === 1)
            await reservePlaces(acting, {
              shelterId: shelter.shelterId,
              placementId,
              places: [{ personNumber: 1, placeId }],
              time: { from, until },
            })
          // Some come on the day that was reserved, others whenever they come.
          if (what === 1 || what === 2) await beginStay(acting, { ...whose, at: from })
          if (what === 3) await endStay(acting, { ...whose, at: until })
          if (what === 4) await moveStay(acting, { ...whose, toPlaceId: placeId, at: until })
          if (what === 5) await changeEnd(acting, { ...whose, until })
          if (what === 6)
            await takeOutOfService(acting, {
              shelterId: shelter.shelterId,
              placeId,
              time: { from, until },
              reason: 'repair',
            })
        }),
      )
    })
    outcomes.push(...(await Promise.all(steps)))
    await expectNoTwo()
  }
  const counts = tally(outcomes)
  // It proves nothing where nobody has had anything, or where nobody was refused.
  expect(counts['had it']).toBeGreaterThan(15)
  expect(counts['housing.place_taken']).toBeGreaterThan(10)
  const { rows } = await owner.query<{ kind: string; count: number }>(
    'select kind, count(*)::int as count from housing.occupancy where shelter_id = $1 group by kind',
    [shelter.shelterId],
  )
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['out_of_service', 'reserved', 'stay', 'turnaround'])
  const rests =
    await counted(`select count(*)::int as count from housing.occupancy t join housing.occupancy o on o.id = t.follows_id
    where lower(t.during) <> upper(o.during) or t.place_id <> o.place_id`)
  expect(rests).toBe(0)
}, 120_000)

test('the question that finds two uses of a place does find them, once the wall is taken down', async () => {
  const shelter = await shelterWith([{ places: ['adult'] }])
  const [one, other] = await households(shelter, 2)
  await owner.query('begin')
  await owner.query(
    'alter table housing.occupancy drop constraint one_person_at_a_time, drop constraint one_household_in_a_room',
  )
  for (const placement of [one, other])
    await owner.query(
      `insert into housing.occupancy (id, shelter_id, place_id, during, kind, placement_id, person_number, made_at)
       values (gen_random_uuid(), $1, $2, '[2026-12-01, 2026-12-02)', 'reserved', $3, 1, now())`,
      [shelter.shelterId, shelter.rooms[0]![0], placement],
    )
  expect(await counted(OVERLAPS)).toBe(1)
  await owner.query('rollback')
  await expectNoTwo()
})
