import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  worker = await world.as('shelter_staff', 'Exempelboendet')
})

const draftStatus = (page: Page) => page.locator('[data-autosave-status]')

test('what is written outlives a lost connection and a closed browser, and leaves nothing behind in it', async () => {
  const caseId = await givenCase(worker)
  const first = await served.openAs(worker, { javaScript: true, width: widths.desk })
  // Not the checked page: a browser without a connection says so in its console.
  const writing = await first.context.newPage()
  await writing.goto(supportPaths.newNote({ caseId }))
  expect(await writing.getByRole('button', { name: 'Spara utkast' }).isVisible()).toBe(false)
  await writing.getByLabel('Text').fill('Det första')
  await draftStatus(writing)
    .getByText(/^Utkast sparat \d\d:\d\d$/)
    .waitFor()
  await first.context.setOffline(true)
  await writing.getByLabel('Text').fill('Det första, och det andra')
  await draftStatus(writing).getByText('Ingen anslutning: texten finns kvar här').waitFor()
  await writing.getByRole('button', { name: 'Signera' }).click()
  expect(await writing.getByLabel('Text').inputValue()).toBe('Det första, och det andra')
  await first.context.setOffline(false)
  await draftStatus(writing)
    .getByText(/^Utkast sparat/)
    .waitFor()
  const kept = await writing.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
  expect(kept).toBe('[{},{}]')
  await first.close()

  const { page, close } = await served.openAs(worker, { javaScript: true, width: widths.desk })
  await page.open(supportPaths.newNote({ caseId }))
  expect(await page.words()).toContain('Ditt utkast finns kvar')
  expect(await page.valueOf('Text')).toBe('Det första, och det andra')
  await page.press('Signera')
  expect(await page.words()).toContain('Det första, och det andra')
  await page.follow('Skriv anteckning')
  expect(await page.words()).not.toContain('Ditt utkast finns kvar')
  await close()
})

test('a note is written, corrected and objected to on a phone without client code', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Maja' })
  const { page, close } = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await page.open(supportPaths.notes({ caseId }))
  expect(await page.words()).toContain('Ingen anteckning är skriven än')
  await page.follow('Skriv anteckning')
  await page.fill('Text', 'Påbörjad')
  await page.press('Spara utkast')
  expect(await page.words()).toContain('Ditt utkast finns kvar')
  expect(await page.valueOf('Text')).toBe('Påbörjad')
  await page.press('Kasta utkastet')
  expect(await page.valueOf('Text')).toBe('')
  await page.pressRefused('Signera')
  await page.tick('Beslut')
  await page.fill('Text', 'Plats beviljas från i dag.\n\nSkäl: fara.')
  await page.press('Signera')
  await page.follow(/^Rätta anteckningen/)
  await page.fill('Text', 'Platsen gäller från i går.')
  await page.press('Signera')
  await page.follow(/^Anteckna personens invändning/)
  expect(await page.words()).toContain('Plats beviljas från i dag.')
  await page.fill('Text', 'Jag bad om ett eget rum.')
  await page.press('Signera')
  expect(await page.words()).toMatch(
    /Plats beviljas[\s\S]*Rättelse[\s\S]*Platsen gäller[\s\S]*Personens invändning[\s\S]*eget rum/,
  )
  await page.unfold('Ta ut som PDF')
  await page.open(supportPaths.timeline({ caseId }))
  await page.follow('Beslut signerades')
  expect(await page.heading()).toBe('Beslut')
  await page.open(supportPaths.case({ caseId }))
  expect(await page.words()).toContain('Anteckningar')
  await close()
})

test('documents are added, fetched and taken out of use', async () => {
  const caseId = await givenCase(worker)
  const { page, close } = await served.openAs(worker, { javaScript: true, width: widths.phone })
  await page.open(supportPaths.documents({ caseId }))
  await page.attach('Fil', join(import.meta.dirname, '..', '..', 'README.md'))
  await page.press('Lägg till')
  const { name } = await page.download('README.md')
  expect(name).toMatch(/^S-.+\.md$/)
  await page.press('Ta ur bruk: README.md')
  expect(await page.words()).toContain('Inget dokument är tillagt än')
  await page.unfold('Tagna ur bruk')
  expect(await page.words()).toContain('README.md')
  await close()
})
