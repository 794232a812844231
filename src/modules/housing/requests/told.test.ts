import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { behind } from '../../../platform/access/relations.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { addLine } from '../../on-call/actions.ts'
import { paths } from '../paths.ts'
import { changeShelter } from '../shelters/shelter-actions.ts'
import { decideHanded } from './hand-actions.ts'
import { endRequest, makeRequest, viewRequest } from './request-actions.ts'

// A request for tonight that a person sees to, and one that no shelter answers: whoever asks cannot tell them apart, and waits
// in silence with neither.
let world: World
let worker: TestPerson
let manager: TestPerson
let coordinator: TestPerson
let pool: ReturnType<typeof poolOf>

const DAY = 86_400_000
const BEGUN = Date.parse('2026-11-24T21:02:00Z')
const at = (day: number, minutes = 0) =>
  world.setTime(new Date(BEGUN + day * DAY + minutes * 60_000).toISOString())

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  at(0)
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  manager = await world.as('case_manager', 'Påhittade nämnden')
  await world.body('Påhittade samordningen', 'agency')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  pool = poolOf(world)
  const always = [{ days: 'all' as const, opens: '00:00', closes: '00:00' }]
  await manager.perform(addLine, { function: 'social_emergency', telephone: '010-000 00 11', hours: always })
  await coordinator.perform(addLine, { function: 'operations', telephone: '010-000 00 22', hours: always })
  const { staff, shelter } = await givenHouse(world, 'Påhittade huset', '2580')
  await staff.perform(changeShelter, {
    shelterId: shelter.shelterId,
    ...{ name: 'Påhittade huset', kind: 'ngo', receives: ['women'], accepts: ['pets'], languages: [] },
    ...{ security: 'standard', revision: 1 },
  })
})

const ask = async (day: number, more: Record<string, unknown> = {}) => {
  const caseId = await givenCase(worker)
  const fromDay = new Date(BEGUN + day * DAY).toISOString().slice(0, 10)
  const asked = await worker.perform(makeRequest, {
    caseId,
    ...wishForNow,
    fromDay,
    needs: ['pets'],
    ...more,
  })
  await pool.match()
  return asked
}
const waitingFor = async (person: TestPerson, first = '/cases'): Promise<string> => {
  const page = await (await person.get(first)).text()
  // Whoever coordinates has it in the one list of all that waits for them.
  return /<(section class="arrivals"|ul class="worklist")[\s\S]*?<\/(section|ul)>/.exec(page)?.[0] ?? ''
}
/** What stands on the page of a request, but for the names and numbers that are each case's own. */
const pageOf = async (asked: { caseId: string; requestId: string }): Promise<string> => {
  const { request } = await worker.perform(viewRequest, asked)
  const page = await (await worker.get(paths.request(asked))).text()
  const content = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return [asked.caseId, asked.requestId, request.number]
    .reduce((text, own) => text.replaceAll(own, ''), content)
    .replaceAll(/Ärende [\w-]+/g, '')
    .replaceAll(/value="[^"]*"/g, '')
}
const endIt = async (asked: { caseId: string; requestId: string }) => {
  const { request } = await worker.perform(viewRequest, asked)
  await worker.perform(endRequest, { ...asked, reason: 'cannot_wait', revision: request.revision })
  await pool.settle(asked.requestId)
}
const waitingByHand = () =>
  world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select([
        'kind',
        'urgency',
        behind<string>('waiting', 'about_id').as('about_id'),
        'body_id',
        'until_at',
        'escalates_at',
      ])
      .where('kind', 'like', 'housing.by_hand%')
      .where('settled_at', 'is', null)
      .execute(),
  )

test('by hand or in silence, whoever asks for tonight sees the same page, is told the same, and has numbers that answer now', async () => {
  const pages: string[][] = []
  // The first is asked of the shelter, which keeps silent; with other areas the second goes to a person.
  for (const areas of ['01, 03, 04', '05, 06, 07']) {
    at(0)
    const asked = await ask(0, { areas })
    expect((await waitingByHand()).map(({ about_id }) => about_id).includes(asked.requestId)).toBe(
      areas.startsWith('05'),
    )
    const before = await pageOf(asked)
    expect(before).toContain('tel:0100000011')
    expect(before).toContain('tel:0100000022')
    expect(before).not.toContain('inget erbjudande finns att välja')
    at(0, 30)
    await pool.release()
    for (const person of [worker, manager])
      expect(await waitingFor(person)).toContain('Inget erbjudande om plats i natt än')
    const after = await pageOf(asked)
    expect(after).toContain('inget erbjudande finns att välja')
    pages.push(
      [before, after].map((page) =>
        page.replaceAll(/Stockholms|Uppsala|Södermanlands|Östergötlands|Jönköpings|Kronobergs/g, ''),
      ),
    )
    // It has been seen, and is not said again every quarter.
    for (const person of [worker, manager]) expect(await waitingFor(person)).toBe('')
    at(0, 45)
    await pool.release()
    expect(await waitingFor(worker)).toBe('')
    await endIt(asked)
  }
  expect(pages[0]).toEqual(pages[1])
})

test('whoever sees to requests is told of one for tonight at once, and it goes on until somebody decides', async () => {
  at(1)
  const asked = await ask(1, { areas: '08, 09, 10' })
  expect(await waitingByHand()).toEqual([
    expect.objectContaining({
      kind: 'housing.by_hand_tonight',
      urgency: 'urgent',
      about_id: asked.requestId,
      body_id: coordinator.actor.bodyId,
      until_at: new Date(BEGUN + DAY + 30 * 60_000),
      escalates_at: new Date(BEGUN + DAY + 10 * 60_000),
    }),
  ])
  expect(await waitingFor(coordinator, '/overview')).toContain('för i natt väntar på en människa')
  // The board’s number stands where the call is to be made.
  const page = await (await coordinator.get(paths.handedRequest({ requestId: asked.requestId }))).text()
  expect(page).toContain('tel:0100000011')
  await coordinator.perform(decideHanded, { requestId: asked.requestId, answer: 'other_way' })
  expect(await waitingByHand()).toEqual([])
  await endIt(asked)
})

test('nobody who works on the case reads in the database that a person sees to it, or which body was asked', async () => {
  at(2)
  const asked = [await ask(2, { areas: '01, 03, 04' }), await ask(2, { areas: '17, 18, 19' })]
  const all = await world.asSystem((tx) =>
    tx.selectFrom('arrivals.arrival').select(['id', 'kind']).where('settled_at', 'is', null).execute(),
  )
  const ids = all.map(({ id }) => id)
  const readBy = (person: TestPerson) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor, world.house.clock.now())
      const { rows } = await sql<{
        kind: string
      }>`select kind from arrivals.arrival where settled_at is null`.execute(tx)
      const reached =
        await sql`select from unnest(${ids}::uuid[]) as id cross join lateral arrivals.reached(id)`.execute(
          tx,
        )
      return [...rows.map(({ kind }) => kind), ...reached.rows.map(() => 'whom it reached')]
    })
  expect(await readBy(coordinator)).toEqual(['housing.by_hand_tonight', 'whom it reached'])
  for (const person of [worker, manager]) expect(await readBy(person)).toEqual([])
  expect(all.map(({ kind }) => kind).toSorted()).toEqual(['housing.asked_tonight', 'housing.by_hand_tonight'])
  for (const one of asked) await endIt(one)
})
