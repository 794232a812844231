import { describe, expect, test } from 'vitest'
import { openOwnShelter } from '../../../testing/own-shelter.ts'
import { beginStay, endStay, holdPlaces, momentOf, proposePlaces, reservePlaces } from '../occupancy/index.ts'
import { paths } from '../paths.ts'
import { bringPlaceBack, takePlaceOut, viewPlace } from './place-actions.ts'
import {
  addPlace,
  changePlace,
  changeRoom,
  closePlace,
  closeRoom,
  viewRoom,
  viewRooms,
} from './room-actions.ts'
import { shelterSeries } from './series.ts'

const { world, staff, aShelter, aRoom, seen, asStaff, aPlacement } = await openOwnShelter()

describe('a place', () => {
  test('stands day by day as it is: reserved, lived in, resting, out of service, free', async () => {
    const shelterId = await aShelter()
    await aRoom(shelterId, { children: 0, turnaroundHours: 24 })
    const [place] = (await seen(shelterId)).places
    const placementId = await aPlacement(shelterId)
    const whose = { placementId, personNumber: 1 }
    await asStaff((acting) =>
      reservePlaces(acting, {
        shelterId,
        placementId,
        places: [{ personNumber: 1, placeId: place!.id }],
        time: { from: world.house.clock.now(), until: momentOf('2026-11-28') },
      }),
    )
    expect((await seen(shelterId)).places[0]).toMatchObject({ standing: 'reserved' })
    await asStaff((acting) => beginStay(acting, { ...whose, at: acting.now }))
    await staff.perform(takePlaceOut, {
      shelterId,
      placeId: place!.id,
      from: '2026-12-01',
      until: '2026-12-02',
      reason: 'repair',
    })
    const now = (await seen(shelterId)).places[0]!
    expect(now.standing).toBe('lived_in')
    expect(now.byDay.slice(0, 10)).toEqual([
      'lived_in',
      'lived_in',
      'lived_in',
      'lived_in',
      'resting',
      'free',
      'free',
      'out',
      'out',
      'free',
    ])
    expect((await seen(shelterId)).coming.map(({ what }) => what)).toEqual(['leaves', 'out', 'in_service'])
    // Somebody stays beyond the time: the place is theirs until somebody writes that they have left.
    world.setTime('2026-11-29T09:00:00Z')
    const late = await seen(shelterId)
    expect(late.places[0]).toMatchObject({ standing: 'lived_in', overdue: true })
    expect(late.coming[0]).toMatchObject({ what: 'overdue' })
    const page = await (await staff.get(paths.places())).text()
    expect(page).not.toContain('Påhittad Lind')
    const nobody = await asStaff((acting) =>
      proposePlaces(acting, [shelterId], {
        household: { adults: 1, children: 0, infants: 0 },
        time: { from: acting.now, until: new Date(acting.now.getTime() + 3_600_000) },
      }),
    )
    expect(nobody.size).toBe(0)
    await asStaff((acting) => endStay(acting, { ...whose, at: acting.now }))
    expect((await seen(shelterId)).places[0]).toMatchObject({ standing: 'resting', overdue: false })
    world.setTime('2026-11-24T09:00:00Z')
  })

  test('is out of service only while nobody has it, and is in service again when somebody says so', async () => {
    const shelterId = await aShelter()
    await aRoom(shelterId)
    const [place] = (await seen(shelterId)).places
    const placeId = place!.id
    const out = (from: string, until?: string) =>
      staff.perform(takePlaceOut, { shelterId, placeId, from, reason: 'pests', ...(until ? { until } : {}) })
    await expect(out('2026-11-23')).rejects.toMatchObject({ code: 'housing.out_in_the_past', field: 'from' })
    await expect(out('2026-11-25', '2026-11-24')).rejects.toMatchObject({ field: 'until' })
    await out('2026-11-24')
    await expect(out('2026-12-01')).rejects.toMatchObject({ code: 'housing.out_while_taken' })
    expect((await staff.perform(viewPlace, { shelterId, placeId })).standing).toBe('out')
    const [use] = (await staff.perform(viewPlace, { shelterId, placeId })).out
    world.setTime('2026-11-24T10:00:00Z')
    await staff.perform(bringPlaceBack, { shelterId, placeId, useId: use!.id })
    expect((await staff.perform(viewPlace, { shelterId, placeId })).standing).toBe('free')
    await expect(staff.perform(bringPlaceBack, { shelterId, placeId, useId: use!.id })).rejects.toMatchObject(
      {
        status: 404,
      },
    )
    world.setTime('2026-11-24T09:00:00Z')
  })

  test('is changed, added and given up, and its number is never another’s', async () => {
    const shelterId = await aShelter()
    const { roomId } = await aRoom(shelterId, { children: 1 })
    const places = async () => (await staff.perform(viewRoom, { shelterId, roomId })).room.places
    const [, second] = await places()
    await staff.perform(closePlace, { shelterId, placeId: second!.id })
    await staff.perform(addPlace, { shelterId, roomId, fits: 'infant', turnaroundHours: 2 })
    expect((await places()).map(({ number, fits }) => [number, fits])).toEqual([
      [1, 'adult'],
      [3, 'infant'],
    ])
    const [first] = await places()
    await staff.perform(changePlace, {
      shelterId,
      placeId: first!.id,
      fits: 'child',
      turnaroundHours: 0,
      revision: 1,
    })
    await expect(
      staff.perform(changePlace, {
        shelterId,
        placeId: first!.id,
        fits: 'adult',
        turnaroundHours: 1,
        revision: 1,
      }),
    ).rejects.toMatchObject({ code: 'housing.changed_by_another' })
    await staff.perform(closeRoom, { shelterId, roomId })
    expect((await staff.perform(viewRooms, { shelterId })).rooms).toEqual([])
  })

  test('in a room of one household: strangers neither come in nor stay when it is no longer shared', async () => {
    const shelterId = await aShelter()
    const { roomId } = await aRoom(shelterId, { adults: 2, children: 0, shared: 'yes' })
    const [one, other] = (await seen(shelterId)).places
    const time = { from: momentOf('2026-12-01'), until: momentOf('2026-12-05') }
    const [first, second] = [await aPlacement(shelterId), await aPlacement(shelterId)]
    const reserve = (placementId: string, placeId: string) =>
      asStaff((acting) =>
        reservePlaces(acting, { shelterId, placementId, places: [{ personNumber: 1, placeId }], time }),
      )
    await reserve(first, one!.id)
    await reserve(second, other!.id)
    await expect(
      staff.perform(changeRoom, { shelterId, roomId, name: 'Påhittat', revision: 1 }),
    ).rejects.toMatchObject({
      code: 'housing.shared_now',
    })
    await asStaff(({ tx }) => tx.deleteFrom('housing.occupancy').where('placement_id', '=', second).execute())
    await staff.perform(changeRoom, { shelterId, roomId, name: 'Påhittat', revision: 1 })
    await expect(reserve(second, other!.id)).rejects.toMatchObject({ code: 'housing.room_not_shared' })
  })
})

test('a place that is held for an offer is nobody else’s until it is let go', async () => {
  const shelterId = await aShelter()
  await aRoom(shelterId, { adults: 1, children: 0 })
  const placeId = (await seen(shelterId)).places[0]!.id
  const placementId = await aPlacement(shelterId)
  const time = { from: momentOf('2026-12-01'), until: momentOf('2026-12-05') }
  const places = [{ personNumber: 1, placeId }]
  // There is no such match: whoever makes one up is refused by the database itself.
  await expect(
    asStaff((acting) => holdPlaces(acting, { shelterId, matchId: crypto.randomUUID(), places, time })),
  ).rejects.toMatchObject({ code: '23503' })
  await asStaff((acting) => reservePlaces(acting, { shelterId, placementId, places, time }))
  expect((await seen(shelterId)).places[0]!.byDay[7]).toBe('reserved')
})

test('places are counted over the whole country, by whom they are for and how they stand, and by no place', async () => {
  const [series] = shelterSeries
  const count = () => world.asSystem((tx) => series!.count(tx, { from: '2026-07-01', to: '2026-11-24' }))
  const before = await count()
  const shelterId = await aShelter()
  await aRoom(shelterId, { adults: 2, children: 0 })
  const [place] = (await seen(shelterId)).places
  await staff.perform(takePlaceOut, { shelterId, placeId: place!.id, from: '2026-11-24', reason: 'staff' })
  const figure = (cells: Awaited<ReturnType<typeof count>>, standing: string) =>
    cells.find(({ cell }) => cell.receives === 'women' && cell.standing === standing)?.count ?? 0
  const after = await count()
  expect(figure(after, 'out') - figure(before, 'out')).toBe(1)
  expect(figure(after, 'free') - figure(before, 'free')).toBe(1)
  expect(series!.breakdowns.map(({ key }) => key)).toEqual(['receives', 'standing'])
})
