import { expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { givenLocation } from '../../../testing/housing-pool.ts'
import { openPlacements } from '../../../testing/placement-scene.ts'
import { givenGrant, revisionOf } from '../../../testing/placements.ts'
import { givenShelter } from '../../../testing/shelters.ts'
import { withdrawPlacement } from './decide-actions.ts'
import { viewWhere } from './view-actions.ts'

const { world, worker, staff } = await openPlacements()

test('whoever grants, looks and takes back, again and again, is looked at by somebody else', async () => {
  const alerts = async () =>
    (
      await world.asSystem((tx) =>
        tx.selectFrom('disclosure.alert').select('person_id').where('kind', '=', 'probing').execute(),
      )
    ).map(({ person_id }) => person_id)
  for (const expected of [0, 0, 1]) {
    const shelter = await givenShelter(world, staff, [{ places: ['adult'] }])
    await givenLocation(world, staff, shelter, '1280')
    const placement = await givenGrant(world, worker, { caseId: await givenCase(worker), shelter, staff })
    await worker.perform(viewWhere, placement)
    // A second look at the same house is no second house.
    await worker.perform(viewWhere, placement)
    expect((await alerts()).length).toBe(expected)
    await worker.perform(withdrawPlacement, {
      ...placement,
      ...{ reason: 'other_solution', revision: await revisionOf(world, placement) },
    })
  }
  expect(await alerts()).toEqual([worker.actor.personId])
})
