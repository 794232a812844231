import { beforeAll, expect, test, vi } from 'vitest'
import { identityPaths } from '../../src/modules/identity/index.ts'
import { addDays, dayOf } from '../../src/platform/clock/clock.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A manager gives a program of the body an account; the program uses its token; whoever answers for it stops it; the auditor sees all of it.
// Bodies, people and the program are made up.

let world: World
let served: ServedWorld
let manager: TestPerson
let officer: TestPerson
const BODY = 'Påhittade länsstyrelsen'

vi.setConfig({ testTimeout: 90_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  manager = await world.as('case_manager', BODY)
  officer = await world.as('county_coordinator', BODY)
})

const addressOf = async ({ actor }: TestPerson): Promise<string> => {
  const found = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow(),
  )
  return found.email
}
const whoIs = (secret: string) =>
  fetch(`${served.origin}/v1/me`, { headers: { authorization: `Bearer ${secret}` } })

test('a program is let in, told of, used, renewed, stopped and seen in the trail, in both languages', async () => {
  const today = dayOf(new Date())
  const { page } = await served.openAs(manager, { width: widths.desk })
  await page.open(identityPaths.services())
  await page.screenshots('service-accounts-none')
  await page.follow('Nytt systemkonto')
  await page.pressRefused('Gör kontot')
  await page.screenshots('service-account-refused')
  await page.fill('Programmets namn', 'Påhittade statistiksystemet')
  await page.fill('Vad det är till för', 'Lämnar in länets statistik när en insamling öppnas.')
  await page.fill(/^Vem som svarar/, await addressOf(officer))
  await page.fill(/^Funktionsadress/, 'drift@lansstyrelsen.example')
  await page.tick('Statistik som ni är ombedda om')
  await page.fill(/^Sista dag/, addDays(today, 90))
  await page.press('Gör kontot')
  await page.screenshots('service-account-token')
  const secret = (await page.part('code[translate=no]').textContent()) ?? ''
  const known = await whoIs(secret)
  expect(known.status).toBe(200)
  expect(await known.json()).toMatchObject({ name: 'Påhittade statistiksystemet', role: 'service' })
  await page.follow('Till kontot')
  await page.screenshots('service-account')
  await page.open(identityPaths.services())
  await page.screenshots('service-accounts')

  const english = await served.openAs(manager, { width: widths.phone, locale: 'en-GB' })
  await english.page.open(identityPaths.services())
  await english.page.press('English')
  await english.page.screenshots('service-accounts-en')
  await english.page.follow('Påhittade statistiksystemet')
  await english.page.fill(/^Last day/, addDays(today, 180))
  await english.page.press('New token')
  await english.page.screenshots('service-account-token-en')
  const renewed = (await english.page.part('code[translate=no]').textContent()) ?? ''
  for (const one of [secret, renewed]) expect((await whoIs(one)).status).toBe(200)
  await english.page.follow('To the account')
  await english.page.screenshots('service-account-en')

  const answering = await served.openAs(officer, { width: widths.phone })
  await answering.page.open('/')
  expect(await answering.page.words()).toContain('Du svarar för ett program')
  await answering.page.follow(/Läs/)
  await answering.page.screenshots('service-account-mine')
  await answering.page.press('Jag vet om det')
  expect(await answering.page.words()).not.toContain('Jag vet om det')
  await answering.page.press('Stoppa')
  expect(await answering.page.words()).toContain('Programmet är stoppat.')
  await answering.page.screenshots('service-account-stopped')
  for (const one of [secret, renewed]) expect((await whoIs(one)).status).toBe(401)

  const auditor = await served.openAs(await world.as('auditor'))
  await auditor.page.open('/audit?action=service_account')
  await auditor.page.screenshots('service-account-trail')
  expect(await auditor.page.words()).toContain('Systemkonto')
})
