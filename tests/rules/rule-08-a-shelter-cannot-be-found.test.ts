import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths as disclosurePaths } from '../../src/modules/disclosure/paths.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { CURRENT } from '../../src/modules/housing/competence/content.ts'
import { type GivenAnswer, gapMap } from '../../src/modules/housing/competence/rules.ts'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { endPlacement } from '../../src/modules/housing/placements/course-actions.ts'
import { decidePlacement } from '../../src/modules/housing/placements/decide-actions.ts'
import { startResident } from '../../src/modules/housing/placements/resident-actions.ts'
import { acceptOffer } from '../../src/modules/housing/requests/choice-actions.ts'
import { offerPlace, viewMatches } from '../../src/modules/housing/requests/match-actions.ts'
import { makeRequest } from '../../src/modules/housing/requests/request-actions.ts'
import { shelterSeries } from '../../src/modules/housing/shelters/series.ts'
import { writeLocation } from '../../src/modules/housing/shelters/shelter-actions.ts'
import { findCases } from '../../src/modules/support/cases/find-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { protect } from '../../src/platform/series/protect.ts'
import { givenEmergency } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenLetIn, givenLocation, poolOf, wishForNow } from '../../src/testing/housing-pool.ts'
import { decisionOf, revisionOf } from '../../src/testing/placements.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import { type GivenShelter, givenShelter } from '../../src/testing/shelters.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// Rule 8. Faults: whereabouts that an emergency, a disclosure, a search, a list, an export, an address, a mail or the trail
// shows; a shelter that somebody finds in the directory, by asking for a place, in a number, or after their placement there.

const PLACE = 'Påhittade gömstigen 7'
let scene: SharingScene
let caseId: string
beforeAll(async () => {
  // The test goes through an hour: a session lasts through it.
  scene = await openSharing({ sessions: { idleMinutes: 1000, absoluteHours: 100 } })
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

const HOUSES = ['Påhittade gömda huset', 'Påhittade gömda andra huset'] as const
const STREET = 'Påhittade hemliga vägen 3'
const textOf = async (person: TestPerson, address: string) => (await person.get(address)).text()

test('a body that is a shelter is in no directory, no search and no choice of others', async () => {
  for (const name of HOUSES) await scene.world.body(name, 'shelter')
  const own = await scene.world.as('shelter_staff', HOUSES[0])
  const searches = [
    '/directory?q=gömda',
    '/v1/directory?q=gömda',
    '/directory',
    '/v1/directory',
    '/search?q=gömda',
  ]
  const resolve = `/v1/directory/resolve?name=${encodeURIComponent(HOUSES[0])}`
  for (const person of [
    scene.social,
    await scene.municipal('case_manager'),
    scene.officer,
    await scene.world.as('national_coordinator', 'Främmande exempelmyndighet'),
  ]) {
    for (const address of searches)
      for (const name of HOUSES) expect(await textOf(person, address)).not.toContain(name)
    expect(JSON.parse(await textOf(person, resolve))).toMatchObject({ kind: 'unknown' })
  }
  expect(await textOf(own, '/directory?q=gömda'), 'its own people find it').toContain(HOUSES[0])
})

describe('from a request to a place and back', () => {
  let staff: TestPerson
  let far: TestPerson
  let shelter: GivenShelter
  let asking: string
  let requestId: string
  beforeAll(async () => {
    scene.world.setTime('2026-11-24T12:05:00Z')
    for (const name of HOUSES) await scene.world.body(name, 'shelter')
    staff = await scene.world.as('shelter_staff', HOUSES[0])
    far = await scene.world.as('shelter_staff', HOUSES[1])
    shelter = await givenShelter(scene.world, staff, [{ places: ['adult'] }])
    await staff.perform(writeLocation, {
      ...{ shelterId: shelter.shelterId, address: STREET, municipality: '1280', revision: 0 },
    })
    await givenLetIn(scene.world, shelter.shelterId)
    await givenLocation(
      scene.world,
      far,
      await givenShelter(scene.world, far, [{ places: ['adult'] }]),
      '2580',
    )
    asking = await scene.aCase()
  })
  const secrets = () => [
    STREET,
    HOUSES[0],
    'Påhittade huset',
    shelter.shelterId,
    staff.actor.bodyId,
    '"1280"',
    'Malmö',
  ]
  const seesNothing = async (address: string) => {
    const text = await textOf(scene.social, address)
    for (const secret of secrets())
      expect([address, text]).toEqual([address, expect.not.stringContaining(secret)])
  }

  test('a place has a number and a room; where it is stands on a page of its own, for its staff', async () => {
    const { shelterId } = shelter
    const pages = [
      housingPaths.shelterPlaces({ shelterId }),
      housingPaths.rooms({ shelterId }),
      housingPaths.apiPlaces(),
    ]
    for (const address of pages) {
      const text = await textOf(staff, address)
      expect(text).toContain('Påhittade huset')
      for (const where of [STREET, '1280', 'Malmö'])
        expect([address, text.includes(where)]).toEqual([address, false])
    }
    const address = housingPaths.location({ shelterId })
    expect(await textOf(staff, address)).toContain(STREET)
    for (const person of [scene.social, far, await scene.municipal('case_manager')])
      expect((await person.get(address)).status).toBe(404)
  })

  test('whoever asks sees at a fixed time that there is a place, and nothing of which', async () => {
    const pool = poolOf(scene.world)
    ;({ requestId } = await scene.social.perform(makeRequest, {
      ...{ caseId: asking, ...wishForNow, areas: 'Luleå' },
    }))
    await pool.match()
    expect((await far.perform(viewMatches, {})).matches, 'where the person must not be').toEqual([])
    const { matches } = await staff.perform(viewMatches, {})
    const [match] = matches
    for (const secret of [asking, requestId, scene.body.social, '2580', 'Luleå', 'Exempelköping'])
      expect(JSON.stringify(matches)).not.toContain(secret)
    await staff.perform(offerPlace, { matchId: match!.id, revision: match!.revision })
    const seen = async () =>
      JSON.parse(await textOf(scene.social, `/v1/cases/${asking}/housing-requests`)) as {
        offers: { id: string }[]
      }
    scene.world.setTime('2026-11-24T12:29:00Z')
    await pool.release()
    expect((await seen()).offers, 'not before its time').toEqual([])
    scene.world.setTime('2026-11-24T12:30:30Z')
    await pool.release()
    const { offers } = await seen()
    expect(offers).toHaveLength(1)
    expect(JSON.stringify(offers)).not.toContain(match!.id)
    for (const address of [
      housingPaths.request({ caseId: asking, requestId }),
      housingPaths.ownRequests(),
      paths.timeline({ caseId: asking }),
      `/v1/cases/${asking}/housing-requests`,
    ])
      await seesNothing(address)
    await scene.social.perform(acceptOffer, { caseId: asking, requestId, offerId: offers[0]!.id })
  })

  test('the placing board sees where, those who work on the case alone, until the placement ends', async () => {
    const { world, social } = scene
    const [offer] = await world.asSystem((tx) =>
      tx.selectFrom('housing.offer').select('id').where('case_id', '=', asking).execute(),
    )
    const where = (placementId: string) => housingPaths.where({ caseId: asking, placementId })
    const { placementId } = await social.perform(
      decidePlacement,
      decisionOf(world, asking, `offer:${offer!.id}`),
    )
    expect(await textOf(social, where(placementId))).toContain(STREET)
    const [colleague, second] = [await scene.municipal('caseworker'), await scene.municipal('caseworker')]
    await givenEmergency(world, { caseId: asking, worker: social, colleague, second })
    const others = [colleague, second, await scene.municipal('case_manager'), await scene.municipal('lawyer')]
    for (const person of others) expect((await person.get(where(placementId))).status).toBe(404)
    await seesNothing(housingPaths.placement({ caseId: asking, placementId }))
    const placement = { caseId: asking, placementId }
    const revision = () => revisionOf(world, placement)
    await staff.perform(startResident, { placementId, startedOn: '2026-11-24', revision: await revision() })
    expect(await textOf(social, where(placementId))).toContain(STREET)
    await social.perform(endPlacement, {
      ...{ ...placement, endedOn: '2026-11-24', reason: 'planned', followedBy: 'own_housing' },
      revision: await revision(),
    })
    expect((await social.get(where(placementId))).status, 'it has ended').toBe(404)
    for (const address of [
      housingPaths.placement(placement),
      housingPaths.apiPlacements({ caseId: asking }),
      `/v1/cases/${asking}`,
    ])
      await seesNothing(address)
  })
})

test('no number tells of fewer than three shelters, nor whether there is one', () => {
  const keys = CURRENT.topics.flatMap(({ statements }) => statements.map(({ key }) => key))
  const answersOf = (county: string, shelters: number): GivenAnswer[] =>
    Array.from({ length: shelters * 5 }, (_, place) => ({
      ...{ shelterId: `${county}-${place % shelters}`, county, setting: 'adults' as const },
      answers: Object.fromEntries(keys.map((key) => [key, 'not_yet' as const])),
    }))
  const told = gapMap([...answersOf('01', 5), ...answersOf('14', 2), ...answersOf('12', 4)], CURRENT, [
    '01',
    '12',
    '14',
    '25',
  ])
  const of = (county: string) =>
    told.filter((one) => one.county === county).map(({ kind, gap }) => [kind, gap])
  expect(of('14')).toEqual(of('25'))
  expect(new Set(of('14').map(([kind]) => kind))).toEqual(new Set(['suppressed']))
  expect(new Set(of('01').map(([kind]) => kind))).toEqual(new Set(['measured']))

  const [places] = shelterSeries
  const cell = (receives: string, count: number, shelters: number) => ({
    ...{ cell: { receives, standing: 'free' }, count },
    sources: Array.from({ length: shelters }, (_, place) => `${receives}-${place}`),
  })
  const figure = (more: Parameters<typeof protect>[1]) =>
    protect(places!, [
      cell('women', 300, 30),
      cell('women_and_men', 40, 5),
      cell('men', 20, 3),
      ...more,
    ]).find(({ category }) => category === 'trans_persons')!.figure
  expect(figure([cell('trans_persons', 12, 2)])).toEqual({ kind: 'suppressed' })
  expect(figure([])).toEqual({ kind: 'suppressed' })
  expect(figure([cell('trans_persons', 12, 3)])).toEqual({ kind: 'measured', value: 12 })
})
