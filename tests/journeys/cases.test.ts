import { beforeAll, expect, test } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  worker = await world.as('caseworker', BODY)
})

test('a case is opened, what matters first is written, and it is found again, on a phone without client code', async () => {
  const { page, close } = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await page.open(supportPaths.cases())
  await page.follow('Nytt ärende')
  await page.pressRefused('Öppna ärendet')
  await page.fill(/Namn som personen vill kallas/, 'Påhittad Maja')
  await page.tick('Osäker')
  await page.choose(/Län där hjälpen söks/, 'Skåne län')
  await page.choose(/Språk som personen talar/, 'rumänska')
  await page.press('Öppna ärendet')
  expect(await page.heading()).toBe('Påhittad Maja')
  expect(await page.words()).toContain('behandlas som barn tills åldern har bedömts')
  await page.follow('Anteckna säker kontakt')
  await page.tick('Sms')
  await page.fill(/Aldrig så här/, 'Ring aldrig')
  await page.press('Spara')
  expect(await page.words()).toMatch(/Säker kontakt\s*Sms\s*Aldrig så här\s*Ring aldrig/)
  await page.follow('Anteckna önskemål')
  await page.fill(/Vad personen vill/, 'Sova utan att vara rädd')
  await page.tick('Sovplats i natt')
  await page.press('Spara')
  await page.unfold('Var i stödkedjan')
  await page.tick('Akut skydd')
  await page.press('Ändra steg')
  expect(await page.part('[aria-current="step"]').textContent()).toContain('Akut skydd')
  await page.follow('Mina ärenden')
  await page.fill('Namn, nummer eller dag', 'maj')
  await page.press('Hitta')
  await page.follow('Påhittad Maja')
  expect(await page.words()).toContain('Sova utan att vara rädd')
  // A second case of the same person is found before it is made.
  await page.open(supportPaths.newCase())
  await page.fill(/Namn som personen vill kallas/, 'Pahittad Maya')
  await page.tick('Vuxen')
  await page.pressRefused('Öppna ärendet')
  expect(await page.words()).toContain('Är det någon av dem?')
  expect(await page.valueOf(/Namn som personen vill kallas/)).toBe('Pahittad Maya')
  await page.follow('Påhittad Maja')
  expect(await page.words()).toContain('Sova utan att vara rädd')
  await close()
})

test('a case is given to a colleague, and of two who write the second sees both versions', async () => {
  const caseId = await givenCase(worker, {
    chosenName: 'Påhittad Nova',
    values: { safety: { from_whom: 'Påhittad man' } },
  })
  const colleague = await world.as('shelter_staff', BODY)
  const { page, close } = await served.openAs(worker, { javaScript: true, width: widths.desk })
  await page.open(supportPaths.case({ caseId }))
  await page.unfold('Vilka som arbetar')
  await page.follow('Ge ärendet till en kollega')
  await page.choose('Kollega', 'Påhittad shelter_staff')
  await page.press('Ge ärendet')
  expect(await page.words()).toContain('arbetar med ärendet')
  await page.open(supportPaths.section({ caseId, section: 'safety' }))
  await colleague.post(supportPaths.section({ caseId, section: 'safety' }), {
    'revisions.from_whom': '1',
    'values.from_whom': 'Kollegans ord',
  })
  await page.fill(/Från vem/, 'Mina ord')
  await page.pressRefused('Spara')
  expect(await page.words()).toContain('En kollega har sparat något annat')
  expect(await page.valueOf(/Från vem/)).toBe('Mina ord')
  await page.press('Spara')
  expect(await page.heading()).toBe('Påhittad Nova')
  await page.unfold('Det som är känt')
  await page.follow('Ändra Säkerhet och hot')
  await page.follow('Se tidigare uppgifter')
  expect(await page.words()).toMatch(/Mina ord[\s\S]*Kollegans ord[\s\S]*Påhittad man/)
  await page.open(supportPaths.closeCase({ caseId }))
  await page.tick('Behoven är tillgodosedda')
  await page.press('Avsluta ärendet')
  expect(await page.words()).toContain('Ärendet är avslutat')
  await page.press('Öppna igen')
  await close()
})

test('those who lead assign without reading, and another body sees what has been opened for it', async () => {
  const caseId = await givenCase(worker, {
    chosenName: 'Påhittad Vera',
    values: { needs: { wants: 'Ett rum' } },
  })
  const partner = await world.as('ngo_officer', 'Föreningen Exempelstödet')
  await givenLiveView(world, worker, { caseId, toBody: partner.actor.bodyId, parts: ['needs'] })
  const manager = await served.openAs(await world.as('case_manager', BODY), {
    javaScript: false,
    width: widths.phone,
  })
  await manager.page.open(supportPaths.bodyCases())
  expect(await manager.page.words()).not.toContain('Vera')
  await manager.page.follow('Så arbetar vi med ärenden')
  await manager.page.open(supportPaths.staff({ caseId }))
  expect(await manager.page.words()).toContain('nummer och vilka som arbetar visas, inte innehållet')
  const other = await served.openAs(partner, { javaScript: false, width: widths.phone })
  await other.page.open(supportPaths.cases())
  await other.page.follow('Utan namn')
  expect(await other.page.words()).toContain('Exempelköpings kommun har öppnat delar av ärendet för er')
  await Promise.all([manager.close(), other.close()])
})
