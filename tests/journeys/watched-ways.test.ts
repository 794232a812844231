import { beforeAll, expect, test } from 'vitest'
import { paths as auditPaths } from '../../src/modules/auditing/paths.ts'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
let caseId: string
let number: string
const OWN = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  worker = await world.as('caseworker', OWN)
  caseId = await givenCase(worker, { values: { safety: { threats: 'påhittat hot' } } })
  number = (await worker.perform(viewCase, { caseId })).number
})

const openAs = (person: TestPerson, width: number) => served.openAs(person, { width, javaScript: false })

test('a colleague asks on a phone, another opens, and the case says until when', async () => {
  const asking = await openAs(await world.as('caseworker', OWN), widths.phone)
  await asking.page.open(paths.emergencies())
  await asking.page.follow('Be om nödåtkomst')
  await asking.page.fill(/Ärendets nummer/, 'S-0000-0000-0000')
  await asking.page.fill(/Varför behöver du/, 'Personen ringer och är i fara nu')
  await asking.page.pressRefused('Skicka till en kollega')
  expect(await asking.page.words()).toContain('Det finns inget ärende med det numret hos er')
  await asking.page.fill(/Ärendets nummer/, number)
  await asking.page.press('Skicka till en kollega')
  expect(await asking.page.words()).toContain('Väntar på en kollega')

  const deciding = await openAs(await world.as('caseworker', OWN), widths.desk)
  await deciding.page.open(paths.emergencies())
  await deciding.page.follow(/Ta ställning/)
  expect(await deciding.page.words()).toContain('Personen ringer och är i fara nu')
  expect(await deciding.page.words()).not.toContain('påhittat hot')
  await deciding.page.press('Öppna')

  await asking.page.open(supportPaths.case({ caseId }))
  expect(await asking.page.words()).toMatch(/nödåtkomst till/i)
  expect(await asking.page.words()).toContain('påhittat hot')
  await asking.page.open(paths.emergencies())
  await asking.page.press('Avsluta nu')
  expect(await asking.page.words()).toContain('Upphörde')
  await asking.close()
  await deciding.close()
})

test('who watches judges and reviews, on a phone', async () => {
  const managing = await openAs(await world.as('case_manager', OWN), widths.phone)
  await managing.page.open(paths.alerts())
  expect(await managing.page.words()).toContain('Nödåtkomst öppnades')
  await managing.page.open(paths.emergencies())
  await managing.page.follow(/Granska/)
  await managing.page.tick('Befogad')
  await managing.page.fill(/Skäl/, 'Personen var i fara och ingen annan fanns')
  await managing.page.press('Spara granskningen')
  const auditing = await openAs(await world.as('auditor', 'Granskande exempelmyndigheten'), widths.phone)
  await auditing.page.open(auditPaths.trail())
  await auditing.page.unfold('Förseglingen')
  await auditing.page.press('Kontrollera hela kedjan nu')
  await auditing.page.open(paths.alerts())
  await auditing.page.open(paths.emergencies())
  expect(await auditing.page.words()).not.toContain(number)
  await managing.close()
  await auditing.close()
})

test('the effect of a denial is shown before it is made, and what was written is kept', async () => {
  const helper = await world.as('ngo_officer', 'Påhittade stödföreningen')
  await givenLiveView(world, worker, { caseId, toBody: helper.actor.bodyId, parts: ['safety', 'needs'] })
  const { page, close } = await openAs(worker, widths.desk)
  await page.open(paths.access({ caseId }))
  expect(await page.words()).toContain('Påhittade stödföreningen')
  await page.follow('Spärra någon')
  await page.fill(/Kollega eller organisation/, 'ngo_officer')
  await page.press('Sök')
  await page.follow(/Visa vad det skulle innebära/)
  expect(await page.words()).toContain('förlorar åtkomst nu')
  await page.fill(/Varför/, 'kort')
  await page.pressRefused('Spärra nu')
  await page.fill(/Varför/, 'Är släkt med den som hotar')
  await page.press('Spärra nu')
  expect(await page.words()).toContain('Påhittad ngo_officer')
  await page.open(paths.ownNumbers())
  await page.tick('Mitt eget')
  await page.fill(/Personnummer/, '19121212-1212')
  await page.press('Anmäl')
  expect(await page.words()).toContain('1 anmälda')
  await close()
})
