import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { decisionOf } from '../../../testing/placements.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { decidePlacement } from '../placements/decide-actions.ts'
import { acceptOffer } from './choice-actions.ts'
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
