import { beforeAll, expect, test } from 'vitest'
import { disclosureSubjectParts } from '../../src/modules/disclosure/subject-parts.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { disposeNightly } from '../../src/modules/support/retention/disposal/job.ts'
import { supportSubjectParts } from '../../src/modules/support/rights/parts/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
const BODY = 'Påhittade jouren'

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  await world.body(BODY, 'ngo')
})

test('a case is held, a request is answered and everything is told, on a phone without client code', async () => {
  world.setTime('2026-11-24T12:00:00Z')
  const worker = await world.as('ngo_officer', BODY)
  const caseId = await givenCase(worker)
  const { page, close } = await served.openAs(worker, { javaScript: false, width: widths.phone })
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
  const { page, close } = await served.openAs(manager, { javaScript: false, width: widths.desk })
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
