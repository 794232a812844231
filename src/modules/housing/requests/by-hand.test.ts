import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { assignCase } from '../../support/cases/staff-actions.ts'
import { paths } from '../paths.ts'
import { changeShelter } from '../shelters/shelter-actions.ts'
import { confirmAreas } from './areas-of-case.ts'
import { declineOffer } from './choice-actions.ts'
import { decideHanded, viewHanded, viewHandedRequest } from './hand-actions.ts'
import { offerPlace, viewMatches } from './match-actions.ts'
import { changeRequest, endRequest, makeRequest, viewCaseRequests, viewRequest } from './request-actions.ts'

let world: World
let worker: TestPerson
let coordinator: TestPerson
let pool: ReturnType<typeof poolOf>
let houses: { readonly staff: TestPerson; readonly need: 'pets' | 'addiction' }[]

const DAY = 86_400_000
const BEGUN = Date.parse('2026-11-24T09:02:00Z')
const at = (day: number, minutes = 0) =>
  world.setTime(new Date(BEGUN + day * DAY + minutes * 60_000).toISOString())
const dayOf = (day: number) => new Date(BEGUN + day * DAY).toISOString().slice(0, 10)

beforeAll(async () => {
  // The tests go through months: a session lasts through all of them.
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  at(0)
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  await world.body('Påhittade samordningen', 'authority')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  pool = poolOf(world)
  houses = []
  for (const [name, municipality, need] of [
    ['Påhittade huset i söder', '1280', 'pets'],
    ['Påhittade huset i norr', '2580', 'addiction'],
  ] as const) {
    const { staff, shelter } = await givenHouse(world, name, municipality)
    await staff.perform(changeShelter, {
      shelterId: shelter.shelterId,
      ...{ name, kind: 'ngo', receives: ['women'], accepts: [need], languages: [], security: 'standard' },
      revision: 1,
    })
    houses.push({ staff, need })
  }
})

const wish = (day: number, more: Record<string, unknown>) => ({ ...wishForNow, fromDay: dayOf(day), ...more })
const ask = async (day: number, more: Record<string, unknown>) => {
  const caseId = await givenCase(worker)
  return worker.perform(makeRequest, { caseId, ...wish(day, more) })
}
/** Every shelter that is asked offers what it has. */
const everybodyOffers = async () => {
  for (const { staff } of houses)
    for (const { id, revision, state } of (await staff.perform(viewMatches, {})).matches)
      if (state === 'waiting') await staff.perform(offerPlace, { matchId: id, revision })
}
/** What whoever asks sees of a request, after a quarter of an hour; it is ended then. */
const answered = async (day: number, asked: { caseId: string; requestId: string }) => {
  await pool.match()
  await everybodyOffers()
  at(day, 30)
  await pool.release()
  const { request, offers } = await worker.perform(viewRequest, asked)
  await worker.perform(endRequest, { ...asked, reason: 'cannot_wait', revision: request.revision })
  await pool.settle(asked.requestId)
  return { state: request.state, offers: offers.length }
}

test('a caseworker who asks the pool for two months sees the same whether the shelter is in the south or in the north', async () => {
  const areas = [
    '01, 03, 04',
    '05, 06, 07',
    '08, 09, 10',
    '12, 13, 14',
    '17, 18, 19',
    '20, 21, 22',
    '23, 24, 25',
  ]
  const told: Record<string, object[]> = { pets: [], addiction: [] }
  for (const [place, out] of areas.entries()) {
    const day = place * 8
    for (const { need } of houses) {
      at(day)
      told[need]?.push(await answered(day, await ask(day, { areas: out, needs: [need] })))
    }
  }
  expect(told.pets).toHaveLength(7)
  expect(told.pets).toEqual(told.addiction)
  // An honest request with the same areas is answered all the same.
  expect(told.pets?.[0]).toEqual({ state: 'answered', offers: 1 })
})

test('whoever decides by hand learns what shelters learn and no more, and is never who asked; a person lets it through', async () => {
  const day = 52
  at(day)
  const asked = await ask(day, { areas: '12, 13, 14', needs: ['addiction'] })
  await pool.match()
  const { requests } = await coordinator.perform(viewHanded, {})
  const [handed] = requests.filter(({ id }) => id === asked.requestId)
  expect(handed).toMatchObject({ because: 'few', bodyName: 'Påhittade nämnden', decision: null })
  const read = JSON.stringify(await coordinator.perform(viewHandedRequest, { requestId: asked.requestId }))
  for (const secret of [asked.caseId, worker.actor.personId, '12"', 'Påhittade huset'])
    expect(read.includes(`"${secret}`), secret).toBe(false)
  const page = await (await coordinator.get(paths.handedRequest({ requestId: asked.requestId }))).text()
  expect(page).toContain('Få boenden passar')
  for (const other of [worker, (houses[0] as { staff: TestPerson }).staff])
    await expect(other.perform(viewHanded, {})).rejects.toThrow(NotFound)
  // Whoever asked waits as everybody waits.
  const waiting = await (await worker.get(paths.request(asked))).text()
  expect(waiting).not.toContain('Få boenden passar')
  expect(
    await world.asSystem((tx) =>
      tx.selectFrom('housing.match').select('id').where('request_id', '=', asked.requestId).execute(),
    ),
  ).toEqual([])
  await coordinator.perform(decideHanded, { requestId: asked.requestId, answer: 'needed' })
  await expect(
    coordinator.perform(decideHanded, { requestId: asked.requestId, answer: 'search' }),
  ).rejects.toMatchObject({ code: 'housing_hand.decided_already' })
  expect(await answered(day, asked)).toEqual({ state: 'answered', offers: 1 })
  await expect(coordinator.perform(viewHandedRequest, { requestId: asked.caseId })).rejects.toThrow(NotFound)
})

test('a place far ahead, and a case in which all was declined three times, are seen to by a person', async () => {
  const day = 120
  at(day)
  const far = await ask(day, { fromDay: dayOf(day + 60), urgency: 'planned' })
  await pool.match()
  const becauseOf = async (requestId: string) =>
    (await coordinator.perform(viewHanded, {})).requests.find(({ id }) => id === requestId)?.because
  expect(await becauseOf(far.requestId)).toBe('far_ahead')
  const asked = await ask(day, { needs: ['pets'] })
  const askAnew = async (later: number) => {
    at(later)
    const { request } = await worker.perform(viewRequest, asked)
    const changed = { ...asked, ...wish(later, { needs: ['pets'] }), revision: request.revision }
    asked.requestId = (await worker.perform(changeRequest, changed)).requestId
    await pool.settle(request.id)
  }
  // Asked anew after the week of rest, the same shelter may answer again.
  for (const later of [day, day + 8, day + 16]) {
    if (later > day) await askAnew(later)
    await pool.match()
    await everybodyOffers()
    at(later, 30)
    await pool.release()
    const { offers } = await worker.perform(viewRequest, asked)
    const shown = offers.find(({ state }) => state === 'released')
    expect(shown, `day ${later}`).toBeDefined()
    await worker.perform(declineOffer, { ...asked, offerId: shown?.id as string, noReason: 'not_said' })
    await pool.settle(asked.requestId)
  }
  await askAnew(day + 24)
  await pool.match()
  expect(await becauseOf(asked.requestId)).toBe('rounds_of_no')
})

test('an area is added by one and taken away by two within a week', async () => {
  const day = 200
  at(day)
  const asked = await ask(day, { areas: 'Malmö, Luleå' })
  const { request } = await worker.perform(viewRequest, asked)
  const change = (areas: string) =>
    worker.perform(changeRequest, { ...asked, ...wish(day, { areas }), revision: request.revision })
  await expect(change('Malmö')).rejects.toMatchObject({
    code: 'housing_request.areas_taken_away',
    field: 'areas',
  })
  const toAgree = async (person: TestPerson) =>
    (await person.perform(viewCaseRequests, { caseId: asked.caseId })).toAgree
  expect(await toAgree(worker)).toEqual([])
  const { rows } = await world.asSystem(async (tx) => ({
    rows: await tx
      .selectFrom('housing.areas_freed')
      .select('id')
      .where('case_id', '=', asked.caseId)
      .execute(),
  }))
  const freedId = rows[0]?.id as string
  await expect(worker.perform(confirmAreas, { caseId: asked.caseId, freedId })).rejects.toMatchObject({
    code: 'housing_request.areas_not_yours',
  })
  const colleague = await world.as('caseworker', 'Påhittade nämnden')
  await expect(colleague.perform(confirmAreas, { caseId: asked.caseId, freedId })).rejects.toThrow(NotFound)
  const manager = await world.as('case_manager', 'Påhittade nämnden')
  await manager.perform(assignCase, { caseId: asked.caseId, personId: colleague.actor.personId })
  expect((await toAgree(colleague)).map(({ areas }) => areas)).toEqual([['2580']])
  expect((await colleague.get(paths.caseRequests({ caseId: asked.caseId }))).status).toBe(200)
  await colleague.perform(confirmAreas, { caseId: asked.caseId, freedId })
  const changed = await change('Malmö')
  const { request: added } = await worker.perform(viewRequest, { ...asked, ...changed })
  await worker.perform(changeRequest, {
    ...changed,
    ...wish(day, { areas: 'Malmö, Kiruna' }),
    revision: added.revision,
  })
})
