import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/housing/paths.ts'
import { sessionCookie, startSession } from '../../src/modules/identity/index.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const START = Date.parse('2026-11-24T20:05:00Z')
const MINUTE = 60_000

let world: World
let served: ServedWorld
beforeAll(async () => {
  world = await openWorld()
  world.setTime(new Date(START).toISOString())
  served = await serveWorld(world)
}, 60_000)

type Reader = Awaited<ReturnType<ServedWorld['openAs']>>

/** Where a caseworker writes of a person in danger at midnight. */
const given = async (): Promise<{ worker: TestPerson; address: string }> => {
  world.setTime(new Date(START).toISOString())
  const worker = await world.as('caseworker', 'Påhittade nämnden')
  return { worker, address: paths.newRequest({ caseId: await givenCase(worker) }) }
}

/** Turns off, or on again, what a browser sends by itself when it draws what was done before. */
const signsAreHeard = (heard: boolean): string => `
  globalThis.deaf ??= (event) => event.stopImmediatePropagation()
  for (const sign of ['pointermove', 'scroll'])
    window.${heard ? 'remove' : 'add'}EventListener(sign, globalThis.deaf, { capture: true })`

/**
 * Lets time pass, in the house and in the browser, with nobody there. A browser may scroll to what was written only while it
 * passes: that would be a sign of somebody, minutes later.
 */
const pass = async ({ context }: Reader, minutes: number): Promise<void> => {
  const [page] = context.pages()
  await page!.evaluate(signsAreHeard(false))
  world.setTime(new Date(world.house.clock.now().getTime() + minutes * MINUTE).toISOString())
  await context.clock.runFor(minutes * MINUTE)
  await page!.evaluate(signsAreHeard(true))
}

/** The same person signs in again in the same browser. */
const signInAgain = async ({ context }: Reader, { actor }: TestPerson): Promise<void> => {
  const secret = await world.asSystem((tx) =>
    startSession(tx, {
      personId: actor.personId,
      membershipId: actor.membershipId,
      assurance: 'passkey',
      now: world.house.clock.now(),
      settings: world.house.settings,
    }),
  )
  await context.addCookies([{ name: sessionCookie, value: secret, url: served.origin }])
}

const backFrom = (address: string): string => new URL(address, served.origin).searchParams.get('return') ?? ''

/** That the house has heard of somebody: time passes only then, however slow the machine is. */
const heard = ({ context }: Reader) =>
  context.waitForEvent('response', (answer) => answer.url().endsWith('/here'))

test('whoever writes for long stays signed in, is asked two minutes before the end, and stays', async () => {
  const { worker, address } = await given()
  const desk = await served.openAs(worker)
  await desk.context.clock.install({ time: START })
  await desk.page.open(address)
  for (const words of ['Påhittad svåger', 'Påhittad svåger, och hans bror']) {
    await pass(desk, 11)
    await Promise.all([heard(desk), desk.page.fill(/Nära vem/, words)])
    await desk.page.part('dialog:not([open])').waitFor({ state: 'attached' })
  }
  await pass(desk, 12.5)
  await desk.page.part('dialog[open]').waitFor()
  await desk.page.check()
  expect(await desk.page.part('dialog[open]').textContent()).toContain('Är du kvar?')
  await desk.page.screenshot('session-warning-sv')
  await Promise.all([heard(desk), desk.page.part('#presence-stay').click()])
  await desk.page.part('dialog:not([open])').waitFor({ state: 'attached' })
  await pass(desk, 10)
  await desk.page.tick('Nu')
  await desk.page.tick('En kvinna')
  await desk.page.press('Skicka förfrågan')
  expect(await desk.page.words()).toContain('Väntar på svar')
  await desk.close()
})

test('whoever goes away in the middle of a text finds all of it in the form, also where nothing was pressed', async () => {
  const { worker, address } = await given()
  const phone = await served.openAs(worker, { width: widths.phone })
  await phone.context.addCookies([{ name: 'language', value: 'en', url: served.origin }])
  await phone.context.clock.install({ time: START })
  await phone.page.open(address)
  await phone.page.tick('Now')
  await phone.page.part('textarea').first().fill('Made-up brother-in-law.\n\n- and his brother')
  await pass(phone, 12.5)
  await phone.page.part('dialog[open]').waitFor()
  await phone.page.screenshot('session-warning-en')
  await pass(phone, 3)
  await phone.page.part('[data-presence-sign-in]').waitFor()
  await phone.page.check()
  await phone.page.screenshot('session-ended-en')
  await signInAgain(phone, worker)
  await phone.page.follow('Sign in and go on')
  const back = backFrom(phone.page.address())
  expect(back).toMatch(/^\/kept-forms\//)
  await phone.page.open(back)
  expect(await phone.page.part('textarea').first().inputValue()).toBe(
    'Made-up brother-in-law.\n\n- and his brother',
  )
  await phone.page.screenshot('session-restored-en')
  await phone.close()
})

test('what was only chosen or named is found again too: the box that says so covers every form', async () => {
  const { worker } = await given()
  const phone = await served.openAs(worker, { width: widths.phone })
  await phone.context.clock.install({ time: START })
  await phone.page.open(supportPaths.newCase())
  await phone.page.fill(/^Namn som personen vill kallas/, 'Påhittad Natt')
  await phone.page.tick('Osäker')
  await pass(phone, 12.5)
  expect(await phone.page.part('dialog[open]').textContent()).toContain('Det du har skrivit sparas åt dig.')
  await pass(phone, 3)
  await phone.page.part('[data-presence-sign-in]').waitFor()
  await signInAgain(phone, worker)
  await phone.page.follow('Logga in och fortsätt')
  await phone.page.open(backFrom(phone.page.address()))
  expect(await phone.page.valueOf(/^Namn som personen vill kallas/)).toBe('Påhittad Natt')
  expect(await phone.page.part('input[name=ageGroup]:checked').inputValue()).toBe('uncertain')
  await phone.close()
})

test('what cannot be kept when the session ends is tried again until it is, and then taken out of sight', async () => {
  const { worker, address } = await given()
  const phone = await served.openAs(worker, { width: widths.phone })
  await phone.context.clock.install({ time: START })
  await phone.page.open(address)
  await phone.page.part('textarea').first().fill('Påhittad svåger.')
  phone.page.allow(/ERR_FAILED|503/)
  let sent = 0
  await phone.context.route('**/kept-forms', (route) => {
    sent += 1
    return sent % 2 === 0 ? route.abort() : route.fulfill({ status: 503 })
  })
  await pass(phone, 15.5)
  const unkept = phone.page.part('dialog[open] p [data-when=unkept]:not([hidden])')
  await unkept.waitFor()
  expect(await unkept.textContent()).toContain('Det står kvar på sidan: kopiera det')
  await phone.page.part('#presence-show').click()
  await phone.context.unroute('**/kept-forms')
  await phone.context.clock.runFor(6000)
  await phone.page.part('[data-presence-sign-in]').waitFor()
  expect(await phone.page.part('textarea').first().isVisible()).toBe(false)
  await signInAgain(phone, worker)
  await phone.page.follow('Logga in och fortsätt')
  await phone.page.open(backFrom(phone.page.address()))
  expect(await phone.page.part('textarea').first().inputValue()).toBe('Påhittad svåger.')
  await phone.close()
})

test('a button that is pressed without a connection sends nothing and loses nothing; pressed again it is sent', async () => {
  const { worker } = await given()
  const caseId = await givenCase(worker)
  const phone = await served.openAs(worker, { width: widths.phone })
  await phone.page.open(supportPaths.section({ caseId, section: 'needs' }))
  await phone.page.part('textarea').first().fill('Påhittat: vill sova tryggt.\n\n- i natt')
  await phone.context.setOffline(true)
  phone.page.allow(/ERR_INTERNET_DISCONNECTED/)
  await phone.page.press('Spara')
  await phone.page.part('dialog[open]').waitFor()
  const said = phone.page.part('dialog[open] [data-when=offline]:not([hidden])')
  expect(await said.allTextContents()).toEqual([
    'Ingen anslutning',
    expect.stringMatching(/står kvar på sidan.*112/),
  ])
  await phone.context.setOffline(false)
  await phone.page.part('#presence-show').click()
  expect(await phone.page.part('textarea').first().inputValue()).toBe(
    'Påhittat: vill sova tryggt.\n\n- i natt',
  )
  await phone.page.press('Spara')
  expect(await phone.page.words()).toContain('vill sova tryggt')
  await phone.close()
})

test('without client code a form that comes too late stands as it was after sign-in, and is sent then', async () => {
  const { worker, address } = await given()
  const phone = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await phone.page.open(address)
  await phone.page.tick('Nu')
  await phone.page.tick('En kvinna')
  await phone.page.fill(/Nära vem/, 'Påhittad svåger')
  world.setTime(new Date(START + 60 * MINUTE).toISOString())
  phone.page.allow(/419/)
  await phone.page.press('Skicka förfrågan')
  expect(await phone.page.words()).toContain('Du har loggats ut')
  await phone.page.screenshot('session-late-sv')
  await signInAgain(phone, worker)
  await phone.page.follow('Logga in och fortsätt')
  await phone.page.open(backFrom(phone.page.address()))
  expect(await phone.page.words()).toContain('Det du skrev står kvar i formuläret')
  expect(await phone.page.valueOf(/Nära vem/)).toBe('Påhittad svåger')
  await phone.page.screenshot('session-restored-sv')
  await phone.page.press('Skicka förfrågan')
  expect(await phone.page.words()).toContain('Väntar på svar')
  await phone.close()
})
