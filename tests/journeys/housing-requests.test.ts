import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/housing/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenHouse, poolOf } from '../../src/testing/housing-pool.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
let staff: TestPerson
let caseId: string

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 600, absoluteHours: 24 } } })
  world.setTime('2026-11-24T12:05:00Z')
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  ;({ staff } = await givenHouse(world, 'Påhittade huset', '2580'))
  caseId = await givenCase(worker)
  served = await serveWorld(world)
}, 60_000)

/** Everybody's pages on a desk in the dark and on a phone: each step looks at accessibility. */
const look = async (person: TestPerson, addresses: readonly string[], name: string): Promise<void> => {
  for (const [index, settings] of [
    { width: widths.desk, colorScheme: 'dark' as const },
    { width: widths.phone },
  ].entries()) {
    const { page, close } = await served.openAs(person, settings)
    for (const [place, address] of addresses.entries()) {
      await page.open(address)
      await page.screenshot(`housing-${name}-${place}-${index}`)
    }
    await close()
  }
}

test('a caseworker asks from a phone without client code, the shelter offers, and the person says yes', async () => {
  const pool = poolOf(world)
  const phone = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await look(worker, [paths.ownRequests(), paths.caseRequests({ caseId })], 'empty')
  await phone.page.open(paths.caseRequests({ caseId }))
  await phone.page.follow('Fråga efter plats')
  await look(worker, [paths.newRequest({ caseId })], 'new')
  await phone.page.tick('Nu')
  await phone.page.tick('En kvinna')
  await phone.page.fill(/2–6 år/, '1')
  await phone.page.fill(/Där personen inte får vara/, 'Malmö, Atlantis')
  await phone.page.pressRefused('Skicka förfrågan')
  expect(await phone.page.words()).toContain('”Atlantis” är ingen kommun')
  await phone.page.fill(/Där personen inte får vara/, 'Malmö, Hallands län')
  await phone.page.fill(/Nära vem/, 'Påhittad svåger')
  await phone.page.press('Skicka förfrågan')
  expect(await phone.page.words()).toContain('Väntar på svar')
  const address = phone.page.address()

  await look(staff, [paths.pool()], 'pool-empty')
  world.setTime('2026-11-24T12:08:00Z')
  await pool.match()
  await look(staff, [paths.pool()], 'pool')
  const desk = await served.openAs(staff)
  await desk.page.open(paths.pool())
  await desk.page.follow(/En kvinna/)
  await look(staff, [desk.page.address()], 'match')
  await desk.page.press('Erbjud plats')
  expect(await desk.page.words()).toContain('Ni har erbjudit plats')
  await desk.close()
  await look(worker, [address], 'waiting')

  world.setTime('2026-11-24T13:00:10Z')
  await pool.release()
  await look(
    worker,
    [address, paths.ownRequests(), paths.caseRequests({ caseId }), `/cases/${caseId}`],
    'answered',
  )
  await phone.page.open(address)
  expect(await phone.page.words()).toContain('Uppfyller allt du har frågat efter')
  await phone.page.press(/Personen säger ja/)
  expect(await phone.page.words()).toContain('Nästa steg är beslutet om placering')
  await look(worker, [address], 'chosen')
  await phone.close()
}, 240_000)
