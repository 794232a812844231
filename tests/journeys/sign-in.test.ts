import { generate } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { ensureSetUpLink } from '../../src/modules/identity/index.ts'
import type { SamladPage } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let moment = Date.parse('2009-03-02T08:00:00Z')

beforeAll(async () => {
  world = await openWorld()
  world.setTime(new Date(moment).toISOString())
  await world.body('Kompetensutvecklingssamordningsnämnden i Exempelbygden')
  // A passkey belongs to a name, never to a bare number: so localhost, not 127.0.0.1.
  served = await serveWorld(world, { name: 'localhost' })
})

const later = (seconds: number) => {
  moment += seconds * 1000
  world.setTime(new Date(moment).toISOString())
}
const codeFor = (secret: string) => generate({ secret, epoch: Math.floor(moment / 1000) })
const appKey = async (page: SamladPage) =>
  ((await page.part('code[translate=no]').first().textContent()) ?? '').replaceAll(/\s/g, '')

const password = 'fyra påhittade ord räcker'

/** Fills the page of a link and sends it; returns the key of the app. */
const accept = async (page: SamladPage, email?: string): Promise<string> => {
  const secret = await appKey(page)
  await page.fill('Namn', 'Första Påhittad')
  if (email) await page.fill('E-postadress', email)
  await page.fill('Lösenord', password)
  await page.fill('Kod som appen visar', await codeFor(secret))
  await page.press('Klar')
  expect(await page.heading()).toBe('Spara dina återställningskoder')
  return secret
}

test('without JavaScript, on a phone: the first administrator, an invitation, and signing in again', async () => {
  const administrator = await served.open({ javaScript: false, width: 360 })
  const { page } = administrator
  await page.open((await ensureSetUpLink(world.house))!)
  await page.screenshots('identity-set-up')
  await page.pressRefused('Klar')
  await page.screenshots('identity-set-up-refused')
  const secret = await accept(page, 'first@example.invalid')
  await page.screenshots('identity-recovery-codes')
  await page.follow('Jag har sparat dem')

  await page.open('/people')
  await page.screenshots('identity-people')
  await page.follow('Bjud in en person')
  await page.fill('Namn', 'Andra Påhittad')
  await page.fill('E-postadress', 'second@example.invalid')
  await page.choose('Organisation', 'Kompetensutvecklingssamordningsnämnden i Exempelbygden')
  await page.choose('Roll', 'Handläggare')
  await page.screenshots('identity-invite')
  await page.press('Skapa inbjudan')
  await page.screenshots('identity-link')
  const link = (await page.part('code[translate=no]').textContent()) ?? ''
  await page.follow('Till personen')
  await page.screenshots('identity-person')

  const invited = await served.open({ javaScript: false, width: 360 })
  await invited.page.open(new URL(link).pathname)
  await invited.page.screenshots('identity-invitation')
  await accept(invited.page)
  await invited.page.follow('Jag har sparat dem')
  await invited.page.open('/account')
  await invited.page.screenshots('identity-account')
  await invited.page.open('/account/tokens')
  await invited.page.screenshots('identity-tokens')
  await invited.page.open('/account/code')
  await invited.close()

  await page.unfold('Första Påhittad')
  await page.press('Logga ut')
  await page.screenshots('identity-signed-out')
  await page.follow('Logga in igen')
  await page.screenshots('identity-sign-in')
  await page.fill('E-postadress', 'first@example.invalid')
  await page.fill('Lösenord', 'fel lösenord helt')
  await page.pressRefused('Fortsätt')
  await page.screenshots('identity-sign-in-refused')
  await page.fill('Lösenord', password)
  await page.press('Fortsätt')
  await page.screenshots('identity-second-factor')
  later(60)
  await page.fill('Engångskod', await codeFor(secret))
  await page.press('Logga in')
  expect(await page.part('.acting-for-name').textContent()).toBe('Första Påhittad')
  await administrator.close()
}, 120_000)

test('with the passkey of a real browser: added on the account page, then enough by itself', async () => {
  const person = await world.as('rapporteur', 'Exempelmyndigheten')
  const reader = await served.open({ locale: 'en-GB', colorScheme: 'dark' })
  await reader.context.addCookies(
    Object.entries({ ...person.cookies, language: 'en' }).map(([name, value]) => ({
      name,
      value,
      url: served.origin,
    })),
  )
  const tab = reader.context.pages()[0]!
  const tools = await reader.context.newCDPSession(tab)
  await tools.send('WebAuthn.enable')
  await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const { page } = reader
  await page.open('/account')
  await page.fill(/What you want to call it/, 'Phone of the test')
  // The button first asks the device, and only then leads to a page: so it is waited for by its address.
  await page.part('form[data-passkey=create] button').click()
  await tab.waitForURL('**/account?done=passkey')
  await page.check()
  expect(await page.words()).toContain('Phone of the test')
  await page.screenshots('identity-account-english')
  await page.unfold('Påhittad rapporteur')
  await page.press('Sign out')
  await page.open('/sign-in?return=%2Faccount')
  await page.screenshots('identity-sign-in-english')
  await page.part('form[data-passkey=sign-in] button').click()
  await tab.waitForURL('**/account')
  await page.check()
  expect(await page.heading()).toBe('My account')
  await reader.close()
}, 120_000)
