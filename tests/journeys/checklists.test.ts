import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.ts'
import { createApp } from '../../src/app.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { openBrowser, openReader, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { useAssets } from '../../src/web/assets.ts'

let world: World
let server: ServerType
let origin: string
let browser: Browser
let folder: string
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  await world.body('Exempelköpings kommun', 'municipality')
  folder = await mkdtemp(join(tmpdir(), 'samlad-checklists-'))
  const assetsFolder = join(folder, 'assets')
  useAssets(await buildAssets(assetsFolder))
  const app = createApp({ house: world.house, log: createLog('silent'), assetsFolder })
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
  browser = await openBrowser()
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

const openAs = async (person: TestPerson, look: { javaScript: boolean; width: number }) => {
  const reader = await openReader(browser, { origin, ...look })
  await reader.context.addCookies(
    Object.entries(person.cookies).map(([name, value]) => ({ name, value, url: origin })),
  )
  return reader
}
const onPhone = { javaScript: false, width: widths.phone }

test('a child is met, the list is judged and its duties are started, on a phone without client code', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Ekman' })
  const { page, close } = await openAs(worker, onPhone)
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

test('a clock is worked out before it is started, ended, and followed by the next, on a wide screen', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Lindman' })
  const { page, close } = await openAs(worker, { javaScript: true, width: widths.desk })
  await page.open(paths.startClock({ caseId }))
  await page.choose(/Vilken frist/, 'Förhandsbedömning: den dag anmälan kommer in')
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

test('advice is given without a case on a phone, and a second call goes on by its number', async () => {
  const { page, close } = await openAs(worker, onPhone)
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
