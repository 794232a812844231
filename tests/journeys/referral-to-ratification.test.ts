import { beforeAll, expect, test, vi } from 'vitest'
import { CHECKLISTS } from '../../src/modules/legislation/convention/articles.ts'
import { judgements } from '../../src/modules/legislation/convention/judgements.ts'
import { matters } from '../../src/modules/legislation/matters/registers.ts'
import { paths } from '../../src/modules/legislation/paths.ts'
import { steps } from '../../src/modules/legislation/tracker/steps.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A lawyer of a ministry from the answers to a referral to a ratification: what was answered and released, what the bill makes of it, the
// last article of the convention, and the ratification that waited for it. Without JavaScript.

let world: World
let served: ServedWorld
let lawyer: TestPerson
let matterId: string

vi.setConfig({ testTimeout: 90_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  world.setTime('2026-11-24T12:00:00Z')
  lawyer = await world.as('lawyer', 'Påhittade rättsdepartementet')
  matterId = (
    await lawyer.perform(matters.add, { name: 'Påhittat ärende', about: 'Påhittat.', instrument: 'cets_197' })
  ).id
  const note = (kind: string, decidedOn: string) =>
    lawyer.perform(steps.add, { matterId, kind, state: 'done', decidedOn, source: 'Påhittad källa' })
  await note('inquiry', '2026-01-10')
  await note('bill', '2026-09-01')
  await note('committee', '2026-11-10')
  for (const article of Object.keys(CHECKLISTS.cets_197.articles).slice(0, -1))
    await lawyer.perform(judgements.add, { matterId, article, state: 'met', grounds: 'Påhittat underlag' })
})

test('from referral answers to a ratification', async () => {
  const { page, close } = await served.openAs(lawyer, { width: widths.phone, javaScript: false })
  await page.open(paths.matter.one({ id: matterId }))
  await page.follow('Förslagen och remissvaren')
  await page.follow('Lägg till ett förslag')
  await page.fill('Nummer', '1')
  await page.fill('Vad som föreslås', 'Påhittat förslag')
  await page.fill('Var det står', 's. 12')
  await page.press('Spara')
  await page.follow('Lägg till en remissinstans')
  await page.tick('Domstol')
  await page.fill(/^Namn/, 'Påhittade hovrätten')
  await page.tick('Ja')
  await page.fill(/^Svarade/, '2026-03-01')
  await page.press('Spara')
  expect(await page.words()).toContain('1 tillfrågades, 1 svarade.')
  await page.follow('Skriv in svaren')
  await page.fill(/^Med deras ord/, 'Hovrätten avstyrker förslaget.')
  await page.fill(/^Sida/, '2')
  await page.pressRefused('Spara svaren')
  expect(await page.words()).toContain('Citatet låter som ”Avstyrker”.')
  await page.choose(/^Vad de svarade/, 'Avstyrker')
  await page.press('Spara svaren')
  await page.press('Lägg ut svaren från Påhittade hovrätten')
  await page.follow('Ändra förslaget')
  await page.choose(/^Propositionen/, 'Tar inte förslaget')
  await page.fill(/^Varför/, 'Invändningen godtas, s. 40.')
  await page.press('Spara')
  expect(await page.words()).toMatch(/Tar inte förslaget\.\s+Invändningen godtas, s\. 40\./u)

  await page.open(paths.step.add({ matterId }))
  await page.tick('Ratifikation')
  await page.tick('Klart')
  await page.fill(/^Beslutsdag/, '2026-11-20')
  await page.fill('Belagt i', 'Påhittat beslut')
  await page.pressRefused('Spara')
  expect(await page.words()).toContain('1 artikel i konventionen saknar en bedömning som håller.')
  await page.open(paths.articles({ id: matterId }))
  await page.follow('Bedöm en artikel')
  await page.tick('Förklaring')
  await page.fill('Skäl', 'Påhittat underlag')
  await page.press('Spara')
  expect(await page.words()).toContain('Alla 38 artiklar är bedömda.')
  await page.open(paths.step.add({ matterId }))
  await page.tick('Ratifikation')
  await page.tick('Klart')
  await page.fill(/^Beslutsdag/, '2026-11-20')
  await page.fill('Belagt i', 'Påhittat beslut')
  await page.press('Spara')
  expect(await page.words()).toContain('Konventionen gäller från den 1 mars 2027')
  await close()

  const { page: visitor, close: leave } = await served.open({ width: widths.phone, javaScript: false })
  await visitor.open(paths.answers({ id: matterId }))
  expect(await visitor.words()).toContain('Avstyrker')
  await leave()
})
