import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.ts'
import { createApp } from '../../src/app.ts'
import { disclosureSubjectParts } from '../../src/modules/disclosure/subject-parts.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { disposeNightly } from '../../src/modules/support/retention/disposal/job.ts'
import { supportSubjectParts } from '../../src/modules/support/rights/parts/index.ts'
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
const BODY = 'Påhittade jouren'

beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'samlad-retention-'))
  const assetsFolder = join(folder, 'assets')
  useAssets(await buildAssets(assetsFolder))
  const app = createApp({ house: world.house, log: createLog('silent'), assetsFolder })
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
  browser = await openBrowser()
  await world.body(BODY, 'ngo')
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

test('a case is held, a request is answered and everything is told, on a phone without client code', async () => {
  world.setTime('2026-11-24T12:00:00Z')
  const worker = await world.as('ngo_officer', BODY)
  const caseId = await givenCase(worker)
  const { page, close } = await openAs(worker, { javaScript: false, width: widths.phone })
  await page.open(supportPaths.retention({ caseId }))
  await page.follow('Stoppa gallringen')
  await page.pressRefused('Stoppa gallringen')
  await page.tick('Ansökan om ersättning')
  await page.fill('Skäl', 'En påhittad ansökan')
  await page.press('Stoppa gallringen')
  await page.follow('Häv stoppet')
  await page.fill('Varför det hävs', 'Ansökan är avgjord')
  await page.press('Häv stoppet')
  await page.open(supportPaths.rights({ caseId }))
  await page.tick('Att uppgifterna bara sparas, inte används')
  await page.fill(/Vad personen säger/, 'Påhittade ord')
  await page.press('Registrera')
  await page.follow('Besvara')
  await page.tick('Bifall')
  await page.fill('Skäl', 'Uppgiften prövas')
  await page.press('Besluta')
  await page.open(supportPaths.seenBy({ caseId }))
  await page.open(supportPaths.tellEverything({ caseId }))
  await close()
})

test('what is coming, what was done and its proof are seen by whoever leads', async () => {
  world.setTime('2026-11-24T12:00:00Z')
  const worker = await world.as('ngo_officer', BODY)
  for (let count = 0; count < 2; count += 1) {
    const caseId = await givenCase(worker)
    await worker.post(supportPaths.closeCase({ caseId }), { reason: 'needs_met', acknowledged: 'yes' })
  }
  world.setTime('2028-11-25T02:00:00Z')
  await disposeNightly(world.house, [...supportSubjectParts, ...disclosureSubjectParts])({})
  const manager = await world.as('case_manager', BODY)
  const { page, close } = await openAs(manager, { javaScript: false, width: widths.desk })
  await page.open(supportPaths.disposals())
  const disposals = await world.asSystem((tx) => tx.selectFrom('support.disposal').select('id').execute())
  expect(disposals).toHaveLength(2)
  await page.open(supportPaths.disposal({ disposalId: disposals[0]!.id }))
  const { content } = await page.download('Hämta beviset')
  await page.open(supportPaths.verifyProof())
  await page.fill('Beviset', content.toString('utf8').replace('own_period', 'two_years'))
  await page.press('Pröva')
  expect(await page.words()).toContain('Beviset stämmer inte')
  await page.fill('Beviset', content.toString('utf8'))
  await page.press('Pröva')
  expect(await page.words()).toContain('Beviset är äkta')
  await page.fill('Beviset', '{}')
  await page.pressRefused('Pröva')
  await close()
})
