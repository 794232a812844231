import { expect, test } from 'vitest'
import { behind } from '../../../platform/access/relations.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenLocation } from '../../../testing/housing-pool.ts'
import { openPlacements } from '../../../testing/placement-scene.ts'
import { givenGrant, revisionOf } from '../../../testing/placements.ts'
import { givenShelter } from '../../../testing/shelters.ts'
import { assignCase } from '../../support/cases/staff-actions.ts'
import { paths } from '../paths.ts'
import { withdrawPlacement } from './decide-actions.ts'
import { askWhere, showNewcomer } from './newcomer-actions.ts'
import { viewPlacement, viewWhere } from './view-actions.ts'

const { world, worker, staff } = await openPlacements()

test('whoever grants, looks and takes back, again and again, is looked at by somebody else', async () => {
  const alerts = async () =>
    (
      await world.asSystem((tx) =>
        tx
          .selectFrom('disclosure.alert')
          .select(behind<string>('alerted', 'person_alias').as('person_id'))
          .where('kind', '=', 'probing')
          .execute(),
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

test('whoever comes to the case after the grant sees where only once somebody else has agreed; the manager too', async () => {
  const shelter = await givenShelter(world, staff, [{ places: ['adult'] }])
  await givenLocation(world, staff, shelter, '1280')
  const placement = await givenGrant(world, worker, { caseId: await givenCase(worker), shelter, staff })
  const bodyName = await nameOf(worker.actor.bodyId)
  const manager = await world.as('case_manager', bodyName)
  world.setTime(new Date(world.house.clock.now().getTime() + 60_000).toISOString())
  await manager.perform(assignCase, { caseId: placement.caseId, personId: manager.actor.personId })
  await expect(manager.perform(viewWhere, placement)).rejects.toThrow(NotFound)
  const address = paths.where(placement)
  expect((await manager.get(address)).status).toBe(404)
  expect(await (await manager.get(paths.placement(placement))).text()).toContain('Be att få se var')
  await manager.perform(askWhere, placement)
  const { newcomers } = await worker.perform(viewPlacement, placement)
  expect(newcomers).toHaveLength(1)
  const of = { ...placement, leaveId: newcomers[0]?.id as string }
  expect((await manager.perform(viewPlacement, placement)).newcomers).toEqual([])
  await expect(manager.perform(showNewcomer, of)).rejects.toMatchObject({
    code: 'placement.not_yours_to_show',
  })
  await expect(manager.perform(viewWhere, placement)).rejects.toThrow(NotFound)
  expect(await (await worker.get(paths.placement(placement))).text()).toContain('Låt kollegan se var')
  await worker.perform(showNewcomer, of)
  expect((await manager.perform(viewWhere, placement)).where.municipality).toBe('1280')
})

const nameOf = (id: string) =>
  world.asSystem(
    async (tx) =>
      (await tx.selectFrom('directory.body').select('name').where('id', '=', id).executeTakeFirstOrThrow())
        .name,
  )
