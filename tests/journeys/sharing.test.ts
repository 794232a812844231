import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let social: TestPerson
let ngo: TestPerson

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  await world.body('Påhittade polisen', 'agency')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
})

test('a yes in Romanian, a copy that shows no more than the yes, and a withdrawal that tells what cannot be recalled', async () => {
  const caseId = await givenCase(social, {
    language: 'ro',
    values: {
      needs: { wants: 'vill lära sig svenska' },
      contact: { telephone: '070-000 00 00' },
      health: { medicine: 'påhittad medicin' },
    },
  })
  const { page, close } = await served.openAs(social, { javaScript: false, width: widths.phone })
  await page.open(paths.consents({ caseId }))
  await page.follow('Fråga om samtycke')
  await page.pressRefused('Visa orden att läsa upp')
  await page.tick('Påhittade stödföreningen')
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
  await page.tick('Påhittade stödföreningen')
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

  const recipient = await served.openAs(ngo, { javaScript: true, width: widths.desk })
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
