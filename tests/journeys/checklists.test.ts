import { beforeAll, expect, test } from 'vitest'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  await world.body('Exempelköpings kommun', 'municipality')
  served = await serveWorld(world)
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const onPhone = { javaScript: false, width: widths.phone }

test('a child is met, the list is judged and its duties are started, on a phone without client code', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Ekman' })
  const { page, close } = await served.openAs(worker, onPhone)
  await page.open(paths.checklists({ caseId }))
  await page.press(/^Börja: .*barn/)
  await page.tick(/^Vet inte/)
  await page.press('Spara och gå vidare')
  expect(await page.words()).toMatch(/1 av \d+ delar genomgångna/)
  await page.follow('Till bedömningen')
  await page.pressRefused('Spara bedömningen')
  await page.tick(/^Osäker/)
  await page.fill(/Hur bedömer du barnets situation/, 'Påhittat: barnet tystnar när den vuxna är med.')
  await page.press('Spara bedömningen')
  await page.tick(/Är i Sverige utan vårdnadshavare/)
  await page.press('Visa stegen')
  await page.press(/^Starta \d+ frister/)
  expect(await page.words()).toContain('Fristen löper')
  await close()
})

test('what was written a moment before the page is left stands there when somebody comes back', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Ekholm' })
  const { page, close } = await served.openAs(worker, { width: widths.phone })
  await page.open(paths.checklists({ caseId }))
  await page.press(/^Börja: .*barn/)
  const list = page.address()
  await page.unfold('Anteckna')
  await page.part('textarea').first().fill('Påhittat: ensam vid stationen.')
  await page.open(paths.case({ caseId }))
  await expect
    .poll(async () => (await page.open(list)).part('textarea').first().inputValue(), { timeout: 10_000 })
    .toBe('Påhittat: ensam vid stationen.')
  await close()
})

test('a clock is worked out before it is started, ended, and followed by the next, on a wide screen', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Lindman' })
  const { page, close } = await served.openAs(worker, { javaScript: true, width: widths.desk })
  await page.open(paths.startClock({ caseId }))
  await page.choose(/Vilken frist/, 'Förhandsbedömning: den dag anmälan kommer in till nämnden')
  await page.press('Räkna ut sista dag')
  expect(await page.words()).toContain('20 kap. 2 § socialtjänstlagen')
  await page.press('Starta fristen')
  await page.tick('Det är gjort')
  await page.tick('En utredning inleds')
  await page.press('Avsluta fristen')
  await page.press(/^Starta fristen: utredning/)
  await page.open(paths.clocks())
  expect(await page.words()).toContain('Påhittad Lindman')
  await close()
})

test('who applied, and how long a permit is, are asked for the clock that asks them alone, on a phone without client code', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Lindmark' })
  const { page, close } = await served.openAs(worker, onPhone)
  await page.open(paths.startClock({ caseId }))
  const asked = async () => ({
    applicant: await page.part('[name="applicant"]').first().isVisible(),
    months: await page.part('[name="months"]').isVisible(),
  })
  const kind = page.part('select[name="kind"]')
  expect(await asked()).toEqual({ applicant: false, months: false })
  await kind.selectOption('follow_up_3_months')
  expect(await asked()).toEqual({ applicant: false, months: false })
  await kind.selectOption('temporary_permit')
  expect(await asked()).toEqual({ applicant: false, months: true })
  await kind.selectOption('reflection_period')
  expect(await asked()).toEqual({ applicant: true, months: false })
  await page.press('Räkna ut sista dag')
  await page.pressRefused('Starta fristen')
  expect(await page.words()).toContain('Ange vem som ansökte om betänketiden')
  expect(await asked()).toEqual({ applicant: true, months: false })
  await page.tick('Socialnämnden')
  await page.press('Räkna ut sista dag')
  await page.press('Starta fristen')
  expect(await page.words()).toContain('Socialnämnden')
  await close()
})

test('advice is given without a case on a phone, and a second call goes on by its number', async () => {
  const { page, close } = await served.openAs(worker, onPhone)
  await page.open(paths.newConsultation())
  await page.pressRefused('Spara och visa numret')
  await page.tick('Ett barn')
  await page.choose(/Varifrån frågan kom/, 'Skola eller förskola')
  await page.tick('Vuxna omkring barnet')
  await page.press('Spara och visa numret')
  const number = /K-[0-9A-Z-]{14}/.exec(await page.words())?.[0] ?? ''
  await page.open(paths.consultations())
  await page.fill(/Samtalsnummer/, number)
  await page.press('Öppna')
  await page.press('Lägg till samtalet')
  expect(await page.words()).toContain('2 samtal')
  await close()
})
