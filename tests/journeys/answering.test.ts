import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/surveys/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { madeUpOpenRound } from '../../src/testing/surveys.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// A sixteen-year-old answers on a telephone without client code, stops half-way, and goes on another day.

let world: World
let served: ServedWorld
let codes: readonly string[]

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-04T12:00:00Z')
  const keeper = await world.as('body_officer', 'Påhittade ungdomsmyndigheten')
  ;({ codes } = await madeUpOpenRound(keeper))
  served = await serveWorld(world)
})

test('a sixteen-year-old stops half-way on a telephone without client code, and goes on with a code of their own', async () => {
  const { page, context, close } = await served.open({ width: widths.phone, javaScript: false })
  const shown = () => context.pages()[0]!
  const fill = async (code: string) => {
    await page.open(paths.answer())
    await shown().locator('#code').fill(code)
    await shown().locator('#age').fill('16')
    await page.press('Till frågorna')
  }
  await fill(codes[0]!)
  expect(await shown().title()).toBe('Information')
  expect(await shown().locator('a').first().getAttribute('href')).toBe('https://www.smhi.se/')
  await shown().getByLabel('Ja', { exact: true }).check()
  await page.press('Nästa')
  expect(await page.words()).toContain('Hur många gånger?')
  expect(await page.words()).toContain('116 111')
  await page.press('Fortsätt en annan dag')
  const code = await shown().locator('main bdi').first().textContent()
  expect(await context.cookies()).toEqual([])
  expect(new URL(shown().url()).pathname).toBe(paths.answerLater())

  world.setTime('2026-11-06T12:00:00Z')
  await fill(code!)
  expect(await page.words()).toContain('Hur många gånger?')
  await page.press('Tillbaka')
  expect(await shown().getByLabel('Ja', { exact: true }).isChecked()).toBe(true)
  await page.press('Sluta här och skicka det jag har svarat')
  expect(await page.heading()).toBe('Tack')
  await close()
})
