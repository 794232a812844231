import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.ts'
import { createApp } from '../../src/app.ts'
import { paths } from '../../src/modules/disclosure/paths.ts'
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
let social: TestPerson
let ngo: TestPerson

beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'samlad-sharing-'))
  const assetsFolder = join(folder, 'assets')
  useAssets(await buildAssets(assetsFolder))
  const app = createApp({ house: world.house, log: createLog('silent'), assetsFolder })
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
  browser = await openBrowser()
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  await world.body('Påhittade polisen', 'agency')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

const openAs = async (person: TestPerson, options: { javaScript: boolean; width: number }) => {
  const reader = await openReader(browser, { origin, ...options })
  await reader.context.addCookies(
    Object.entries(person.cookies).map(([name, value]) => ({ name, value, url: origin })),
  )
  return reader
}

test('a yes in Romanian, a copy that shows no more than the yes, and a withdrawal that tells what cannot be recalled', async () => {
  const caseId = await givenCase(social, {
    language: 'ro',
    values: {
      needs: { wants: 'vill lära sig svenska' },
      contact: { telephone: '070-000 00 00' },
      health: { medicine: 'påhittad medicin' },
    },
  })
  const { page, close } = await openAs(social, { javaScript: false, width: widths.phone })
  await page.open(paths.consents({ caseId }))
  await page.follow('Fråga om samtycke')
  await page.pressRefused('Visa orden att läsa upp')
  await page.choose(/^Mottagare$/, 'Påhittade stödföreningen')
  await page.tick('Stöd')
  await page.part('.part-section').filter({ hasText: 'Behov och önskemål' }).locator('summary').click()
  await page.tick('Vad personen vill, med egna ord')
  await page.press('Visa orden att läsa upp')
  expect(await page.words()).toContain('Tu decizi: da sau nu')
  await page.tick('Tolk på telefon')
  await page.tick('Personen själv')
  await page.tick('Muntligt')
  await page.press('Anteckna ja')
  expect(await page.words()).toContain('Gäller till och med')

  await page.open(paths.disclosures({ caseId }))
  await page.follow('Lämna ut')
  await page.choose(/^Mottagare$/, 'Påhittade stödföreningen')
  await page.choose('Vad mottagaren är', 'Ideell organisation')
  await page.tick('Stöd')
  await page.tick('Som en kopia')
  await page.press('Visa vad lagen tillåter')
  await page.unfold(/bestämmelser som inte leder dit/)
  expect(await page.words()).toContain('Generalklausulen gäller aldrig socialtjänstens')
  await page.tick(/^Samtycke/)
  await page.press('Välj delar')
  await page.tick('Vad personen vill, med egna ord')
  await page.pressRefused('Förhandsgranska')
  await page.fill('Gäller till och med', new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
  await page.press('Förhandsgranska')
  expect(await page.words()).toContain('vill lära sig svenska')
  expect(await page.words()).not.toContain('påhittad medicin')
  await page.press('Lämna kopian')
  expect(await page.words()).toContain('Kopian är lämnad och kan inte återkallas.')

  const recipient = await openAs(ngo, { javaScript: true, width: widths.desk })
  await recipient.page.open(paths.received())
  await recipient.page.follow(/^S-/)
  expect(await recipient.page.words()).toContain('vill lära sig svenska')
  expect(await recipient.page.words()).not.toContain('påhittad medicin')

  await page.open(paths.consents({ caseId }))
  await page.follow('Återkalla')
  expect(await page.words()).toMatch(/1 överlämnad kopia kan inte återkallas:\s*Påhittade stödföreningen/)
  await page.press('Återkalla nu')
  expect(await page.words()).toContain('Har inte svarat än')
  await close()

  await recipient.page.open(paths.received())
  await recipient.page.follow(/^S-/)
  await recipient.page.tick('Förstört den')
  await recipient.page.press('Svara avsändaren')
  expect(await recipient.page.words()).toContain('Återkallelse besvarad')
  await recipient.close()
}, 60_000)
