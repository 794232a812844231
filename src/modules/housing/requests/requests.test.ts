import { beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow as wish } from '../../../testing/housing-pool.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { acceptOffer, declineOffer } from './choice-actions.ts'
import { offerPlace, takeBack, viewMatch, viewMatches } from './match-actions.ts'
import { endRequest, makeRequest, viewRequest } from './request-actions.ts'

let world: World
let worker: TestPerson
let pool: ReturnType<typeof poolOf>

const at = (time: string) => world.setTime(`2026-11-${time}Z`)

beforeAll(async () => {
  // The tests go through days: a session lasts through all of them.
  world = await openWorld({ settings: { sessions: { idleMinutes: 100_000, absoluteHours: 10_000 } } })
  at('24T12:05:00')
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  pool = poolOf(world)
})

const matchOf = async (staff: TestPerson, since: Date) =>
  (await staff.perform(viewMatches, {})).matches.find(({ matchedAt }) => matchedAt >= since)
const asked = async (more: Record<string, unknown> = {}) => {
  const caseId = await givenCase(worker)
  const { requestId } = await worker.perform(makeRequest, { caseId, ...wish, ...more })
  return { caseId, requestId }
}

test('a request goes from a case through the pool to an offer that the person says yes to, and its shelter never sees who asks', async () => {
  at('24T12:05:00')
  const one = await givenHouse(world, 'Påhittade huset ett', '1280')
  const two = await givenHouse(world, 'Påhittade huset två', '2580')
  const { caseId, requestId } = await asked({ areas: 'Luleå', nearWhom: 'Påhittad svåger' })
  await pool.match()
  expect((await two.staff.perform(viewMatches, {})).matches).toEqual([])
  const { matches } = await one.staff.perform(viewMatches, {})
  expect(matches).toHaveLength(1)
  const match = matches[0] as (typeof matches)[number]
  const told = JSON.stringify(matches)
  for (const secret of [caseId, requestId, worker.actor.bodyId, '2580', 'svåger', 'Luleå'])
    expect(told).not.toContain(secret)
  await one.staff.perform(offerPlace, { matchId: match.id, revision: match.revision })

  at('24T12:29:00')
  await pool.release()
  const before = await worker.perform(viewRequest, { caseId, requestId })
  expect(before.offers, 'nothing is shown before its time').toEqual([])
  expect(before.request.state).toBe('open')

  at('24T12:30:30')
  await pool.release()
  const { offers, request } = await worker.perform(viewRequest, { caseId, requestId })
  expect(request.state).toBe('answered')
  expect(offers).toHaveLength(1)
  expect(JSON.stringify(offers)).not.toContain(match.id)
  const offerId = offers[0]?.id as string
  await worker.perform(acceptOffer, { caseId, requestId, offerId })
  await pool.settle(requestId)
  expect((await worker.perform(viewRequest, { caseId, requestId })).request.state).toBe('chosen')
  expect((await one.staff.perform(viewMatch, { matchId: match.id })).match.state).toBe('chosen')
  const page = await worker.get(paths.request({ caseId, requestId }))
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Personen har sagt ja')
  // Done with: the house is free for the tests that follow.
  const { request: chosen } = await worker.perform(viewRequest, { caseId, requestId })
  await worker.perform(endRequest, {
    caseId,
    requestId,
    reason: 'no_longer_needed',
    revision: chosen.revision,
  })
  await pool.settle(requestId)
  const held = await world.asSystem((tx) =>
    tx.selectFrom('housing.occupancy').select('id').where('kind', '=', 'held').execute(),
  )
  expect(held).toEqual([])
})

test('silence lapses at the release, what is declined is asked no more, and a no of the person lets the request go on', async () => {
  at('25T08:05:00')
  const begun = world.house.clock.now()
  const { caseId, requestId } = await asked({ fromDay: '2026-11-25', areas: 'Luleå' })
  await pool.match()
  const staff = await world.as('shelter_staff', 'Påhittade huset ett')
  const match = await matchOf(staff, begun)
  at('25T09:00:05')
  await pool.release()
  expect((await staff.perform(viewMatch, { matchId: match?.id as string })).match.state).toBe('lapsed')
  await expect(
    staff.perform(offerPlace, { matchId: match?.id as string, revision: (match?.revision ?? 0) + 1 }),
  ).rejects.toMatchObject({ code: 'housing_match.collected' })

  at('25T09:05:00')
  await pool.match()
  const again = (await staff.perform(viewMatch, { matchId: match?.id as string })).match
  expect(again.state).toBe('waiting')
  await staff.perform(offerPlace, { matchId: again.id, revision: again.revision })
  const offered = (await staff.perform(viewMatch, { matchId: again.id })).match
  await staff.perform(takeBack, { matchId: again.id, revision: offered.revision })
  await staff.perform(offerPlace, { matchId: again.id, revision: offered.revision + 1 })
  at('25T10:00:05')
  await pool.release()
  const { offers } = await worker.perform(viewRequest, { caseId, requestId })
  await worker.perform(declineOffer, {
    caseId,
    requestId,
    offerId: offers[0]?.id as string,
    noReason: 'not_said',
  })
  await pool.settle(requestId)
  at('25T10:05:00')
  await pool.match()
  expect((await staff.perform(viewMatch, { matchId: again.id })).match.state).toBe('not_chosen')
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  expect(request.state).toBe('open')
  await worker.perform(endRequest, { caseId, requestId, reason: 'cannot_wait', revision: request.revision })
  await pool.settle(requestId)
  const ended = await worker.perform(viewRequest, { caseId, requestId })
  expect(ended.request.state).toBe('declined_by_person')
  expect(await reasonOf(requestId)).toBe('declined_by_person')
})

const reasonOf = (requestId: string) =>
  world.asSystem(
    async (tx) =>
      (
        await tx
          .selectFrom('housing.pool_note')
          .select('nothing_because')
          .where('request_id', '=', requestId)
          .executeTakeFirst()
      )?.nothing_because,
  )

test.each([
  ['too_near', { areas: 'Malmö, Luleå' }],
  ['needs_not_met', { receives: 'men' }],
  ['capacity', { adults: 1, children: { '0-1': 0, '2-6': 5, '7-12': 0, '13-17': 0 } }],
  ['no_answer', {}],
])('why nothing was found is kept inside: %s', async (reason, more) => {
  at('26T08:05:00')
  const { caseId, requestId } = await asked({ fromDay: '2026-11-26', ...more })
  await pool.match()
  at('26T09:00:01')
  await pool.release()
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  expect(request.state).toBe('open')
  await worker.perform(endRequest, { caseId, requestId, reason: 'cannot_wait', revision: request.revision })
  await pool.settle(requestId)
  expect(await reasonOf(requestId)).toBe(reason)
  const page = await (await worker.get(paths.request({ caseId, requestId }))).text()
  expect(page).toContain('Ingen plats fanns')
  expect(page).not.toContain(reason)
})

test('what is wrong with a request is said at its field', async () => {
  at('26T11:05:00')
  const caseId = await givenCase(worker)
  const day = { fromDay: '2026-11-27' }
  for (const [more, code, field] of [
    [{ fromDay: '2026-11-25' }, 'housing_request.from_past', 'fromDay'],
    [{ ...day, untilDay: '2026-11-26' }, 'housing_request.ends_before_start', 'untilDay'],
    [{ fromDay: '2026-12-24' }, 'housing_request.not_now', 'fromDay'],
    [{ ...day, areas: 'Malmo' }, 'housing_request.unknown_area', 'areas'],
    [{ ...day, areas: '01, 03, 04, 05' }, 'housing_request.too_many_counties', 'areas'],
    [
      { ...day, areas: 'Malmö, Lund, Luleå, Umeå, Gävle, Falun, Mora' },
      'housing_request.too_many_areas',
      'areas',
    ],
  ] as const)
    await expect(worker.perform(makeRequest, { caseId, ...wish, ...more }), code).rejects.toMatchObject({
      code,
      field,
    })
  const sent = await worker.post(paths.newRequest({ caseId }), {
    ...day,
    urgency: 'now',
    receives: 'women',
    adults: '1',
    security: 'standard',
    areas: 'Atlantis',
    nearWhom: 'Påhittad bror',
  })
  const page = await sent.text()
  expect(sent.status).toBe(422)
  expect(page).toContain('”Atlantis” är ingen kommun')
  expect(page).toContain('Påhittad bror')
})

test('a case has one request at a time, also when two are sent at once', async () => {
  at('27T08:05:00')
  const caseId = await givenCase(worker)
  const twice = await Promise.allSettled(
    [1, 2].map(() => worker.perform(makeRequest, { caseId, ...wish, fromDay: '2026-11-27' })),
  )
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = twice.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refused.reason).toBeInstanceOf(Refusal)
})
