import { beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../src/modules/cooperation/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A county coordinator's year: network, meeting, a decision that another body carries out, the plan with a goal, and its follow-up.

let world: World
let served: ServedWorld
let board: TestPerson
let municipality: TestPerson

vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  world.setTime('2026-01-12T09:00:00Z')
  board = await world.as('county_coordinator', 'Påhittade länsstyrelsen i norr')
  municipality = await world.as('body_officer', 'Påhittade kommunen')
  await world.asSystem((tx) =>
    tx.updateTable('directory.body').set({ county: '24' }).where('id', '=', board.actor.bodyId).execute(),
  )
})

test('from a network in January to a plan that everybody sees was followed up in December', async () => {
  const { page, close } = await served.openAs(board, { javaScript: false })
  await page.open(paths.counties())
  expect(await page.words()).toContain('Inget av 21 län har beslutat om en plan för 2026.')
  await page.follow('Nätverkens funktioner')
  await page.follow('Lägg till en funktion')
  await page.choose(/^Län/, 'Västerbottens län')
  await page.fill('Organisation', 'Påhittade kommunen')
  await page.choose('Funktion', 'Socialtjänst')
  await page.fill('Med sedan', '2026-01-12')
  await page.press('Spara')
  await page.screenshots('county-member')

  await page.open(paths.meeting.list())
  await page.follow('Lägg till ett möte')
  await page.fill('Dag', '2026-01-12')
  await page.tick('Nätverket')
  await page.choose(/^Län/, 'Västerbottens län')
  await page.fill('Dagordning', 'Läget i länet.')
  await page.fill(/^Protokoll/, 'Alla var med.')
  await page.press('Spara')
  await page.unfold('Lägg till ett beslut att göra')
  await page.fill('Vad ska göras', 'Kartlägg boenden för säsongsarbetare')
  await page.fill('Vem som ska göra det', 'Påhittade kommunen')
  await page.fill('Senast', '2026-03-01')
  await page.press('Lägg till ett beslut att göra')
  expect(await page.words()).toContain('Kartlägg boenden')
  await page.screenshots('county-meeting')

  // It waits on the first page of whoever is to do it, on a telephone.
  const { page: phone, close: hangUp } = await served.openAs(municipality, {
    width: widths.phone,
    javaScript: false,
  })
  await phone.open('/')
  await phone.follow(/Ett möte har beslutat om något för er att göra/)
  await phone.press(/Klart/)
  expect(await phone.words()).toContain('Klar')
  await phone.screenshots('county-task-done')
  await hangUp()

  await page.open(paths.countyPlan.list())
  await page.follow('Skriv en plan')
  await page.fill('Planens namn', 'Påhittade planen för Västerbotten')
  await page.fill('År', '2026')
  await page.choose(/^Län/, 'Västerbottens län')
  await page.fill('Läget', 'Säsongsarbete i bärplockning.')
  await page.fill(/^Beslutad/, '2026-01-12')
  await page.press('Spara')
  await page.unfold('Lägg till ett mål')
  await page.fill('Vad som ska nås', 'Alla kommuner vet vem de ringer')
  await page.press('Lägg till ett mål')
  await page.screenshots('county-plan')
  const plan = page.address()
  await close()

  world.setTime('2026-12-14T09:00:00Z')
  const again = await world.as('county_coordinator', 'Påhittade länsstyrelsen i norr')
  const { page: december, close: end } = await served.openAs(again, { javaScript: false })
  await december.open(plan)
  await december.unfold('Följ upp målet')
  await december.tick('Delvis nått')
  await december.fill('Varför', 'Tio av femton har svarat.')
  await december.press('Följ upp målet')
  await december.follow('Ändra planen')
  await december.fill(/^Följdes upp/, '2026-12-14')
  await december.fill(/^Vad det blev av planen/, 'Tio av femton kommuner vet vem de ringer.')
  await december.press('Spara')
  expect(await december.words()).toContain('Delvis nått')
  await end()

  const { page: visitor } = await served.open({ javaScript: false })
  await visitor.open(paths.counties())
  expect(await visitor.words()).toContain('1 av 21 län har beslutat om en plan för 2026.')
  await visitor.screenshots('county-map')
  await visitor.follow('Påhittade planen för Västerbotten')
  expect(await visitor.words()).toContain('Tio av femton kommuner vet vem de ringer.')
})
