import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loadDirectory } from '../../src/modules/directory/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld

beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  served = await serveWorld(world)
})

const openKeeper = async (options: { javaScript: boolean; width: number }) => {
  const person = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  return served.openAs(person, options)
}

test('anybody finds an authority of the past and who has its tasks, on a phone without client code', async () => {
  const { page, close } = await served.open({ javaScript: false, width: widths.phone })
  await page.open('/directory')
  await page.fill(/Namn eller del av namn/, 'Ungdomsstyrelsens')
  await page.press('Visa')
  expect(await page.words()).toContain('Uppgifterna ligger i dag hos')
  await page.follow('Ungdomsstyrelsen', page.part('table'))
  expect(await page.heading()).toBe('Ungdomsstyrelsen')
  await page.follow('Myndigheten för ungdoms- och civilsamhällesfrågor')
  expect(await page.words()).toContain('Tog över efter Ungdomsstyrelsen, från 1 april 2014')
  await page.open('/directory?q=finnsinte')
  await page.follow('Rensa urvalet', page.part('.empty-state'))
  expect(page.address()).toBe('/directory')
  await close()
})

test('the keeper adds a body, names it, records its successor and reads a table in, without client code', async () => {
  const { page, close } = await openKeeper({ javaScript: false, width: widths.desk })
  await page.open('/directory')
  await page.follow('Lägg till organisation')
  await page.fill('Namn', 'Påhittade fristadsverket')
  await page.choose('Typ', 'Myndighet')
  await page.fill(/Funktionsadress/, 'registrator@fristad.exempel.invalid')
  await page.press('Lägg till organisation')
  expect(await page.heading()).toBe('Påhittade fristadsverket')
  await page.unfold('Lägg till namn')
  await page.fill(/Nytt namn/, 'PFV')
  await page.press('Lägg till namn')
  await page.follow('Ange efterträdare')
  await page.fill('Efterträdarens namn', 'Socialstyrelsens')
  await page.fill(/Från och med/, '2020-01-01')
  await page.fill('Hur vi vet det', 'påhittat för provet')
  await page.press('Spara')
  expect(await page.words()).toContain('Efterträddes av Socialstyrelsen, från 1 januari 2020')

  await page.open('/directory')
  const table = await page.download('Hämta som CSV')
  const text = table.content.toString('utf8')
  expect(text).toContain('Påhittade fristadsverket;')
  const changed = join(served.folder, 'ändrad.csv')
  await writeFile(changed, text.replace('registrator@fristad', 'info@fristad'))
  expect(await readFile(changed, 'utf8')).not.toBe(text)
  await page.follow('Läs in CSV')
  await page.attach('Fil', changed)
  await page.press('Visa vad som skulle ändras')
  expect(await page.words()).toContain('info@fristad.exempel.invalid')
  await page.press('Läs in')
  expect(await page.words()).toContain('Inläst: 0 tillagda, 1 ändrade.')
  await page.open('/directory?q=PFV')
  expect(await page.words()).toContain('info@fristad.exempel.invalid')
  await close()
})
