import { describe, expect, test } from 'vitest'
import { shelterFields as fields, openOwnShelter } from '../../../testing/own-shelter.ts'
import { momentOf, reservePlaces } from '../occupancy/index.ts'
import { paths } from '../paths.ts'
import { shelterWords } from './messages.ts'
import { takePlaceOut, viewPlace, viewPlaces } from './place-actions.ts'
import { addRoom, changePlace, changeRoom, closePlace, closeRoom } from './room-actions.ts'
import {
  changeShelter,
  closeShelter,
  registerShelter,
  setTakesRequests,
  viewLocation,
  writeLocation,
} from './shelter-actions.ts'

const { world, staff, aShelter, aRoom, seen, asStaff, aPlacement } = await openOwnShelter()

describe('a shelter', () => {
  test('is entered by its staff, then its location, then its rooms; each page says what is next', async () => {
    const newcomer = await world.as('shelter_staff', 'Påhittat nytt boende')
    expect(await (await newcomer.get(paths.places())).text()).toContain('Lägg in boendet')
    const answer = await newcomer.post(paths.newShelter(), {
      name: 'Påhittade Ugglan',
      kind: 'ngo',
      'receives[]': ['women'],
      security: 'high',
    })
    expect(answer.status).toBe(303)
    const address = answer.headers.get('location')!
    expect(await (await newcomer.get(address)).text()).toContain('Skriv var boendet ligger')
    const shelterId = address.split('/').at(-1)!
    await newcomer.post(paths.location({ shelterId }), {
      address: 'Påhittade vägen 1',
      property: '',
      municipality: '2506',
      revision: '0',
    })
    expect(await (await newcomer.get(address)).text()).toContain('Lägg till ett rum')
    await newcomer.post(paths.rooms({ shelterId }), {
      name: 'Påhittat rum',
      adults: '2',
      turnaroundHours: '6',
    })
    const page = await (await newcomer.get(address)).text()
    expect(page).toContain('2 av 2 platser är lediga nu.')
    expect(shelterWords('sv')('lived_inCount', { count: 1 })).toBe('bebodd')
    expect(page).toContain('Påhittat rum, plats 2 (vuxen)')
    const { location } = await newcomer.perform(viewLocation, { shelterId })
    expect(location).toMatchObject({
      address: 'Påhittade vägen 1',
      property: null,
      municipality: '2506',
      county: '25',
    })
  })

  test('receives somebody, and is in a municipality that there is; what was entered comes back', async () => {
    await expect(
      staff.perform(registerShelter, { ...fields, receives: ['families'], accepts: [], languages: [] }),
    ).rejects.toMatchObject({
      code: 'housing.receives_nobody',
      field: 'receives',
    })
    const shelterId = await aShelter()
    const refused = await staff.post(paths.location({ shelterId }), {
      address: 'Påhittade vägen 7',
      municipality: '9999',
      revision: '0',
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="Påhittade vägen 7"')
    expect((await staff.perform(viewLocation, { shelterId })).location).toBeUndefined()
  })

  test('the second of two writers sees both versions, of the shelter, its location and a room', async () => {
    const shelterId = await aShelter()
    await staff.perform(writeLocation, {
      shelterId,
      address: 'Första påhittade',
      municipality: '0180',
      revision: 0,
    })
    const second = await staff.post(paths.location({ shelterId }), {
      address: 'Andra påhittade',
      municipality: '0181',
      revision: '0',
    })
    expect(second.status).toBe(409)
    const both = await second.text()
    for (const word of [
      'Första',
      'Andra',
      'Stockholm',
      'Södertälje',
      'En kollega har sparat något annat',
      'name="revision" value="1"',
    ])
      expect(both).toContain(word)
    const change = {
      ...fields,
      shelterId,
      receives: ['women' as const],
      accepts: [],
      languages: [],
      revision: 1,
    }
    await staff.perform(changeShelter, { ...change, name: 'Påhittade nya namnet' })
    await expect(staff.perform(changeShelter, { ...change, name: 'Påhittade andra' })).rejects.toMatchObject({
      code: 'housing.changed_by_another',
    })
    const page = await staff.post(paths.changeShelter({ shelterId }), {
      name: 'Påhittade andra',
      kind: 'ngo',
      'receives[]': ['men'],
      security: 'raised',
      revision: '1',
    })
    expect(page.status).toBe(409)
    expect((await page.text()).replaceAll(/<[^>]+>/g, '')).toMatch(
      /Vilka ni tar emot: Sparat av kollegan.*Kvinnor.*Män/s,
    )
    const { roomId } = await aRoom(shelterId)
    const room = { shelterId, roomId, name: 'Påhittat annat', revision: 1 }
    await staff.perform(changeRoom, room)
    await expect(staff.perform(changeRoom, room)).rejects.toMatchObject({
      code: 'housing.changed_by_another',
    })
  })

  test('takes requests only once it is known where it is, and can pause them', async () => {
    const shelterId = await aShelter()
    await staff.perform(setTakesRequests, { shelterId, takes: 'no' })
    expect((await seen(shelterId)).shelter.takesRequests).toBe(false)
    await expect(staff.perform(setTakesRequests, { shelterId, takes: 'yes' })).rejects.toMatchObject({
      code: 'housing.no_location',
    })
    await staff.perform(writeLocation, { shelterId, address: 'Påhittad', municipality: '0180', revision: 0 })
    await staff.perform(setTakesRequests, { shelterId, takes: 'yes' })
    expect((await seen(shelterId)).shelter.takesRequests).toBe(true)
  })

  test('is closed once nobody is there or on the way; then nothing of it changes', async () => {
    const shelterId = await aShelter()
    await aRoom(shelterId)
    const [place] = (await seen(shelterId)).places
    const placementId = await aPlacement(shelterId)
    await asStaff((acting) =>
      reservePlaces(acting, {
        shelterId,
        placementId,
        places: [{ personNumber: 1, placeId: place!.id }],
        time: { from: momentOf('2026-12-01'), until: momentOf('2026-12-05') },
      }),
    )
    await expect(staff.perform(closeShelter, { shelterId })).rejects.toMatchObject({
      code: 'housing.shelter_in_use',
    })
    expect((await seen(shelterId)).shelter.closedAt).toBeNull()
    await expect(staff.perform(closePlace, { shelterId, placeId: place!.id })).rejects.toMatchObject({
      code: 'housing.place_needed',
    })
    await asStaff(async ({ tx }) =>
      tx.deleteFrom('housing.occupancy').where('placement_id', '=', placementId).execute(),
    )
    await staff.perform(closeShelter, { shelterId })
    await expect(staff.perform(addRoom, { shelterId, name: 'Påhittat', adults: 1 })).rejects.toMatchObject({
      code: 'housing.closed_already',
    })
    await expect(
      asStaff((acting) =>
        reservePlaces(acting, {
          shelterId,
          placementId,
          places: [{ personNumber: 1, placeId: place!.id }],
          time: { from: momentOf('2026-12-01'), until: null },
        }),
      ),
    ).rejects.toMatchObject({ code: 'housing.place_given_up' })
  })
})

describe('another body', () => {
  test('finds no shelter, room or place by its identifier, whatever it asks or sends', async () => {
    const shelterId = await aShelter()
    const { roomId } = await aRoom(shelterId)
    const placeId = (await seen(shelterId)).places[0]!.id
    const strangers = [
      await world.as('shelter_staff', 'Annat påhittat boende'),
      await world.as('case_manager', 'Exempelköpings kommun'),
      await world.as('caseworker', 'Påhittat skyddat boende'),
      await world.as('administrator', 'Påhittat skyddat boende'),
      await world.as('auditor', 'Granskande exempelmyndigheten'),
    ]
    for (const stranger of strangers) {
      for (const address of [
        paths.shelterPlaces({ shelterId }),
        paths.changeShelter({ shelterId }),
        paths.closeShelter({ shelterId }),
        paths.location({ shelterId }),
        paths.rooms({ shelterId }),
        paths.room({ shelterId, roomId }),
        paths.place({ shelterId, placeId }),
        paths.apiLocation({ shelterId }),
      ])
        expect([stranger.actor.role, address, (await stranger.get(address)).status]).toEqual([
          stranger.actor.role,
          address,
          404,
        ])
      const closed = await stranger.post(paths.closeShelter({ shelterId }), {})
      expect([403, 404]).toContain(closed.status)
    }
    expect((await seen(shelterId)).shelter.closedAt).toBeNull()
  })

  test('a place of another shelter of the same staff is not found below this one', async () => {
    const [mine, other] = [await aShelter(), await aShelter()]
    const { roomId } = await aRoom(other)
    const placeId = (await seen(other)).places[0]!.id
    for (const attempt of [
      () => staff.perform(viewPlace, { shelterId: mine, placeId }),
      () => staff.perform(takePlaceOut, { shelterId: mine, placeId, from: '2026-11-25', reason: 'other' }),
      () =>
        staff.perform(changePlace, {
          shelterId: mine,
          placeId,
          fits: 'adult',
          turnaroundHours: 1,
          revision: 1,
        }),
      () => staff.perform(closeRoom, { shelterId: mine, roomId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 404 })
  })
})

test('a form that is sent twice enters one shelter', async () => {
  const twice = await world.as('shelter_staff', 'Påhittat dubbelklick')
  const sent = {
    name: 'Påhittade tvillingen',
    kind: 'ngo',
    'receives[]': ['women'],
    security: 'standard',
    idempotencyKey: crypto.randomUUID(),
  }
  const [first, second] = [
    await twice.post(paths.newShelter(), sent),
    await twice.post(paths.newShelter(), sent),
  ]
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  expect((await twice.perform(viewPlaces, {})).shelters).toHaveLength(1)
})
