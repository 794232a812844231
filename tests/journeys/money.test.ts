import { beforeAll, expect, test } from 'vitest'
import { loadShipped } from '../../src/modules/plan/shipped/actions.ts'
import { perform } from '../../src/platform/access/action.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2009-03-01T09:00:00Z')
  await perform(world.house, { actor: { kind: 'system', name: 'test' } }, loadShipped, { kind: 'real' })
  served = await serveWorld(world)
}, 60_000)

const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

test('the coordinator posts what was decided, mends what was written wrong, and sees what taking it back would do', async () => {
  const coordinator = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  const { page, close } = await served.openAs(coordinator, { javaScript: false, width: widths.desk })
  await page.open('/money')
  await page.follow('Skr. 2007/08:167')
  expect(plain(await page.words())).toContain('Planen räknar med 213 miljoner kronor')
  await page.follow('Postera ett beslut')
  await page.choose('Vad som posteras', 'Regeringens beslut om pengar')
  await page.fill(/Myndigheter eller organisationer/, 'Kriminalvården')
  await page.fill('Summa', '-10 000 000')
  await page.fill(/Från år/, '2008')
  await page.fill(/Till år/, '2010')
  await page.fill('Vad det är, i ord', 'Försöksverksamhet till och med 2010')
  await page.fill('Källa', 'Regeringens beslut')
  await page.pressRefused('Postera')
  expect(await page.words()).toContain('Summan måste vara större än noll')
  await page.fill('Summa', '10 000 000')
  await page.press('Postera')
  expect(await page.heading()).toBe('Försöksverksamhet till och med 2010')
  await page.follow('Ta tillbaka')
  expect(plain(await page.words())).toContain('Planens ram: +10 000 000 kr, sedan 213 000 000 kr')
  await page.follow('Avbryt')
  await close()
}, 90_000)

test('a visitor without client code finds in three clicks where the money went, on a phone', async () => {
  const { page, close } = await served.open({ javaScript: false, width: widths.phone })
  await page.open('/plans')
  await page.follow(/Handlingsplan mot prostitution/)
  await page.follow('Pengar', page.part('.tabs'))
  const words = plain(await page.words())
  expect(words).toContain('203 av 213 miljoner kronor går inte att följa till ett uppdrag.')
  expect(words).toContain('10 miljoner kronor är beslutade')
  await page.follow(/posteringar, var och en med sin källa/)
  await page.follow('Försöksverksamhet till och med 2010')
  expect(plain(await page.words())).toContain('Raderna tar ut varandra')
  expect(await page.words()).toContain('Regeringens beslut')
  await close()
}, 90_000)
