import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/housing/paths.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// A page has several forms, that of the language among them. What stands in one is not lost when a button of another is pressed.

const WORDS = 'Påhittad svåger, och hans "bror"'

let world: World
let served: ServedWorld
beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
}, 60_000)

test.each([true, false])(
  'what a caseworker wrote stands in its form when the language was changed (client code: %s)',
  async (javaScript) => {
    const worker = await world.as('caseworker', 'Påhittade nämnden')
    const address = paths.newRequest({ caseId: await givenCase(worker) })
    const { page, close } = await served.openAs(worker, { javaScript })
    await page.open(address)
    await page.fill(/Nära vem/, WORDS)
    await page.press('English')
    expect(page.address()).toMatch(/^\/kept-forms\//)
    expect(await page.words()).toContain('What you wrote stands in the form')
    expect(await page.part('[name=nearWhom]').inputValue()).toBe(WORDS)
    // Once more, now that it stands there without having been written on this page.
    await page.press('Svenska')
    expect(await page.part('[name=nearWhom]').inputValue()).toBe(WORDS)
    await close()
  },
)

test.each([true, false])(
  'a visitor whose words nobody can keep finds them in the form, in the language they chose (client code: %s)',
  async (javaScript) => {
    const { page, close } = await served.open({ javaScript })
    await page.open('/accessibility/tell')
    await page.part('textarea').first().fill(WORDS)
    await page.press('English')
    expect(await page.part('textarea').first().inputValue()).toBe(WORDS)
    expect(await page.words()).toContain('has not been sent')
    await close()
  },
)

test('without a connection nothing is sent, and all stands where it was written', async () => {
  const worker = await world.as('caseworker', 'Påhittade nämnden')
  const address = paths.newRequest({ caseId: await givenCase(worker) })
  const { page, context, close } = await served.openAs(worker)
  await page.open(address)
  await page.fill(/Nära vem/, WORDS)
  page.allow(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.part('button[name=language][value=en]').click()
  await page.part('dialog[open]').waitFor()
  await context.setOffline(false)
  expect(page.address()).toBe(address)
  expect(await page.part('[name=nearWhom]').inputValue()).toBe(WORDS)
  await close()
})

test('Enter sends the form in which it is pressed, and no other of the page', async () => {
  for (const javaScript of [true, false]) {
    const { page, close } = await served.open({ javaScript })
    await page.open('/accessibility/tell')
    const line = page.part('input[type=email]').first()
    await line.fill('a@exempel.invalid')
    await line.press('Enter')
    await page.part('.ds-error-summary').waitFor()
    expect(page.address()).toMatch(/^\/accessibility\/tell/)
    await close()
  }
})
