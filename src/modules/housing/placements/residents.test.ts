import { expect, test } from 'vitest'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openPlacements } from '../../../testing/placement-scene.ts'
import { revisionOf } from '../../../testing/placements.ts'
import { paths } from '../paths.ts'
import { linkResident, moveResident } from './resident-actions.ts'
import { viewResident, viewResidents } from './residents-actions.ts'

const { world, worker, staff, shelter, at, running, usesOf } = await openPlacements()

test('the shelter’s list: only its own, nobody it is denied, its own case by a number it works on; a move within the house', async () => {
  at('2026-11-24')
  const placement = await running()
  const { placementId, caseId } = placement
  const others = await world.as('shelter_staff', 'Påhittade andra huset')
  expect((await others.get(paths.resident(placement))).status).toBe(404)
  const own = await givenCase(staff, { chosenName: 'Påhittad Egen' })
  const { number } = await world.asSystem((tx) =>
    tx.selectFrom('support.case_file').select('number').where('id', '=', own).executeTakeFirstOrThrow(),
  )
  await expect(
    staff.perform(linkResident, { placementId, number: 'S-0000-0000-0000' }),
  ).rejects.toMatchObject({ code: 'resident.no_such_case' })
  await staff.perform(linkResident, { placementId, number: number.toLowerCase() })
  expect((await staff.perform(viewResident, placement)).ownCase?.number).toBe(number)
  const colleague = await world.as('shelter_staff', 'Påhittade huset')
  expect(
    (await colleague.perform(viewResident, placement)).ownCase,
    'only those who work on it',
  ).toBeUndefined()

  const { people } = await staff.perform(viewResident, placement)
  const to = people[0]?.free[0]
  world.setTime('2026-11-24T15:00:00Z')
  await staff.perform(moveResident, {
    ...{ placementId, personNumber: 1, placeId: to?.id ?? '' },
    revision: await revisionOf(world, placement),
  })
  const moved = (await usesOf(placementId)).filter(({ ended_at }) => ended_at === null)
  expect(moved.map(({ place_id }) => place_id)).toEqual([to?.id])

  await givenDenial(world, worker, { caseId, personId: staff.actor.personId })
  expect((await staff.get(paths.resident(placement))).status, 'the deny list beats').toBe(404)
  const list = await staff.perform(viewResidents, {})
  expect(list.residents.map(({ placement: { id } }) => id)).not.toContain(placementId)
  expect((await colleague.get(paths.resident(placement))).status).toBe(200)
})

test('programs get days and codes, and neither the shelter nor who runs it', async () => {
  at('2026-11-24')
  const placement = await running()
  const board = await (await worker.get(paths.apiPlacements(placement))).text()
  expect(JSON.parse(board)).toMatchObject({ placements: [{ state: 'in_force', plannedUntil: '2026-12-24' }] })
  for (const hidden of [shelter.shelterId, staff.actor.bodyId, 'Påhittade huset', 'Påhittade skäl'])
    expect(board).not.toContain(hidden)
  const house = await (await staff.get(paths.apiResidents())).text()
  expect(house).toContain(placement.placementId)
  expect(house).not.toContain(placement.caseId)
})
