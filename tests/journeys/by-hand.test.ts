import { beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../src/modules/housing/paths.ts'
import { endRequest, makeRequest, viewRequest } from '../../src/modules/housing/requests/request-actions.ts'
import { changeShelter } from '../../src/modules/housing/shelters/shelter-actions.ts'
import { addLine } from '../../src/modules/on-call/actions.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../src/testing/housing-pool.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A place is needed tonight that one shelter alone can meet, and the same board has asked for such a place before with other
// counties out: a person sees to it, and the caseworker does not wait in silence.
let world: World
let served: ServedWorld
let worker: TestPerson
let coordinator: TestPerson
let house: TestPerson

vi.setConfig({ testTimeout: 120_000 })

const at = (time: string) => world.setTime(`2026-11-27T${time}Z`)

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 600, absoluteHours: 24 } } })
  at('20:00:00')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade samordningen', 'agency')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  const always = [{ days: 'all' as const, opens: '00:00', closes: '00:00' }]
  await worker.perform(addLine, { function: 'social_emergency', telephone: '010-000 00 11', hours: always })
  await coordinator.perform(addLine, { function: 'operations', telephone: '010-000 00 22', hours: always })
  const given = await givenHouse(world, 'Påhittade huset', '2580')
  house = given.staff
  await house.perform(changeShelter, {
    shelterId: given.shelter.shelterId,
    ...{ name: 'Påhittade huset', kind: 'ngo', receives: ['women'], accepts: ['pets'], languages: [] },
    ...{ security: 'standard', revision: 1 },
  })
  served = await serveWorld(world)
}, 60_000)

const as = async (person: TestPerson, go: (page: SamladPage) => Promise<void>): Promise<void> => {
  const { page, close } = await served.openAs(person, { javaScript: false, width: widths.phone })
  await go(page)
  await close()
}

test('a request that few can meet is seen to by a person in the night, and leads to an offer as any other', async () => {
  const pool = poolOf(world)
  const earlier = await worker.perform(makeRequest, {
    caseId: await givenCase(worker),
    ...{ ...wishForNow, fromDay: '2026-11-27', needs: ['pets'], areas: '01, 03, 04' },
  })
  await pool.match()
  const { request: made } = await worker.perform(viewRequest, earlier)
  await worker.perform(endRequest, { ...earlier, reason: 'place_elsewhere', revision: made.revision })
  await pool.settle(earlier.requestId)

  at('22:40:00')
  const caseId = await givenCase(worker)
  let request = ''
  await as(worker, async (page) => {
    await page.open(paths.newRequest({ caseId }))
    await page.tick('Nu')
    await page.tick('En kvinna')
    await page.tick('Husdjur')
    await page.fill(/Där personen inte får vara/, 'Skåne län, Hallands län')
    await page.press('Skicka förfrågan')
    request = page.address()
    // From the first moment, the numbers that answer now: those of the board and those of the coordination.
    for (const number of ['112', '010-000 00 11', '010-000 00 22'])
      expect(await page.words()).toContain(number)
    expect(await page.words()).not.toContain('Få boenden')
  })
  await pool.match()

  at('23:00:05')
  await pool.release()
  await as(worker, async (page) => {
    await page.open('/')
    expect(await page.words()).toContain('Inget erbjudande om plats i natt än')
    await page.follow(/^Se vem som svarar nu/)
    expect(page.address()).toBe(request)
    expect(await page.words()).toContain('Vänta inte bara på fler')
    await page.screenshots('by-hand-waiting')
  })
  await as(coordinator, async (page) => {
    await page.open('/')
    expect(await page.words()).toContain('En boendeförfrågan för i natt väntar på en människa')
    await page.follow(/^Se på förfrågan/)
    expect(await page.words()).toContain('010-000 00 11')
    expect(await page.words()).not.toMatch(/Skåne|Halland|Påhittade huset/)
    await page.screenshots('by-hand-coordinator')
    await page.tick(/^Behovet är verkligt/)
    await page.press('Bestäm')
    expect(await page.words()).toContain('Behovet är verkligt')
    await page.screenshots('by-hand-list')
    await page.open('/')
    expect(await page.words()).not.toContain('väntar på en människa')
  })

  at('23:02:00')
  await pool.match()
  await as(house, async (page) => {
    await page.open('/')
    await page.follow(/^Svara/)
    await page.screenshots('by-hand-match')
    await page.press('Erbjud plats')
  })
  at('23:15:05')
  await pool.release()
  await as(worker, async (page) => {
    await page.open('/')
    await page.follow(/^Fråga personen/)
    expect(await page.words()).toContain('Uppfyller allt du har frågat efter')
    await page.screenshots('by-hand-offered')
  })
})
