import { beforeAll, expect, test } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  served = await serveWorld(world)
  worker = await world.as('caseworker', BODY)
})

test('a plan is begun with the person, followed and printed, on a phone without client code', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Amal', language: 'ar' })
  const { page, close } = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await page.open(supportPaths.plan({ caseId }))
  await page.fill(/Vad vill du/, 'أريد أن أنام بهدوء')
  await page.press('Börja planen')
  await page.follow('Lägg till ett mål')
  await page.fill(/^Mål/, 'Ett eget hem')
  await page.press('Lägg till ett mål')
  await page.follow('Lägg till ett steg mot målet: Ett eget hem')
  await page.fill(/Vad som ska göras/, 'Boka tid hos läkare')
  await page.fill(/Samma sak i ord/, 'Möte hos polisen')
  await page.pressRefused('Lägg till ett steg')
  await page.fill(/Samma sak i ord/, 'Läkaren kl. 10')
  await page.press('Lägg till ett steg')
  await page.open(supportPaths.outcomes({ caseId }))
  await page.part('[name="answers.safety"]').nth(1).check()
  await page.part('[name="answers.hope"]').last().check()
  await page.press('Spara svaren')
  expect(await page.part('.picture-drawing[data-screen="narrow"] svg').count()).toBe(2)
  await page.open(supportPaths.ownPlan({ caseId }))
  expect(await page.part('.own-plan').getAttribute('dir')).toBe('rtl')
  const { name, content } = await page.download('Hämta som PDF')
  expect(name).toBe('1.pdf')
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  await close()
}, 60_000)
