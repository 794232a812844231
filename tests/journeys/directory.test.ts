import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.ts'
import { createApp } from '../../src/app.ts'
import { loadDirectory } from '../../src/modules/directory/index.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { openBrowser, openReader, widths } from '../../src/testing/browser.ts'
import { openWorld, type World } from '../../src/testing/world.ts'
import { useAssets } from '../../src/web/assets.ts'

let world: World
let server: ServerType
let origin: string
let browser: Browser
let folder: string

beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  folder = await mkdtemp(join(tmpdir(), 'samlad-directory-'))
  const assetsFolder = join(folder, 'assets')
  useAssets(await buildAssets(assetsFolder))
  const app = createApp({ house: world.house, log: createLog('silent'), assetsFolder })
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

const openKeeper = async (options: { javaScript: boolean; width: number }) => {
  const person = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  const reader = await openReader(browser, { origin, ...options })
  await reader.context.addCookies(
    Object.entries(person.cookies).map(([name, value]) => ({ name, value, url: origin })),
  )
  return reader
}

test('anybody finds an authority of the past and who has its tasks, on a phone without client code', async () => {
  const { page, close } = await openReader(browser, { origin, javaScript: false, width: widths.phone })
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
  const changed = join(folder, 'ändrad.csv')
  await writeFile(changed, text.replace('registrator@fristad', 'info@fristad'))
  expect(await readFile(changed, 'utf8')).not.toBe(text)
  await page.follow('Läs in CSV')
  await page.attach('CSV-fil', changed)
  await page.press('Visa vad som skulle ändras')
  expect(await page.words()).toContain('info@fristad.exempel.invalid')
  await page.press('Läs in')
  expect(await page.words()).toContain('Inläst: 0 tillagda, 1 ändrade.')
  await page.open('/directory?q=PFV')
  expect(await page.words()).toContain('info@fristad.exempel.invalid')
  await close()
})
