import { beforeAll, expect, test } from 'vitest'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenLocation } from '../../../testing/housing-pool.ts'
import { listStored } from '../../../testing/migration-part.ts'
import { givenGrant } from '../../../testing/placements.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { type GivenShelter, givenShelter } from '../../../testing/shelters.ts'
import type { TestPerson } from '../../../testing/world.ts'
import { decideDisclosure } from './decide-actions.ts'
import { viewDisclosure } from './view-actions.ts'

let scene: SharingScene
let staff: TestPerson
let shelter: GivenShelter

beforeAll(async () => {
  scene = await openSharing()
  await scene.world.body('Påhittade huset', 'ngo')
  staff = await scene.world.as('shelter_staff', 'Påhittade huset')
  shelter = await givenShelter(scene.world, staff, [{ places: ['adult'] }, { places: ['adult'] }])
  await givenLocation(scene.world, staff, shelter, '1280')
})

const where = (caseId: string) =>
  scene.toPolice(caseId, {
    items: [{ section: 'whereabouts', field: 'address' }],
    necessity: 'Påhittat: utredningen behöver nå personen.',
  })
const anAdult = () => givenCase(scene.social, { values: { whereabouts: { address: 'Påhittade gatan 3' } } })
const place = (caseId: string) => givenGrant(scene.world, scene.social, { caseId, shelter, staff })

test('where an adult in protected housing is goes with no provision, as little as a child (domain rule 8)', async () => {
  const caseId = await anAdult()
  await place(caseId)
  await expect(scene.social.perform(decideDisclosure, where(caseId))).rejects.toMatchObject({
    code: 'legal.whereabouts_of_shelter',
  })
})

test('what had been told of where an adult is, who has a place since, is listed to those who work on the case: a copy cannot be recalled', async () => {
  const caseId = await anAdult()
  const { disclosureId } = await scene.social.perform(decideDisclosure, where(caseId))
  const without = await anAdult()
  const other = await scene.social.perform(decideDisclosure, where(without))
  await place(caseId)
  const waiting = async () =>
    (await listWaiting(scene.world.house.database, scene.social.actor)).flatMap(({ kind, place: of }) =>
      kind === 'disclosure.shows_where' ? [of.disclosureId] : [],
    )
  expect(await waiting()).toContain(disclosureId)
  expect(await waiting()).not.toContain(other.disclosureId)
  const seen = await scene.social.perform(viewDisclosure, { caseId, disclosureId })
  expect(seen.disclosure.state).toBe('in_force')
  expect(await waiting()).not.toContain(disclosureId)
  await listStored(scene.world, '0418_who_is_sheltered')
  expect(await waiting(), 'and so is what was told before it was known').toContain(disclosureId)
})
