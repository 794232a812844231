import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { paths as disclosurePaths } from '../../src/modules/disclosure/paths.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { findCases } from '../../src/modules/support/cases/find-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { givenEmergency } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 8, as far as its rooms exist. Fault: whereabouts that an emergency, a disclosure, a search, a list, an export, an
// address, a mail or the trail shows.

const PLACE = 'Påhittade gömstigen 7'
let scene: SharingScene
let caseId: string
beforeAll(async () => {
  scene = await openSharing()
  caseId = await givenCase(scene.social, {
    values: {
      whereabouts: { address: PLACE, staying_at: `Boende vid ${PLACE}` },
      housing: { must_not_be_near: `Nära ${PLACE}` },
      safety: { threats: 'ett påhittat hot' },
    },
  })
})

test('an emergency opens the case and neither whereabouts nor housing', async () => {
  const [colleague, second] = [await scene.municipal('caseworker'), await scene.municipal('caseworker')]
  await givenEmergency(scene.world, { caseId, worker: scene.social, colleague, second })
  const seen = await colleague.perform(viewCase, { caseId })
  expect(seen.sections).toContain('safety')
  expect(seen.sections).not.toContain('whereabouts')
  expect(seen.sections).not.toContain('housing')
  for (const address of [
    paths.case({ caseId }),
    paths.timeline({ caseId }),
    paths.section({ caseId, section: 'whereabouts' }),
    paths.section({ caseId, section: 'housing' }),
    paths.sectionHistory({ caseId, section: 'whereabouts' }),
    `/v1/cases/${caseId}`,
  ])
    expect([address, await (await colleague.get(address)).text()]).toEqual([
      address,
      expect.not.stringContaining(PLACE),
    ])
})

test('no provision covers where somebody sheltered is', async () => {
  const shelter = await scene.world.as('shelter_staff', 'Påhittat skyddat boende')
  await scene.world.asSystem((tx) =>
    tx
      .updateTable('directory.body')
      .set({ type: 'shelter' })
      .where('id', '=', shelter.actor.bodyId)
      .execute(),
  )
  const sheltered = await givenCase(shelter, {
    values: { whereabouts: { address: PLACE, staying_at: PLACE } },
  })
  await expect(
    shelter.perform(
      decideDisclosure,
      scene.toPolice(sheltered, { necessity: 'x', items: [{ section: 'whereabouts', field: 'address' }] }),
    ),
  ).rejects.toMatchObject({ field: expect.stringMatching(/items|provision/) })
  // Nor can anybody pick the shelter where a recipient is chosen.
  const asked = { need: 'leaving_prostitution', urgency: 'ordinary', step: 'whole' }
  const page = await (await scene.social.post(disclosurePaths.referralRecipients({ caseId }), asked)).text()
  expect(page).toContain('Påhittade stödföreningen')
  expect(page).not.toContain('Påhittat skyddat boende')
})

test('no list, search, trail or job says it; only who works on the case sees it', async () => {
  const works = await (await scene.social.get(paths.section({ caseId, section: 'whereabouts' }))).text()
  expect(works).toContain(PLACE)
  expect((await scene.social.perform(findCases, { sought: PLACE })).rows).toEqual([])
  const manager = await scene.municipal('case_manager')
  for (const [person, address] of [
    [scene.social, paths.cases()],
    [manager, paths.bodyCases()],
    [manager, paths.staff({ caseId })],
    [scene.social, paths.timeline({ caseId })],
  ] as const)
    expect(await (await person.get(address)).text()).not.toContain(PLACE)
  const owner = new pg.Client(scene.world.database.owner)
  await owner.connect()
  for (const table of ['audit.record', 'graphile_worker._private_jobs', 'support.event', 'access.once'])
    expect(
      (await owner.query(`select from ${table} t where t::text ilike '%gömstigen%'`)).rowCount,
      table,
    ).toBe(0)
  await owner.end()
})
