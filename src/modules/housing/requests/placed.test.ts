import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { decisionOf } from '../../../testing/placements.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { decidePlacement, withdrawPlacement } from '../placements/decide-actions.ts'
import { acceptOffer, declineOffer } from './choice-actions.ts'
import { offerPlace, viewMatches } from './match-actions.ts'
import { makeRequest, viewRequest } from './request-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 100_000, absoluteHours: 10_000 } } })
  world.setTime('2026-11-24T12:05:00Z')
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
})

const uses = () =>
  world.asSystem((tx) =>
    tx
      .selectFrom('housing.occupancy')
      .select(['shelter_id', 'kind'])
      .where('kind', 'in', ['held', 'reserved'])
      .orderBy('kind')
      .execute(),
  )

test('of two offers the person chooses one; the other house is free at once, and the chosen one becomes the placement', async () => {
  const pool = poolOf(world)
  const houses = [
    await givenHouse(world, 'Påhittade huset ett', '1280'),
    await givenHouse(world, 'Påhittade huset två', '2580'),
  ]
  const caseId = await givenCase(worker)
  const { requestId } = await worker.perform(makeRequest, { caseId, ...wishForNow })
  await pool.match()
  for (const { staff } of houses) {
    const [match] = (await staff.perform(viewMatches, {})).matches
    await staff.perform(offerPlace, { matchId: match?.id as string, revision: match?.revision as number })
  }
  world.setTime('2026-11-24T13:00:01Z')
  await pool.release()
  const { offers } = await worker.perform(viewRequest, { caseId, requestId })
  expect(offers).toHaveLength(2)
  expect(await uses()).toHaveLength(2)
  const offerId = offers[0]?.id as string
  await worker.perform(acceptOffer, { caseId, requestId, offerId })
  await expect(
    worker.perform(acceptOffer, { caseId, requestId, offerId: offers[1]?.id as string }),
  ).rejects.toMatchObject({ code: 'housing_offer.other_chosen' })
  await pool.settle(requestId)
  const chosen = await Promise.all(
    houses.map(async ({ staff }) => {
      const [match] = (await staff.perform(viewMatches, {})).matches
      return (await staff.get(paths.match({ matchId: match?.id as string }))).text()
    }),
  )
  // Whoever is to receive somebody is told what to do until the place is granted.
  expect(chosen.filter((page) => page.includes('Gör i ordning platsen'))).toHaveLength(1)
  const [held, ...others] = await uses()
  expect(others).toEqual([])
  await worker.perform(decidePlacement, decisionOf(world, caseId, `offer:${offerId}`))
  await pool.settle(requestId)
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  expect(request.state).toBe('placed')
  expect(await uses()).toEqual([{ shelter_id: held?.shelter_id, kind: 'reserved' }])
  const standing = await Promise.all(
    houses.map(async ({ staff }) => (await staff.perform(viewMatches, {})).matches[0]?.state),
  )
  expect(standing.toSorted()).toEqual(['chosen', 'not_chosen'])
  // What is decided is not told as if it waited, and leaves what is answered after a week.
  const houseOf = houses[standing.indexOf('chosen')]!
  const [placed] = (await houseOf.staff.perform(viewMatches, {})).matches
  const page = await (await houseOf.staff.get(paths.match({ matchId: placed?.id as string }))).text()
  expect(page).toContain('Personen är placerad hos er')
  expect(page).not.toContain('Gör i ordning platsen')
  const now = world.house.clock.now()
  world.setTime(new Date(now.getTime() + 8 * 86_400_000).toISOString())
  expect((await houseOf.staff.perform(viewMatches, {})).matches).toEqual([])
  world.setTime(now.toISOString())
})

test('a chosen offer on which nobody decides is held no longer than it was promised; the request goes on', async () => {
  const pool = poolOf(world)
  world.setTime('2026-11-24T14:05:00Z')
  const { staff } = await givenHouse(world, 'Påhittade huset tre', '2480')
  const caseId = await givenCase(worker)
  const { requestId } = await worker.perform(makeRequest, { caseId, ...wishForNow, areas: 'Malmö, Luleå' })
  await pool.match()
  const [match] = (await staff.perform(viewMatches, {})).matches
  await staff.perform(offerPlace, { matchId: match?.id as string, revision: match?.revision as number })
  world.setTime('2026-11-24T15:00:01Z')
  await pool.release()
  const { offers } = await worker.perform(viewRequest, { caseId, requestId })
  await worker.perform(acceptOffer, { caseId, requestId, offerId: offers[0]?.id as string })
  await pool.settle(requestId)
  const before = await uses()
  world.setTime('2026-11-25T04:00:01Z')
  await pool.release()
  const after = await worker.perform(viewRequest, { caseId, requestId })
  expect(after.request.state).toBe('open')
  expect(after.offers.map(({ state }) => state)).toEqual(['lapsed'])
  expect((await uses()).length).toBe(before.length - 1)
})

test('whose time to answer has passed is not asked any longer, also before answers are collected', async () => {
  const pool = poolOf(world)
  world.setTime('2026-11-25T14:05:00Z')
  const { staff } = await givenHouse(world, 'Påhittade sena huset', '1280')
  const caseId = await givenCase(worker)
  await worker.perform(makeRequest, { caseId, ...wishForNow, fromDay: '2026-11-25' })
  await pool.match()
  const [asked] = (await staff.perform(viewMatches, {})).matches
  expect(asked?.state).toBe('waiting')
  world.setTime(new Date(asked!.answerBy.getTime() + 1000).toISOString())
  const [late] = (await staff.perform(viewMatches, {})).matches
  expect(late).toMatchObject({ id: asked!.id, state: 'lapsed' })
  const page = await (await staff.get(paths.match({ matchId: asked!.id }))).text()
  expect(page).toContain('Inget svar kom i tid')
  expect(page).not.toContain('Svara senast')
  await expect(
    staff.perform(offerPlace, { matchId: asked!.id, revision: asked!.revision }),
  ).rejects.toMatchObject({ status: 409 })
})

test('whoever has said yes may change their mind until it is decided: the place is free, and the other house is asked again', async () => {
  const pool = poolOf(world)
  world.setTime('2026-11-26T12:05:00Z')
  const houses = [
    await givenHouse(world, 'Påhittade huset fem', '1280'),
    await givenHouse(world, 'Påhittade huset sex', '2580'),
  ]
  const caseId = await givenCase(worker)
  const { requestId } = await worker.perform(makeRequest, {
    ...{ caseId, ...wishForNow, fromDay: '2026-11-26' },
  })
  await pool.match()
  const offered = async () => {
    for (const { staff } of houses)
      for (const match of (await staff.perform(viewMatches, {})).matches)
        if (match.state === 'waiting' && match.askedFor.fromDay === '2026-11-26')
          await staff.perform(offerPlace, { matchId: match.id, revision: match.revision })
  }
  await offered()
  world.setTime('2026-11-26T12:30:01Z')
  await pool.release()
  const viewed = () => worker.perform(viewRequest, { caseId, requestId })
  const before = (await uses()).length
  const [first] = (await viewed()).offers
  const of = { caseId, requestId, offerId: first?.id as string }
  await worker.perform(acceptOffer, of)
  await pool.settle(requestId)
  const page = await (await worker.get(paths.request({ caseId, requestId }))).text()
  expect(page, 'what has been let go cannot be chosen').not.toContain('Kan väljas')
  expect(page).toContain(paths.declineOffer(of))
  await worker.perform(declineOffer, { ...of, noReason: 'changed_mind' })
  await pool.settle(requestId)
  expect((await viewed()).request.state).toBe('open')
  expect((await uses()).length).toBe(before - 2)
  await pool.match()
  await offered()
  world.setTime('2026-11-26T13:00:01Z')
  await pool.release()
  const { offers, request } = await viewed()
  expect(request.state).toBe('answered')
  const again = offers.find(({ state }) => state === 'released')?.id as string
  await worker.perform(acceptOffer, { ...of, offerId: again })
  const { placementId } = await worker.perform(decidePlacement, decisionOf(world, caseId, `offer:${again}`))
  // Decided: what is decided is taken back, and not the yes it rests on.
  await expect(
    worker.perform(declineOffer, { ...of, offerId: again, noReason: 'changed_mind' }),
  ).rejects.toMatchObject({ code: 'housing_offer.held_no_longer' })
  await worker.perform(withdrawPlacement, { caseId, placementId, revision: 1, reason: 'declined' })
})
